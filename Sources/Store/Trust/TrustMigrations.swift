import Database

extension Migration {
    static let trust: [Migration] = []
}
