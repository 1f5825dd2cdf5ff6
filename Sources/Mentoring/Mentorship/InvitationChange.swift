package import Foundation

extension Invitation {
    package enum Change: Hashable, Sendable {
        case accepted(by: ID<Person>, at: Date)
        /// Without a name, since one may decline without an account.
        case declined(by: ID<Person>?, at: Date)
        case withdrawn(by: ID<Person>, at: Date)
        case reminded(at: Date)
        case closed(at: Date)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case purpose(TextRefusal)
        /// You can't invite yourself, nor answer your own invitation.
        case yourself
        case notOpen(State)
        /// Only the one who sent it takes it back.
        case notYours
        case notDue
        case alreadyReminded
    }

    package enum Effect: Hashable, Sendable {
        case start(mentor: ID<Person>, mentee: ID<Person>)
        case tellSender(State)
        /// Only where there is an address.
        case remindInvited
        case tellInvitedWithdrawn
    }

    package static func sent(
        id: ID<Invitation>,
        from sender: ID<Person>,
        ownAddresses: [EmailAddress],
        to address: EmailAddress?,
        role: Side,
        kind: Kind,
        purpose: String,
        at now: Date
    ) throws(Refusal) -> Invitation {
        if let address, ownAddresses.contains(where: { $0.folded == address.folded }) { throw .yourself }
        let checked: String
        do throws(TextRefusal) { checked = try purposeRule.check(purpose) } catch { throw .purpose(error) }
        return Invitation(id: id, from: sender, address: address, role: role, kind: kind, purpose: checked, sentAt: now)
    }

    package mutating func apply(_ change: Change) throws(Refusal) -> [Effect] {
        guard state == .open else { throw .notOpen(state) }
        switch change {
        case .accepted(let person, let now):
            try checkAnswer(by: person, now)
            end(.accepted, now)
            let (mentor, mentee) = role == .mentor ? (person, from) : (from, person)
            return [.start(mentor: mentor, mentee: mentee), .tellSender(.accepted)]
        case .declined(let person, let now):
            try checkAnswer(by: person, now)
            end(.declined, now)
            return [.tellSender(.declined)]
        case .withdrawn(let person, let now):
            guard person == from else { throw .notYours }
            guard isOpen(at: now) else { throw .notOpen(.closed) }
            end(.withdrawn, now)
            return address == nil ? [] : [.tellInvitedWithdrawn]
        case .reminded(let now):
            return try remind(now)
        case .closed(let now):
            guard now >= closesAt else { throw .notDue }
            end(.closed, now)
            return [.tellSender(.closed)]
        }
    }

    private func checkAnswer(by person: ID<Person>?, _ now: Date) throws(Refusal) {
        guard isOpen(at: now) else { throw .notOpen(.closed) }
        guard person != from else { throw .yourself }
    }

    private mutating func remind(_ now: Date) throws(Refusal) -> [Effect] {
        guard isOpen(at: now) else { throw .notOpen(.closed) }
        guard remindedAt == nil else { throw .alreadyReminded }
        guard now >= remindsAt else { throw .notDue }
        remindedAt = now
        return address == nil ? [] : [.remindInvited]
    }

    private mutating func end(_ state: State, _ now: Date) {
        self.state = state
        endedAt = now
    }
}
