import Markup

/// Many short answers to tick, closer together than `Choices`.
struct TickList {
    let name: String
    /// The id of the first box, to which the error summary leads; the name unless another list bears it.
    var id: String?
    let legend: Text
    var hint: Text?
    let options: [(value: String, label: Text)]
    let chosen: [String]
    var complaint: Text?
    /// Words so short that two stand side by side on a phone.
    var isShort = false

    private var place: String { id ?? name }

    var html: HTML {
        """
        <fieldset class="field\(complaint == nil ? "" : " wrong")"\(described)>
        <legend>\(legend)</legend>
        \(hint.map { "<p class=\"hint\" id=\"\(place)-hint\">\($0)</p>" as HTML })
        \(complaint.map { "<p class=\"error\" id=\"\(place)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        <div class="ticks\(isShort ? " short" : "")">\(options.enumerated().map { row($0.offset, $0.element.value, $0.element.label) })</div>
        </fieldset>
        """
    }

    private func row(_ index: Int, _ value: String, _ label: Text) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="\(name)" id="\(index == 0 ? place : "\(place)-\(index)")" value="\(value)"\
        \(chosen.contains(value) ? " checked" : "")><span>\(label)</span></label>
        """
    }

    private var described: HTML {
        let ids = [hint == nil ? nil : "\(place)-hint", complaint == nil ? nil : "\(place)-error"].compactMap { $0 }
        return ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }
}
