package import Foundation

extension Introduction {
    package enum Change: Hashable, Sendable {
        /// The decider says yes; with that the contact is asked.
        case asked(by: Side, at: Date)
        case letGo(by: Side, at: Date)
        case wordGiven(by: Side, at: Date)
        case misuseLookedAt(by: Side, at: Date)
        // By the contact, who has no account.
        case accepted(at: Date)
        case declined(at: Date)
        /// 'Erase what you know of me.'
        case forgotten(at: Date)
        /// 'Never ask me again.'
        case neverAgain(at: Date)
        case misuseReported(at: Date)
        /// By the days.
        case expired(at: Date)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case notNow(State)
        /// The other of the two decides on this.
        case notYours
        case noPledge
        case stopped
        case ended
        case notDue
        case nothingReported
        /// The other has several to decide on already.
        case enough
    }

    package enum Effect: Hashable, Sendable {
        case askContact
        /// That there is news; which, the page says.
        case tell(Side)
        case thankContact
        /// Everything about the contact goes, in every list and introduction.
        case eraseContact
        /// The contact's address goes, since the question promised so.
        case eraseAddress
        case neverAskAgain
        case tellMisuse(Side)
    }
}
