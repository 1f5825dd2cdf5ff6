import Database
package import Mentoring

/// Which of a person's calendar addresses counts. The address is made from this and a key: none is stored.
package struct CalendarFeedState: Hashable, Sendable {
    /// Rises with each new address, so that an old one never works again.
    package let generation: Int
    package let isOn: Bool

    /// Until anything was chosen: an address that nobody has seen yet.
    static let beginning = CalendarFeedState(generation: 1, isOn: true)
}

extension CalendarFeedState {
    /// For a query about people, whatever it asks besides.
    static let columns: SQL = "f.generation AS calendar_generation, f.is_on AS calendar_is_on"

    static func join(person: SQL) -> SQL { "LEFT JOIN calendar_feed f ON f.person = \(person)" }

    init(row: Row) throws {
        let chosen: Int? = try row["calendar_generation"]
        self = if let chosen { CalendarFeedState(generation: chosen, isOn: try row["calendar_is_on"]) } else { .beginning }
    }
}

extension Reading {
    package func calendarFeed(of person: ID<Person>) throws -> CalendarFeedState {
        try sql.first("SELECT \(CalendarFeedState.columns) FROM calendar_feed f WHERE f.person = \(person)") { try CalendarFeedState(row: $0) }
            ?? .beginning
    }
}

extension Writing {
    /// Ends the address of before; whether there is a new one is the person's choice.
    package func changeCalendarFeed(of person: ID<Person>, isOn: Bool) throws {
        let next = CalendarFeedState.beginning.generation + 1
        try run(
            """
            INSERT INTO calendar_feed (person, generation, is_on) VALUES (\(person), \(next), \(isOn))
            ON CONFLICT (person) DO UPDATE SET generation = calendar_feed.generation + 1, is_on = excluded.is_on
            """)
    }
}
