/// What can go wrong between us and a database, in one sentence for an operator.
package enum DatabaseProblem: Error, CustomStringConvertible, Equatable {
    case badURL
    case notThere
    /// The database holds migrations made after this program's last one.
    case newer(than: String)
    case damaged
    case readOnly
    case full
    case busy
    case unreachable
    case closed
    /// The engine's own words name the constraint or the columns, never a value.
    case constraint(unique: Bool, String)
    /// A text with U+0000 in it, or a number that is none: one of the engines can't keep it.
    case unstorable(String)
    /// A statement the engine refuses: a fault of this program.
    case statement(String)

    package var description: String {
        switch self {
        case .badURL: "The address of the database must look like sqlite:PATH or postgres://USER@HOST/NAME."
        case .notThere: "The database is not there: its folder does not exist or its path is not that of a file."
        case .newer(let last): "The database is newer than this program, whose last migration is \(last): start the version that used it last."
        case .damaged: "The database is damaged or is not a database: restore a backup."
        case .readOnly: "The database can't be written to: check the owner and the rights of the file and of its folder."
        case .full: "There is no space left for the database."
        case .busy: "The database is too busy: others kept it locked too long."
        case .unreachable: "The database server can't be reached or refuses the connection."
        case .closed: "The database has been closed."
        case .constraint(let unique, let words): "The database refuses \(unique ? "what is there already" : "the change"): \(words)."
        case .unstorable(let words): "The database can't keep \(words)."
        case .statement(let words): "The database does not accept a statement: \(words)."
        }
    }
}
