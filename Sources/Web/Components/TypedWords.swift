import Markup

/// What somebody typed in a form that could not be taken: on the page that says so, it is not lost.
struct TypedWords {
    let path: String
    let visitor: Visitor

    /// Nil where there is nothing to keep, or what must not be shown again.
    init?(_ visitor: Visitor, path: String) {
        let typed = visitor.form.typed
        guard !typed.isEmpty, Self.secrets.allSatisfy({ typed[$0] == nil }) else { return nil }
        self.path = path
        self.visitor = visitor
    }

    private static let secrets = ["password", "present", "code"]

    private var fields: [(name: String, value: String)] {
        visitor.form.typed.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
    }

    /// Sentences, and not the ids and choices that a form carries.
    var words: HTML? {
        let sentences = fields.map(\.value).filter { $0.contains(" ") && $0.contains(where: \.isLetter) }
        guard !sentences.isEmpty else { return nil }
        return """
            <section class="stack near" aria-labelledby="typed"><h2 id="typed">\(Text("What you typed"))</h2>
            \(sentences.map { "<blockquote class=\"quote\"><p>\($0)</p></blockquote>" as HTML })</section>
            """
    }

    /// The same form once more, with one press.
    var sendAgain: HTML {
        let hidden = fields.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }
        let button: HTML = "<p class=\"actions\"><button class=\"button\">\(Text("Send it once more"))</button></p>"
        return "\(words)\(form(path, visitor, "\(hidden)\(button)"))"
    }
}
