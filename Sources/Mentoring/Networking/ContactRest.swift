package import Foundation

/// Whether a contact may be asked, whoever would like to: a contact's rest goes before anyone's wish (S34).
package struct ContactRest: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        /// The contact said never, or was asked not long ago: which of the two, and by whom, is nobody's business.
        case rests
        /// The owner has asked many people today.
        case enoughToday
        /// There is no address any more to ask at.
        case noAddress
        /// The address is the owner's own, or one that the other shows.
        case oneOfUs
        /// The owner's list holds no more.
        case listIsFull
    }

    /// Thirty days, in seconds, and how many questions one address gets within them, whoever asks (ours).
    package static let window: TimeInterval = 30 * 86_400
    package static let mostInWindow = 2
    /// How many people one owner asks within a day (ours).
    package static let mostADay = 5

    package var saidNever = false
    /// When this address was asked, by anyone.
    package var asked: [Date] = []
    /// When this owner asked anyone.
    package var askedByOwner: [Date] = []

    package init(saidNever: Bool = false, asked: [Date] = [], askedByOwner: [Date] = []) {
        (self.saidNever, self.asked, self.askedByOwner) = (saidNever, asked, askedByOwner)
    }

    package func check(now: Date) throws(Refusal) {
        guard !saidNever, asked.count(where: { $0 > now - Self.window }) < Self.mostInWindow else { throw .rests }
        guard askedByOwner.count(where: { $0 > now - 86_400 }) < Self.mostADay else { throw .enoughToday }
    }
}
