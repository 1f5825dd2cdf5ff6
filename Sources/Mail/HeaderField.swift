/// One header field: a name, and the pieces of its value, between which it may be folded (RFC 5322, section 2.2.3).
struct HeaderField {
    let name: String
    let tokens: [String]

    init(_ name: String, _ tokens: [String]) {
        self.name = name
        self.tokens = tokens
    }

    init(_ name: String, _ token: String) {
        self.init(name, [token])
    }

    /// The field with its line end, in lines of 78 octets where the pieces allow it.
    var text: String {
        var lines: [String] = []
        var line = name + ":"
        for (index, token) in tokens.enumerated() {
            // The first piece stays beside the name: some readers take an empty first line for an empty field.
            if index > 0, line.utf8.count + 1 + token.utf8.count > 78 {
                lines.append(line)
                line = ""
            }
            line += " " + token
        }
        return (lines + [line]).joined(separator: "\r\n") + "\r\n"
    }
}
