package import Foundation

/// What a participant brings to the confidant: read by the two of them, and by nobody else.
package struct Concern: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable, Codable {
        case sent, read, answered, closed
    }

    package enum Kind: String, CaseIterable, Sendable, Codable {
        case concern
        /// Threats, harassment or danger: it goes at once, at any hour.
        case safety
    }

    /// Who speaks.
    package enum Voice: String, CaseIterable, Sendable, Codable {
        case writer, confidant

        package var other: Voice { self == .writer ? .confidant : .writer }
    }

    package struct Words: Hashable, Sendable {
        package let voice: Voice
        package let text: String
        package let at: Date

        package init(voice: Voice, text: String, at: Date) {
            self.voice = voice
            self.text = text
            self.at = at
        }
    }

    package static let rule = TextRule.lines(4000)
    /// How many concerns of one writer lie with a confidant unread or within a day, and how much is said in one without an answer (ours).
    package static let mostFresh = 5
    package static let mostInARow = 20
    /// An hour, in seconds (ours): what is written on before that goes with the mail that went.
    package static let toldAgainAfter: TimeInterval = 3_600

    package let id: ID<Concern>
    package let kind: Kind
    package let writer: ID<Person>
    /// Whom it was brought to; who is named later does not see it, unless it was passed on.
    package internal(set) var confidant: ID<Person>
    package let sentAt: Date
    package internal(set) var state: State
    /// In their order; the first are the writer's.
    package internal(set) var words: [Words]

    /// As it was stored.
    package init(id: ID<Concern>, kind: Kind, writer: ID<Person>, confidant: ID<Person>, sentAt: Date, state: State = .sent, words: [Words] = []) {
        self.id = id
        self.kind = kind
        self.writer = writer
        self.confidant = confidant
        self.sentAt = sentAt
        self.state = state
        self.words = words
    }

    package var isOpen: Bool { state != .closed }

    /// Whether something in it waits for the confidant.
    package var isUnanswered: Bool { state == .sent || state == .read }

    /// Nil for anyone else: for them it does not exist.
    package func voice(of person: ID<Person>) -> Voice? {
        switch person {
        case writer: .writer
        case confidant: .confidant
        default: nil
        }
    }

    package func person(_ voice: Voice) -> ID<Person> { voice == .writer ? writer : confidant }
}
