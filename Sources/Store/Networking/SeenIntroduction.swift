package import Mentoring

/// What the owner writes to a contact, with the contact as they were when asked: a changed list never passes on somebody else.
package struct ContactAsk: Hashable, Sendable, Codable {
    package let details: ContactDetails
    package let words: String

    package init(details: ContactDetails, words: String) {
        (self.details, self.words) = (details, words)
    }
}

/// An introduction with as much of its words as one reader may see; the rest is not even opened.
package struct SeenIntroduction: Sendable {
    package let introduction: Introduction
    package let why: String
    package let about: String?
    /// Nil until this reader may know who the contact is, and once the contact's data were erased.
    package let contact: ContactDetails?
    /// The owner's words to the contact, for the owner alone.
    package let ask: String?
    package let word: String?
    package let thanks: String?
}

/// An introduction as its contact meets it, whose name stands in it until it is erased.
package struct AskedIntroduction: Sendable {
    package let introduction: Introduction
    package let duo: Duo
    package let about: String
    /// Nil once the contact's data were erased.
    package let ask: ContactAsk?
    package let thanks: String

    package var owner: Person { duo.person(introduction.owner) }
    package var introduced: Person { duo.person(introduction.introduced) }
}
