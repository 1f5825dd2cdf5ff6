import Foundation
import ICalendar
import Markup
import Mentoring
import Store

/// What a mail says: one subject, one thing to do, why one gets it. Both its forms are made from this.
struct MailWords: Sendable {
    struct Button: Sendable {
        let label: Text
        /// Begins with a slash; the base URL comes before it.
        let path: String
    }

    var subject: Text
    /// Above the heading: who, about what.
    var over: Text?
    var heading: Text
    /// Another's own words.
    var quote: String?
    var sentences: [Text] = []
    /// Several things in one mail, each with the way to it.
    var items: [Button] = []
    /// Six digits to type.
    var code: String?
    var button: Button?
    /// The six lamps of a mentorship, as anyone may see them who looks over a shoulder.
    var lamps: [Lamp] = []
    /// For the reader's calendar program: an invitation, a change or a cancellation.
    var calendar: CalendarObject?
    var reason: Text
    /// Nobody is named, not even in the address: it may land in an employer's mailbox.
    var namesNobody = false
}

/// Whom a mail goes to.
struct MailReceiver: Sendable {
    let address: EmailAddress
    let name: String?
    let language: Language
    let zone: TimeZone
    let reader: MailReader
}

extension Language {
    /// In which a person is written to.
    init(of person: Person) {
        self = person.language.flatMap { Language(rawValue: $0.rawValue) } ?? .nl
    }
}
