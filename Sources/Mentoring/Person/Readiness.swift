package enum Openness: Hashable, Sendable, Codable {
    case mentor
    case mentee
    case both
    /// With or without a day from which to look again.
    case notNow(until: Day?)
}

/// How many hours a month somebody can free up without strain.
package enum HoursAMonth {
    package static let range = 1...20
    /// S20: 'about 2 hours a month'.
    package static let suggested = 2
}

/// The page for oneself alone on which one finds out whether one is open to it (S14); nobody else ever reads it.
package struct Readiness: Hashable, Sendable, Codable {
    package enum Refusal: Error, Hashable, Sendable {
        case text(Field, TextRefusal)
        case hours(ClosedRange<Int>)
        case notNowIsOver
    }

    package enum Field: String, CaseIterable, Sendable {
        case why, hope, give

        package var rule: TextRule { .lines(1000, isRequired: false) }
    }

    package var why: String
    package var hoursAMonth: Int
    package var hope: String
    package var give: String
    package var openness: Openness

    package init(
        why: String = "",
        hoursAMonth: Int = HoursAMonth.suggested,
        hope: String = "",
        give: String = "",
        openness: Openness = .both
    ) {
        self.why = why
        self.hoursAMonth = hoursAMonth
        self.hope = hope
        self.give = give
        self.openness = openness
    }

    package func checked(today: Day) throws(Refusal) -> Readiness {
        guard HoursAMonth.range ~= hoursAMonth else { throw .hours(HoursAMonth.range) }
        if case .notNow(let until?) = openness, until <= today { throw .notNowIsOver }
        return Readiness(
            why: try Self.check(why, .why),
            hoursAMonth: hoursAMonth,
            hope: try Self.check(hope, .hope),
            give: try Self.check(give, .give),
            openness: openness
        )
    }

    private static func check(_ typed: String, _ field: Field) throws(Refusal) -> String {
        do throws(TextRefusal) { return try field.rule.check(typed) } catch { throw .text(field, error) }
    }
}
