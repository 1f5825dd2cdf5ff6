import Foundation
import Matching

/// The answer for programs.
struct MatchAnswer: Encodable {
    struct Parts: Encodable {
        let essence, form, givesAsks: Int
        /// Told only where they add something, so that the parts always add up to the score.
        let wishes, earlier: Int?

        enum CodingKeys: String, CodingKey {
            case essence, form, wishes, earlier
            case givesAsks = "gives_asks"
        }
    }

    struct Next: Encodable {
        let mentor: String
        let costs: Int
        /// How many pairs fewer there would be; told only where there would.
        let pairs: Int?
    }

    struct Pair: Encodable {
        let mentee, mentor: String
        let score: Int
        let parts: Parts
        let next: Next?

        enum CodingKeys: String, CodingKey { case mentee, mentor, score, parts, next }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(mentee, forKey: .mentee)
            try container.encode(mentor, forKey: .mentor)
            try container.encode(score, forKey: .score)
            try container.encode(parts, forKey: .parts)
            // Null where there is nobody else: a program need not ask whether the name is there.
            try container.encode(next, forKey: .next)
        }
    }

    struct Left: Encodable {
        let id, reason: String
        let change: String?

        enum CodingKeys: String, CodingKey { case id, reason, change }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(reason, forKey: .reason)
            try container.encode(change, forKey: .change)
        }
    }

    let pairs: [Pair]
    let unmatched: [Left]
    /// Mentors with room who have nobody.
    let mentorsWithoutMentee: [Left]
    let minimum, total: Int
    /// A wrong proof stops the run, so that what comes out is always proven.
    let certified = true

    enum CodingKeys: String, CodingKey {
        case pairs, unmatched, minimum, total, certified
        case mentorsWithoutMentee = "mentors_without_mentee"
    }

    init(_ report: MatchReport) {
        pairs = zip(report.run.pairs, report.next).map { pair, next in
            Pair(
                mentee: pair.mentee, mentor: pair.mentor, score: pair.score.total, parts: Parts(pair.score),
                next: next.map { Next(mentor: $0.id, costs: $0.price.points, pairs: $0.price.pairs == 0 ? nil : $0.price.pairs) })
        }
        func left(_ role: Role) -> [Left] {
            report.unmatched.filter { $0.role == role }.map { left in
                Left(id: left.id, reason: ReasonWords.byID.reason(left), change: ReasonWords.byID.change(left))
            }
        }
        (unmatched, mentorsWithoutMentee) = (left(.mentee), left(.mentor))
        (minimum, total) = (report.run.minimum, report.run.total)
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

extension MatchAnswer.Parts {
    init(_ score: Score) {
        self.init(
            essence: score.essence, form: score.form, givesAsks: score.givesAsks, wishes: score.wishes == 0 ? nil : score.wishes,
            earlier: score.earlier == 0 ? nil : score.earlier)
    }
}
