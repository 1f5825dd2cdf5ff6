package import Foundation

/// What an answer is held against: the invitation as it was last sent to one person (RFC 5546, 2.1.5 and 3.2.3).
package struct SentRequest: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        /// An answer to something that was never sent.
        case unknown
        /// The meeting was changed since: what was answered to is no more.
        case outdated
        /// Somebody who was not invited.
        case notInvited
        /// A later answer of the same person is known.
        case overtaken
    }

    package var uid: String
    package var sequence: Int
    /// The mail addresses under which the person is known.
    package var addresses: [String]
    /// When the answer that counts now was given.
    package var answeredAt: Date?

    package init(uid: String, sequence: Int, addresses: [String], answeredAt: Date? = nil) {
        self.uid = uid
        self.sequence = sequence
        self.addresses = addresses
        self.answeredAt = answeredAt
    }

    /// Who of the answer is the invited person; a refusal says why the answer does not count.
    package func attendee(answering reply: CalendarReply) throws(Refusal) -> Attendee {
        guard reply.uid == uid, reply.sequence <= sequence else { throw .unknown }
        guard reply.sequence == sequence else { throw .outdated }
        guard let attendee = reply.attendees.first(where: { one in addresses.contains { one.who.isSame(as: $0) } }) else { throw .notInvited }
        if let answeredAt, let stamp = reply.stamp, stamp < Date(timeIntervalSince1970: answeredAt.timeIntervalSince1970.rounded(.down)) {
            throw .overtaken
        }
        return attendee
    }
}
