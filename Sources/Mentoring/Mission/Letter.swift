package import Foundation

/// What a letter says, in six parts, one for each lamp (A1 to A6); both promises are in it whole.
package struct LetterText: Hashable, Sendable, Codable {
    /// What own words of one part take, beside its fixed sentences.
    package static let wordsRule = TextRule.lines(1000, isRequired: false)
    package static let opportunitiesRange = 1...12
    /// A5: 'this year each offers the other two chances'.
    package static let suggestedOpportunities = 2

    /// A1: the mission as it stood when this version was written, and its number.
    package var mission: MissionText?
    package var missionNumber: Int?
    package var goals: [Side: String]
    /// A2.
    package var rhythm: Rhythm
    /// A5: how many chances each offers the other.
    package var opportunities: Int
    /// A6.
    package var reviewDate: Day?
    package var words: [LampKind: String]

    package init(
        mission: MissionText? = nil,
        missionNumber: Int? = nil,
        goals: [Side: String] = [:],
        rhythm: Rhythm = .suggested,
        opportunities: Int = LetterText.suggestedOpportunities,
        reviewDate: Day? = nil,
        words: [LampKind: String] = [:]
    ) {
        self.mission = mission
        self.missionNumber = missionNumber
        self.goals = goals
        self.rhythm = rhythm
        self.opportunities = opportunities
        self.reviewDate = reviewDate
        self.words = words
    }

    /// The first draft: the mission, both goals, a rhythm from the two forms side by side (S18), a review date after a year.
    package static func draft(mission: MissionVersion?, goals: [Goal], forms: FormsTogether?, today: Day) -> LetterText {
        LetterText(rhythm: forms?.rhythm ?? .suggested, reviewDate: ReviewDate.suggested(from: today)).taking(mission, goals)
    }

    /// The same letter with the mission and goals of today, for a new version after one of them changed.
    package func taking(_ mission: MissionVersion?, _ goals: [Goal]) -> LetterText {
        var text = self
        text.mission = mission?.text
        text.missionNumber = mission?.number
        text.goals = Dictionary(goals.map { ($0.side, $0.text) }) { $1 }
        return text
    }

    /// With a day to look back that lies ahead, where the one it names has come already.
    package func lookingAhead(from today: Day) -> LetterText {
        guard let day = reviewDate, day <= today else { return self }
        var text = self
        text.reviewDate = ReviewDate.suggested(from: today)
        return text
    }

    package var contactPledge: [ContactPledge] { ContactPledge.allCases }
    package var pairPledge: [PairPledge] { PairPledge.ofTwo }

    /// The day to which its mission looks, counted from the day it was signed.
    package func horizon(from day: Day) -> Day? {
        mission.map { day.adding(months: $0.horizonMonths) }
    }

    package func checked() throws(Agreement.Refusal) -> LetterText {
        guard Self.opportunitiesRange ~= opportunities else { throw .opportunities(Self.opportunitiesRange) }
        var kept = self
        kept.words = [:]
        for (part, typed) in words {
            do throws(TextRefusal) {
                let text = try Self.wordsRule.check(typed)
                if !text.isEmpty { kept.words[part] = text }
            } catch { throw .text(part, error) }
        }
        return kept
    }
}

/// One version of the letter, which never changes.
package struct LetterVersion: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let text: LetterText
    package let author: ID<Person>
    package let at: Date

    package init(number: Int, text: LetterText, author: ID<Person>, at: Date) {
        self.number = number
        self.text = text
        self.author = author
        self.at = at
    }
}

package struct Signature: Hashable, Sendable {
    package let side: Side
    package let version: Int
    package let at: Date
    /// As the signer was called then; nil where only the fact is known, or the name was erased.
    package let name: String?

    package init(side: Side, version: Int, at: Date, name: String? = nil) {
        self.side = side
        self.version = version
        self.at = at
        self.name = name
    }
}
