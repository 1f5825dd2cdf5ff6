package import Foundation

/// One contact and one participant brought together for one purpose, after the contact's yes (S33 to S35).
///
/// Whose contact it is, is called the owner; the other of the two is the one introduced.
package struct Introduction: Hashable, Sendable {
    package enum Origin: String, CaseIterable, Sendable, Codable {
        /// The owner knows somebody and proposes to ask.
        case offered
        /// The other asks whether the owner knows somebody.
        case requested
    }

    package enum State: String, CaseIterable, Sendable, Codable {
        case offered, requested
        /// The question is with the contact.
        case asked
        /// The contact said yes: name and address have passed to the one introduced.
        case agreed
        /// And the one introduced has told what came of it.
        case wordGiven
        /// One of the two let it go before the contact answered.
        case letGo
        case declined
        case expired
        /// The contact took the yes back, or asked to be forgotten.
        case withdrawn
    }

    /// A contact's report that what was agreed was not kept.
    package struct Misuse: Hashable, Sendable {
        /// Thirty days, in seconds (ours): so long it stops introductions at most, since whose contact it is might never look.
        package static let stopsFor: TimeInterval = 30 * 86_400

        package let reportedAt: Date
        package internal(set) var lookedAt: Date?

        package init(reportedAt: Date, lookedAt: Date? = nil) {
            (self.reportedAt, self.lookedAt) = (reportedAt, lookedAt)
        }

        package var stopsUntil: Date { reportedAt + Self.stopsFor }

        package func isOpen(at now: Date) -> Bool { lookedAt == nil && now < stopsUntil }
    }

    /// Fourteen days, in seconds (ours): a question nobody answers goes away by itself, and the address with it.
    package static let answeredWithin: TimeInterval = 14 * 86_400
    /// How many offers, and how many requests, of one lie undecided with the other or within a day (ours).
    package static let mostFresh = 5
    /// Thirty days, in seconds (S35).
    package static let wordWithin: TimeInterval = 30 * 86_400
    /// From when one is asked for a word back, and when it is reminded of by mail, in seconds after the yes (ours).
    package static let wordAskedAfter: TimeInterval = 14 * 86_400
    package static let wordRemindedAfter: TimeInterval = 21 * 86_400

    package let id: ID<Introduction>
    package let mentorship: ID<Mentorship>
    package let owner: Side
    package let origin: Origin
    package let openedAt: Date
    package internal(set) var state: State
    package internal(set) var askedAt: Date?
    /// When the contact said yes or no.
    package internal(set) var answeredAt: Date?
    package internal(set) var wordAt: Date?
    package internal(set) var endedAt: Date?
    package internal(set) var misuse: Misuse?

    /// As it was stored.
    package init(
        id: ID<Introduction>, mentorship: ID<Mentorship>, owner: Side, origin: Origin, openedAt: Date, state: State, askedAt: Date? = nil,
        answeredAt: Date? = nil, wordAt: Date? = nil, endedAt: Date? = nil, misuse: Misuse? = nil
    ) {
        (self.id, self.mentorship, self.owner, self.origin, self.openedAt, self.state) = (id, mentorship, owner, origin, openedAt, state)
        (self.askedAt, self.answeredAt, self.wordAt, self.endedAt, self.misuse) = (askedAt, answeredAt, wordAt, endedAt, misuse)
    }

    package var introduced: Side { owner.other }

    /// Who has to say yes before the contact is asked: whoever did not begin it.
    package var decider: Side { origin == .offered ? introduced : owner }

    package var expiresAt: Date? { askedAt.map { $0 + Self.answeredWithin } }
    package var wordDueAt: Date? { answeredAt.map { $0 + Self.wordWithin } }

    /// Past its days a question is over, even before anything has noted so.
    package func isAnswerable(at now: Date) -> Bool { state == .asked && expiresAt.map { now < $0 } ?? false }

    /// Whether it is told also after the mentorship has ended: whose name and address they are, the contact, took them back.
    package var outlivesMentorship: Bool { state == .withdrawn }

    /// Whether this one of the two may read the contact's name and address: the owner, who wrote them, and the other from the contact's yes on.
    package func showsContact(to side: Side) -> Bool {
        side == owner || state == .agreed || state == .wordGiven
    }
}

/// What lies outside an introduction and bears on it.
package struct IntroductionGround: Hashable, Sendable {
    /// The letter is signed by both, and with it the promise about contacts.
    package var isPledged: Bool
    /// A misuse by the one introduced was reported, here or in another mentorship; nobody has looked at it yet, and its days are not over.
    package var isStopped: Bool
    /// The mentorship has not ended.
    package var isOpen: Bool

    package init(isPledged: Bool = true, isStopped: Bool = false, isOpen: Bool = true) {
        (self.isPledged, self.isStopped, self.isOpen) = (isPledged, isStopped, isOpen)
    }

    /// Nothing is begun, asked or agreed on where this refuses.
    package func check() throws(Introduction.Refusal) {
        guard isOpen else { throw .ended }
        guard isPledged else { throw .noPledge }
        guard !isStopped else { throw .stopped }
    }
}
