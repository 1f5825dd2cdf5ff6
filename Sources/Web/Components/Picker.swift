import Markup

/// One question with a short list of answers, in the browser's own control.
struct Picker {
    let name: String
    let label: Text
    var hint: Text?
    let options: [(value: String, label: Text)]
    var chosen = ""
    var complaint: Text?
    var sees: Text?

    var html: HTML {
        """
        <div class="field short\(complaint == nil ? "" : " wrong")">
        <label for="\(name)">\(label)</label>
        \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
        \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        <select id="\(name)" name="\(name)"\(described)>\(shown.map(option))</select>
        \(sees.map { Web.sees($0, id: "\(name)-sees") })
        </div>
        """
    }

    /// What came in and stands in no list is shown too, so that a refused form never answers for somebody.
    private var shown: [(value: String, label: Text)] {
        options.contains { $0.value == chosen } ? options : [(chosen, Text(verbatim: chosen))] + options
    }

    private func option(_ option: (value: String, label: Text)) -> HTML {
        "<option value=\"\(option.value)\"\(option.value == chosen ? " selected" : "")>\(option.label)</option>"
    }

    private var described: HTML {
        let ids = [hint == nil ? nil : "\(name)-hint", complaint == nil ? nil : "\(name)-error", sees == nil ? nil : "\(name)-sees"].compactMap { $0 }
        let wrong: HTML = complaint == nil ? .empty : " aria-invalid=\"true\""
        return (ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\"") + wrong
    }
}
