package import Foundation
package import Mentoring
package import Store

/// The people every test knows: a duo, and a stranger to them.
package struct Cast: Sendable {
    package let amira: Person
    package let noor: Person
    package let stranger: Person

    package init(amira: Person, noor: Person, stranger: Person) {
        (self.amira, self.noor, self.stranger) = (amira, noor, stranger)
    }

    /// Amira is the mentor, Noor the mentee; the stranger is somebody else's.
    package static func enter(_ archive: Archive, now: Date) async throws -> Cast {
        func person(_ name: String) -> Person {
            Person(id: Randomness.system.id(), name: name, language: LanguageCode(rawValue: "nl"), createdAt: now)
        }
        let cast = Cast(amira: person("Amira Haddou"), noor: person("Noor van der Berg"), stranger: person("Wout Peeters"))
        let addresses = [
            (cast.amira.id, try EmailAddress("amira@waterlijn.test")), (cast.noor.id, try EmailAddress("noor@waterlijn.test")),
            (cast.stranger.id, try EmailAddress("wout@elders.test")),
        ]
        try await archive.write { store in
            for person in [cast.amira, cast.noor, cast.stranger] { try store.insert(person) }
            for (person, address) in addresses { try store.insert(address, of: person, isPrivate: false, verifiedAt: now) }
        }
        return cast
    }
}

extension Archive {
    /// A mentorship of the two in which both said yes.
    package func duo(_ cast: Cast, at now: Date) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        guard let mentorship = Mentorship(id: id, mentor: cast.amira.id, mentee: cast.noor.id, startedAt: now, agreedAt: now) else { return id }
        try await write { try $0.insert(mentorship, from: nil) }
        return id
    }
}
