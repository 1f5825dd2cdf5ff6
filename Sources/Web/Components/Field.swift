import Markup

/// One question of a form: label, hint, error, control, who sees it, each tied to the control.
struct Field {
    let name: String
    let label: Text
    var hint: Text?
    var value = ""
    var complaint: Text?
    var sees: Text?
    /// Several lines to write in; otherwise one.
    var rows: Int?
    var type = "text"
    var autocomplete: String?
    /// What a number or a day may be; the rule still decides.
    var least: String?
    var most: String?
    var inputmode: String?

    var html: HTML {
        """
        <div class="field\(isShort ? " short" : "")\(complaint == nil ? "" : " wrong")">
        <label for="\(name)">\(label)</label>
        \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
        \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        \(control)
        \(sees.map { Web.sees($0, id: "\(name)-sees") })
        </div>
        """
    }

    /// A number or a day needs no long line.
    private var isShort: Bool { type == "number" || type == "date" || type == "time" }

    private var control: HTML {
        if let rows {
            return "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"\(rows)\"\(attributes)>\n\(value)</textarea>"
        }
        return "<input id=\"\(name)\" name=\"\(name)\" type=\"\(type)\" value=\"\(value)\"\(attributes)>"
    }

    private var attributes: HTML {
        let ids = [hint == nil ? nil : "\(name)-hint", complaint == nil ? nil : "\(name)-error", sees == nil ? nil : "\(name)-sees"].compactMap { $0 }
        var out: HTML = ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
        if complaint != nil { out += " aria-invalid=\"true\"" }
        if let least { out += " min=\"\(least)\"" }
        if let most { out += " max=\"\(most)\"" }
        if let autocomplete { out += " autocomplete=\"\(autocomplete)\"" }
        if let inputmode { out += " inputmode=\"\(inputmode)\"" }
        return out
    }
}
