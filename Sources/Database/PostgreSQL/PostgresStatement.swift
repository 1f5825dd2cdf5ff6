import CLibPQ

/// A statement the server has prepared, and the names of its columns once it has answered.
final class PostgresStatement {
    struct Key: Hashable {
        let text: String
        /// Of the values: NULL and a number in the same place make two statements.
        let types: [Oid]
    }

    let name: String
    var columns: [String]?

    init(name: String) {
        self.name = name
    }

    /// The text with `$1`, `$2` … for each `?` outside quotes and comments.
    static func rendered(_ text: String, values: Int) throws(DatabaseProblem) -> String {
        var rendered = ""
        var count = 0
        var closing: Character?
        var previous: Character = " "
        for character in text {
            if closing == nil, character == "?" {
                count += 1
                rendered += "$\(count)"
            } else {
                rendered.append(character)
                closing = closer(after: character, previous, within: closing)
            }
            previous = character
        }
        guard count == values else { throw .statement("a bare ? stands in the text of a statement") }
        return rendered
    }

    /// What ends the quotes or the comment that the text is in now; nil when it is in none.
    private static func closer(after character: Character, _ previous: Character, within closing: Character?) -> Character? {
        if let closing { return character == closing ? nil : closing }
        switch character {
        case "'", "\"": return character
        case "-" where previous == "-": return "\n"
        default: return nil
        }
    }
}
