import Database

extension Migration {
    static let opportunity: [Migration] = []
}
