import Database
package import Foundation
package import Mentoring

extension Reading {
    /// What a person tells, whole; an empty profile for who told nothing yet.
    package func profile(of person: ID<Person>) throws -> Profile {
        try profiles(of: [person])[person] ?? Profile()
    }

    /// The profiles of several people at once, as for the two of a mentorship; who told nothing has none.
    package func profiles(of people: [ID<Person>]) throws -> [ID<Person>: Profile] {
        let found = try sql.all(
            """
            SELECT person, essence, form, gives, asks, audiences, places, open_to_learn, not_now_until
            FROM profile WHERE person IN \(people) ORDER BY person
            """
        ) { row in (try row["person"] as ID<Person>, try Profile(row: row)) }
        return Dictionary(uniqueKeysWithValues: found)
    }

    /// Two profiles side by side: one's own whole, the other's as far as it is told to who stands that near.
    package func profiles(of me: ID<Person>, and other: ID<Person>, standing relation: Relation) throws -> TwoProfiles {
        let both = try profiles(of: [me, other])
        return TwoProfiles(mine: both[me] ?? Profile(), other: both[other] ?? Profile(), relation: relation)
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
    /// Keeps a profile that was checked.
    package func save(_ profile: Profile, of person: ID<Person>, at now: Date) throws {
        try run(
            """
            INSERT INTO profile (person, essence, form, gives, asks, audiences, places, open_to_learn, not_now_until, saved_at)
            VALUES (\(person), \(JSON.text(profile.essence)), \(JSON.text(profile.form)), \(JSON.text(profile.gives)), \(JSON.text(profile.asks)),
                    \(JSON.text(profile.audiences)), \(profile.capacity.places), \(profile.capacity.openToLearn),
                    \(profile.capacity.notNowUntil?.iso), \(now))
            ON CONFLICT (person) DO UPDATE SET essence = excluded.essence, form = excluded.form, gives = excluded.gives, asks = excluded.asks,
                audiences = excluded.audiences, places = excluded.places, open_to_learn = excluded.open_to_learn,
                not_now_until = excluded.not_now_until, saved_at = excluded.saved_at
            """)
    }
}

extension Profile {
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
