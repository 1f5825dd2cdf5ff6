import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What a person tells, whole, for their own eyes; an empty profile for who told nothing yet.
    package func profile(of me: ID<Person>) throws -> Profile {
        try profiles(of: [me], readBy: me)[me] ?? Profile()
    }

    /// The profiles of several people at once, as for the two of a mentorship; who told nothing has none.
    ///
    /// - Parameter me: Whose own fields are opened; what is sealed for another's eyes is not even fetched.
    package func profiles(of people: [ID<Person>], readBy me: ID<Person>? = nil) throws -> [ID<Person>: Profile] {
        let found = try sql.all(
            """
            SELECT person, essence, form, gives, asks, audiences, places, open_to_learn, not_now_until,
                   CASE WHEN person = \(me) THEN own END AS own
            FROM profile WHERE person IN \(people) ORDER BY person
            """
        ) { row in
            let person: ID<Person> = try row["person"]
            let own: Profile? = try openJSON(try row["own"], of: .person(person), at: Profile.ownPlace(person))
            return (person, try Profile(row: row).joined(with: own))
        }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// Two profiles side by side: one's own whole, the other's as far as it is told to who stands that near.
    package func profiles(of me: ID<Person>, and other: ID<Person>, standing relation: Relation) throws -> TwoProfiles {
        let both = try profiles(of: [me, other], readBy: me)
        return TwoProfiles(mine: both[me] ?? Profile(), other: both[other] ?? Profile(), relation: relation)
    }

    /// How the two of a mentorship like to work, each as far as the other may see it; nil until both told so.
    package func forms(of mentorship: Mentorship) throws -> FormsTogether? {
        let both = try profiles(of: [mentorship.mentor, mentorship.mentee])
        guard let mentor = both[mentorship.mentor], let mentee = both[mentorship.mentee] else { return nil }
        return FormsTogether(mentor: mentor, mentee: mentee, standing: mentorship.relation)
    }
}

/// What one of two people may read of both.
package struct TwoProfiles: Sendable {
    package let mine: Profile
    package let theirs: Profile
    /// What the other shows: a field that is not among these is not even said to be empty.
    package let shown: [ProfileField]

    init(mine: Profile, other: Profile, relation: Relation) {
        self.mine = mine
        theirs = other.seen(by: relation)
        shown = ProfileField.allCases.filter { other.isSeen($0, by: relation) }
    }
}

extension Writing {
    /// Keeps a profile that was checked. What is for its owner alone lies sealed with their key, and empty in the plain columns.
    package func save(_ profile: Profile, of person: ID<Person>, at now: Date) throws {
        let (told, own) = profile.parted
        let sealed = try own == Profile() ? nil : seal(json: own, of: .person(person), at: Profile.ownPlace(person))
        try run(
            """
            INSERT INTO profile (person, essence, form, gives, asks, audiences, places, open_to_learn, not_now_until, own, saved_at)
            VALUES (\(person), \(JSON.text(told.essence)), \(JSON.text(told.form)), \(JSON.text(told.gives)), \(JSON.text(told.asks)),
                    \(JSON.text(told.audiences)), \(told.capacity.places), \(told.capacity.openToLearn),
                    \(told.capacity.notNowUntil?.iso), \(sealed), \(now))
            ON CONFLICT (person) DO UPDATE SET essence = excluded.essence, form = excluded.form, gives = excluded.gives, asks = excluded.asks,
                audiences = excluded.audiences, places = excluded.places, open_to_learn = excluded.open_to_learn,
                not_now_until = excluded.not_now_until, own = excluded.own, saved_at = excluded.saved_at
            """)
    }
}

extension Profile {
    fileprivate static func ownPlace(_ person: ID<Person>) -> Place {
        Place(table: "profile", row: person.rawValue, column: "own")
    }

    /// The audiences pass the field's own rule again, so that a wider one never comes in from storage.
    fileprivate init(row: Row) throws {
        let notNow: String? = try row["not_now_until"]
        self.init(
            essence: try JSON.value(row["essence"]), form: try JSON.value(row["form"]), gives: try JSON.value(row["gives"]),
            asks: try JSON.value(row["asks"]),
            capacity: Capacity(places: try row["places"], openToLearn: try row["open_to_learn"], notNowUntil: notNow.flatMap { Day($0) }),
            audiences: try JSON.value(row["audiences"]))
    }
}

/// A value of several parts in one column of text.
private enum JSON {
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func value<T: Decodable>(_ text: String) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(text.utf8))
    }
}
