import Database

extension Migration {
    static let networking: [Migration] = []
}
