package import Foundation

/// A concern as its two people know it without opening it: how it stands and since when, and no word of it.
package struct ConcernFact: Hashable, Sendable {
    /// Two weeks, in seconds (ours): so long an answer stands on *Today*, unless its writer goes on or closes it before.
    package static let answerShownFor: TimeInterval = 14 * 86_400

    package let id: ID<Concern>
    /// As whom one looks.
    package let voice: Concern.Voice
    package let other: ID<Person>
    package let state: Concern.State
    package let sentAt: Date
    /// When something was last said in it.
    package let saidAt: Date

    package init(id: ID<Concern>, voice: Concern.Voice, other: ID<Person>, state: Concern.State, sentAt: Date, saidAt: Date) {
        (self.id, self.voice, self.other, self.state, self.sentAt, self.saidAt) = (id, voice, other, state, sentAt, saidAt)
    }

    /// Whether *Today* shows it: what was brought waits until it is read, so that no concern hangs on a mail alone.
    package func waits(now: Date) -> Bool {
        switch (state, voice) {
        case (.sent, .confidant): true
        case (.answered, .writer): now < saidAt + Self.answerShownFor
        default: false
        }
    }

    /// Whether it counts against how many one may bring: one that nobody read yet, or of less than a day ago.
    func isFresh(now: Date) -> Bool { voice == .writer && (state == .sent || sentAt > now - 86_400) }
}
