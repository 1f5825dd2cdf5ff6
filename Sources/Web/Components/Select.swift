import Markup

/// One choice out of many, in a list that opens; the native control, so that it works with any keyboard and without a script.
struct Select {
    let name: String
    let label: Text
    var hint: Text?
    let options: [(value: String, label: Text)]
    var chosen = ""
    var complaint: Text?
    var sees: Text?

    var html: HTML {
        """
        <div class="field\(complaint == nil ? "" : " wrong")">
        <label for="\(name)">\(label)</label>
        \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
        \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        <select id="\(name)" name="\(name)"\(described)>\(options.map { option($0.value, $0.label) })</select>
        \(sees.map { Web.sees($0, id: "\(name)-sees") })
        </div>
        """
    }

    private func option(_ value: String, _ label: Text) -> HTML {
        "<option value=\"\(value)\"\(value == chosen ? " selected" : "")>\(label)</option>"
    }

    private var described: HTML {
        let ids = [hint == nil ? nil : "\(name)-hint", complaint == nil ? nil : "\(name)-error", sees == nil ? nil : "\(name)-sees"].compactMap { $0 }
        return (ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\"") + (complaint == nil ? .empty : " aria-invalid=\"true\"")
    }
}
