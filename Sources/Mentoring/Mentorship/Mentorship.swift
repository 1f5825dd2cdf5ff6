package import Foundation

/// The relationship of two people, from the first conversation to the farewell.
///
/// Its state is not stored apart from the dates it follows from, so that the two cannot contradict each other.
package struct Mentorship: Sendable, Hashable {
    package enum State: String, CaseIterable, Sendable, Codable {
        case exploring
        /// Both said yes; mission and letter are being written.
        case agreeing
        /// Both signed the same version of the letter.
        case active
        case closed
    }

    package let id: ID<Mentorship>
    package let mentor: ID<Person>
    package let mentee: ID<Person>
    package let startedAt: Date
    package private(set) var agreedAt: Date?
    package private(set) var activeAt: Date?
    package private(set) var closing: Closing?

    /// Nil for one person alone: nobody is their own mentor.
    package init?(
        id: ID<Mentorship>,
        mentor: ID<Person>,
        mentee: ID<Person>,
        startedAt: Date,
        agreedAt: Date? = nil,
        activeAt: Date? = nil,
        closing: Closing? = nil
    ) {
        guard mentor != mentee, activeAt == nil || agreedAt != nil else { return nil }
        self.id = id
        self.mentor = mentor
        self.mentee = mentee
        self.startedAt = startedAt
        self.agreedAt = agreedAt
        self.activeAt = activeAt
        self.closing = closing
    }

    package var state: State {
        if closing != nil { return .closed }
        if activeAt != nil { return .active }
        return agreedAt == nil ? .exploring : .agreeing
    }

    package var isOpen: Bool { closing == nil }

    package func person(_ side: Side) -> ID<Person> { side == .mentor ? mentor : mentee }

    /// Nil for a stranger.
    package func side(of person: ID<Person>) -> Side? {
        Side.allCases.first { self.person($0) == person }
    }

    /// The other of the two; nil for a stranger.
    package func other(than person: ID<Person>) -> ID<Person>? {
        side(of: person).map { self.person($0.other) }
    }
}

extension Mentorship {
    package enum Change: Hashable, Sendable {
        case clicked(at: Date)
        /// Both signed the same version of the letter for the first time.
        case letterSigned(at: Date)
        case closed(Ending, by: Side?, at: Date)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyClosed
        /// It has happened, or another thing comes first.
        case notNow(State)
        case endingDoesNotFit(Ending, State)
    }

    package enum Effect: Hashable, Sendable {
        case missionBegins
        case reviewDateEntersBothCalendars
        case placeFallsFree(mentor: ID<Person>)
        /// Kind words, the same whatever the reason.
        case tellEnded(ID<Person>)
    }

    package mutating func apply(_ change: Change) throws(Refusal) -> [Effect] {
        guard isOpen else { throw .alreadyClosed }
        switch change {
        case .clicked(let date):
            guard state == .exploring else { throw .notNow(state) }
            agreedAt = date
            return [.missionBegins]
        case .letterSigned(let date):
            guard state == .agreeing else { throw .notNow(state) }
            activeAt = date
            return [.reviewDateEntersBothCalendars]
        case .closed(let ending, let side, let date):
            guard ending.fits(state) else { throw .endingDoesNotFit(ending, state) }
            closing = Closing(ending.kind, at: date)
            let told = side.map { [person($0.other)] } ?? [mentor, mentee]
            return [.placeFallsFree(mentor: mentor)] + told.map(Effect.tellEnded)
        }
    }
}
