extension Value {
    /// Refuses what one of the engines would refuse or change: PostgreSQL keeps no U+0000 in text, and SQLite turns NaN into NULL.
    func checkStorable() throws {
        switch self {
        case .text(let text) where text.utf8.contains(0): throw DatabaseProblem.unstorable("a text with a NUL character in it")
        case .real(let number) where number.isNaN: throw DatabaseProblem.unstorable("a number that is not a number")
        default: return
        }
    }
}
