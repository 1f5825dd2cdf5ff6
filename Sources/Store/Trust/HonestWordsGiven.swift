import Database
package import Foundation
package import Mentoring

extension Reading {
    /// The honest words of both: what was given, each may read.
    package func honestWords(of mentorship: Mentorship) throws -> [Side: HonestWords] {
        let given = try sql.all("SELECT id, side, meetings, at, words FROM honest_word WHERE mentorship = \(mentorship.id) ORDER BY at, id") { row in
            let (id, side): (ID<HonestWord>, Side) = (try row["id"], try row["side"])
            let words: WordsGiven? = try openJSON(try row["words"], of: .person(mentorship.person(side)), at: .honestWord(id))
            return HonestWord(
                side: side, helps: words?.helps ?? "", different: words?.different ?? "", meetings: try row["meetings"], at: try row["at"])
        }
        let left: [(Side, Int)] = try sql.all("SELECT side, meetings FROM honest_word_left WHERE mentorship = \(mentorship.id) ORDER BY side") {
            (try $0["side"], try $0["meetings"])
        }
        return Dictionary(
            uniqueKeysWithValues: Side.allCases.map { side in
                (side, HonestWords(side: side, given: given.filter { $0.side == side }, leftAfter: left.first { $0.0 == side }?.1))
            })
    }
}

extension Writing {
    /// Keeps a word that was just given, and tells the other that there is something to read.
    package func give(_ word: HonestWord, of mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        try insert(word, id: chance.id(), of: mentorship)
        try note("honest word given", by: mentorship.person(word.side), thing: mentorship.id.rawValue, at: now, id: chance.id())
        let mail = Posted(.honestWordGiven, to: mentorship.person(word.side.other), about: mentorship.id.rawValue, due: now, id: chance.id())
        try post(mail, now: now)
    }

    package func insert(_ word: HonestWord, id: ID<HonestWord>, of mentorship: Mentorship) throws {
        let words = try seal(
            json: WordsGiven(helps: word.helps, different: word.different), of: .person(mentorship.person(word.side)), at: .honestWord(id))
        try run(
            """
            INSERT INTO honest_word (id, mentorship, side, meetings, at, words)
            VALUES (\(id), \(mentorship.id), \(word.side), \(word.meetings), \(word.at), \(words))
            """)
    }

    /// Not now: after how many meetings somebody said so.
    package func leaveHonestWord(of mentorship: Mentorship, by side: Side, meetings: Int) throws {
        try run(
            """
            INSERT INTO honest_word_left (mentorship, side, meetings) VALUES (\(mentorship.id), \(side), \(meetings))
            ON CONFLICT (mentorship, side) DO UPDATE SET meetings = excluded.meetings
            """)
    }
}

/// As they lie sealed with their writer's key.
private struct WordsGiven: Codable {
    let helps: String
    let different: String
}

extension Place {
    fileprivate static func honestWord(_ id: ID<HonestWord>) -> Place {
        Place(table: "honest_word", row: id.rawValue, column: "words")
    }
}
