/// Somebody who is invited, with the answer as far as it is known (RFC 5545, 3.8.4.1).
package struct Attendee: Hashable, Sendable {
    /// PARTSTAT (3.2.12). A word that is not known reads as no answer yet, as the standard asks.
    package enum Answer: String, CaseIterable, Sendable {
        case none = "NEEDS-ACTION"
        case accepted = "ACCEPTED"
        case declined = "DECLINED"
        case tentative = "TENTATIVE"
        case delegated = "DELEGATED"
    }

    package var who: CalendarAddress
    package var answer: Answer
    /// Whether an answer is wished (RSVP).
    package var isAsked: Bool

    package init(_ who: CalendarAddress, answer: Answer = .none, isAsked: Bool = false) {
        self.who = who
        self.answer = answer
        self.isAsked = isAsked
    }

    var property: Property {
        let property = who.property("ATTENDEE").with("ROLE", "REQ-PARTICIPANT").with("PARTSTAT", answer.rawValue)
        return isAsked ? property.with("RSVP", "TRUE") : property
    }
}
