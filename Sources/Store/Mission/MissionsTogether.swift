import Database
import Foundation
package import Mentoring

/// What stands on paper in a mentorship, as far as lamps and lists need to know.
package struct Written: Sendable {
    package var hasMission = false
    package var goals: Set<Side> = []
    /// Dates, rhythm and signatures of the letter, without a word of it.
    package var agreement = Agreement()

    package init() {}
}

extension DuoFact {
    /// What is on paper: each version of the letter with each name under it, the goals, and whether there is a mission.
    static let mission: [SQL] = [
        part(
            .letter, side: "s.side", number: "v.number", amount: "v.horizon_months", at: "v.at", until: "s.at", day: "v.review_date",
            thing: "v.author", value: "v.rhythm",
            from: "letter_version v LEFT JOIN letter_signature s ON s.mentorship = v.mentorship AND s.version = v.number",
            where: "v.mentorship = asked.id"),
        part(.mission, from: "mission_version v", where: "v.mentorship = asked.id AND v.number = 1"),
        part(.goal, side: "g.side", from: "goal g", where: "g.mentorship = asked.id"),
    ]
}

extension Written {
    package init(_ facts: [DuoFact]) {
        let letters = facts.filter { $0.kind == .letter }
        let versions = Dictionary(letters.compactMap { fact in LetterVersion(fact).map { ($0.number, $0) } }) { first, _ in first }
        let signatures = letters.compactMap(Signature.init).sorted { ($0.at, $0.side.rawValue) < ($1.at, $1.side.rawValue) }
        agreement = Agreement(versions: versions.values.sorted { $0.number < $1.number }, signatures: signatures)
        goals = Set(facts.compactMap { $0.kind == .goal ? $0.side : nil })
        hasMission = facts.contains { $0.kind == .mission }
    }
}

extension LetterVersion {
    /// A version as its dates and rhythm tell it.
    fileprivate init?(_ fact: DuoFact) {
        guard let number = fact.number, let author = fact.thing, let at = fact.at else { return nil }
        var text = LetterText()
        text.reviewDate = fact.day
        text.mission = fact.amount.map { MissionText(horizonMonths: $0) }
        text.rhythm = fact.value.flatMap { try? Rhythm(sqlValue: .text($0)) } ?? text.rhythm
        self.init(number: number, text: text, author: ID(author), at: at)
    }
}

extension Signature {
    fileprivate init?(_ fact: DuoFact) {
        guard let side = fact.side, let version = fact.number, let at = fact.until else { return nil }
        self.init(side: side, version: version, at: at)
    }
}
