package import Foundation

/// Anyone with an account.
package struct Person: Sendable, Hashable {
    package let id: ID<Person>
    package var name: String
    /// The language of pages and mail; nil until chosen, then the browser's decides.
    package var language: LanguageCode?
    /// The IANA name of the zone in which this person's days begin, such as `Europe/Brussels`.
    package var zone: String
    package let createdAt: Date
    package var isAdministrator: Bool
    package var disabledAt: Date?

    package init(
        id: ID<Person>,
        name: String,
        language: LanguageCode? = nil,
        zone: String = Person.defaultZone,
        createdAt: Date,
        isAdministrator: Bool = false,
        disabledAt: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.language = language
        self.zone = zone
        self.createdAt = createdAt
        self.isAdministrator = isAdministrator
        self.disabledAt = disabledAt
    }

    package static let defaultZone = "Europe/Brussels"

    /// What a calendar calls them, where others may look over a shoulder: the first word of the name, as the person writes it.
    package var firstName: String { name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? name }

    package var isDisabled: Bool { disabledAt != nil }

    /// Neutral, so nobody who keeps the installation running: what is brought must be far from who could look for it.
    package var mayBeConfidant: Bool { !isDisabled && !isAdministrator }

    /// The zone itself; an unknown name falls back to GMT, so that a page never fails on it.
    package var timeZone: TimeZone { TimeZone(identifier: zone) ?? .gmt }

    package func day(at now: Date) -> Day { Day(now, in: timeZone) }
}
