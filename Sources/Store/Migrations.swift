import Database

extension Migration {
    /// Every step from an empty database to the present one, in order. A step that has shipped is never edited.
    static let all: [Migration] =
        person + signIn + mentorship + mission + outbox + profile + preparation + administrator
        + engagement + networking + trust + opportunity + renewal + calendar
}
