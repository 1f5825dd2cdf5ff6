import Markup

/// One question with a few answers, as big targets; nothing is chosen beforehand.
struct Choices {
    struct Option {
        let value: String
        let label: Text
        var hint: Text?

        init(_ value: String, _ label: Text, hint: Text? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
        }
    }

    let name: String
    let legend: Text
    var hint: Text?
    let options: [Option]
    var chosen: Set<String> = []
    var isMany = false
    var complaint: Text?
    var sees: Text?

    init(
        name: String, legend: Text, hint: Text? = nil, options: [Option], chosen: String = "", complaint: Text? = nil, sees: Text? = nil
    ) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.options = options
        self.chosen = [chosen]
        self.complaint = complaint
        self.sees = sees
    }

    init(
        many name: String, legend: Text, hint: Text? = nil, options: [Option], chosen: [String], complaint: Text? = nil, sees: Text? = nil
    ) {
        self.init(name: name, legend: legend, hint: hint, options: options, complaint: complaint, sees: sees)
        self.chosen = Set(chosen)
        isMany = true
    }

    var html: HTML {
        """
        <fieldset class="field\(complaint == nil ? "" : " wrong")"\(described)>
        <legend>\(legend)</legend>
        \(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })
        \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        <div class="choices">\(options.enumerated().map { row($0.offset, $0.element) })</div>
        \(sees.map { Web.sees($0, id: "\(name)-sees") })
        </fieldset>
        """
    }

    /// The first choice bears the question's own id, so that the error summary leads to it.
    private func row(_ index: Int, _ option: Option) -> HTML {
        """
        <label class="choice"><input type="\(isMany ? "checkbox" : "radio")" name="\(name)" id="\(index == 0 ? name : "\(name)-\(index)")" \
        value="\(option.value)"\(chosen.contains(option.value) ? " checked" : "")>\
        <span>\(option.label)\(option.hint.map { " <small>\($0)</small>" as HTML })</span></label>
        """
    }

    private var described: HTML {
        let ids = [hint == nil ? nil : "\(name)-hint", complaint == nil ? nil : "\(name)-error", sees == nil ? nil : "\(name)-sees"].compactMap { $0 }
        return ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }
}
