import Foundation
import Mentoring
import Store

/// A mail that an act of the sample has put in the outbox.
struct SampleMail: Sendable {
    let id: ID<Posted>
    let kind: MailKind
    /// Nil for who is invited by mail: the invitation knows the address.
    let to: ID<Person>?
    let about: String
    let due: Date

    /// Older ones arrived long ago: the mailbox of the demo shows the last two weeks.
    static let keptFor: TimeInterval = 14 * 86_400

    func isKept(at now: Date) -> Bool { due > now - Self.keptFor }

    var posted: Posted { Posted(kind, to: to, about: about, due: due, id: id) }
}
