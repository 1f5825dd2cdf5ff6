package import Foundation

/// What a person wrote down about someone they might introduce.
package struct ContactDetails: Hashable, Sendable, Codable {
    package static let nameRule = TextRule.line(120)
    package static let bondRule = TextRule.line(120, isRequired: false)

    package let name: String
    /// As it is written to; empty once it was erased after a question without an answer.
    package let address: String
    /// How the two know each other, as the contact reads it: 'your old colleague at the harbour'.
    package let bond: String
    /// In which language the contact is written to; nil for the owner's.
    package let language: LanguageCode?

    package init(name: String, address: EmailAddress?, bond: String = "", language: LanguageCode? = nil) {
        (self.name, self.address, self.bond, self.language) = (name, address?.text ?? "", bond, language)
    }

    package var mailAddress: EmailAddress? { try? EmailAddress(address) }

    package var withoutAddress: ContactDetails { ContactDetails(name: name, address: nil, bond: bond, language: language) }
}

/// Someone in the small list that only its owner reads, and that no introduction opens to anyone without the contact's yes (S34).
package struct Contact: Hashable, Sendable {
    /// A year without use, in seconds: then the data are erased.
    package static let keptUnused: TimeInterval = 365 * 86_400
    /// A small list: people one might really introduce, no collection.
    package static let most = 30

    package let id: ID<Contact>
    package let owner: ID<Person>
    package let details: ContactDetails
    package let madeAt: Date
    /// When it was last written, or last asked.
    package let usedAt: Date

    package init(id: ID<Contact>, owner: ID<Person>, details: ContactDetails, madeAt: Date, usedAt: Date) {
        (self.id, self.owner, self.details, self.madeAt, self.usedAt) = (id, owner, details, madeAt, usedAt)
    }

    /// Whether one more fits into a list.
    package static func checkRoom(beside listed: Int) throws(ContactRest.Refusal) {
        guard listed < most else { throw .listIsFull }
    }

    package var erasedAt: Date { usedAt + Self.keptUnused }
}
