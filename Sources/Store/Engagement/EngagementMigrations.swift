import Database

extension Migration {
    static let engagement: [Migration] = []
}
