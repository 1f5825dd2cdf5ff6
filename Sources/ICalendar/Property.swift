/// One property on its way out: a name, its parameters, and a value that is written as its type asks (RFC 5545, 3.1).
struct Property {
    let name: String
    private(set) var parameters: [(name: String, value: String)] = []
    let value: String

    /// A value that is no text: a time, a number, a word of the standard.
    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Somebody's words (3.3.11).
    init(_ name: String, text: String) {
        self.init(name, TextValue.escaped(text))
    }

    func with(_ name: String, _ value: String) -> Property {
        var changed = self
        changed.parameters.append((name, ParameterValue.written(value)))
        return changed
    }

    /// The line with its end, folded.
    var line: String {
        Folding.folded(name + parameters.map { ";\($0.name)=\($0.value)" }.joined() + ":" + value) + "\r\n"
    }
}
