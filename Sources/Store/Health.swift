import Database

extension Archive {
    /// Whether the database answers now.
    package func answers() async -> Bool {
        (try? await database.read { try $0.value("SELECT 1") as Int? }) == 1
    }
}
