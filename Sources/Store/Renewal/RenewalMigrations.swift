import Database

extension Migration {
    static let renewal: [Migration] = []
}
