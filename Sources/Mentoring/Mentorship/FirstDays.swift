package import Foundation

extension Click {
    /// How long the two have to meet before they are asked how it was, in seconds: the mail that asks goes then.
    package static let arrangedWithin: TimeInterval = 3 * 86_400

    /// Whether a talk is still to be arranged, for one of the two: until it is asked about, or until that one has answered.
    package func isBeingArranged(by side: Side, now: Date) -> Bool {
        envelopes[side] == nil && now < beganAt + Self.arrangedWithin
    }
}

extension [Lamp] {
    /// How they hang once the mentorship has ended: what burned goes on burning after a planned end, and nothing is asked any more.
    package func resting(after closing: Closing) -> [Lamp] {
        map { $0.isLit && closing.isPlanned ? $0 : Lamp($0.kind, .resting) }
    }
}
