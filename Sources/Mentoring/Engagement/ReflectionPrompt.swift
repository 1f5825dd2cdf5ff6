package import Foundation

/// A question between two meetings for each alone (S31): I1 to I12.
package enum ReflectionPrompt: String, CaseIterable, Sendable, Codable {
    case stillOnYourMind, smallStep, puttingOff, mostYourself, notYetAsked, youngerOrOlder, whoElse, betterThanThought
    /// I9, for mentors.
    case seenInTheOther
    /// I10, for mentors.
    case askedOrTold
    case missionStillSuits, thankFor

    private var isForMentors: Bool { self == .seenInTheOther || self == .askedOrTold }

    package static func all(for side: Side) -> [ReflectionPrompt] { allCases.filter { side == .mentor || !$0.isForMentors } }

    /// The one after that meeting, in turn; for nobody the same as the last, in whichever mentorship that came.
    package static func chosen(for side: Side, afterMeeting number: Int, last: ReflectionPrompt?) -> ReflectionPrompt {
        let all = all(for: side)
        // The mentor begins with a question of their own, so that the two seldom think about the same.
        let offset = side == .mentor ? 7 : -1
        let index = ((number + offset) % all.count + all.count) % all.count
        return all[index] == last ? all[(index + 1) % all.count] : all[index]
    }

    /// Halfway between the last meeting and the next; where none is set, half a rhythm after the last.
    package static func day(last: Day, next: Day?, rhythm: Frequency) -> Day {
        last.adding(days: max(1, (next.map { $0.days(since: last) } ?? rhythm.days) / 2))
    }
}
