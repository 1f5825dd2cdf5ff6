package import Foundation

/// One of six steps, so that nobody hides in the middle, or that the question does not fit (C16).
package enum Rating: Int, CaseIterable, Sendable, Codable {
    case notApplicable = 0
    case one, two, three, four, five, six

    /// The six, the lowest first.
    package static let steps = allCases.filter { $0 != .notApplicable }
}

/// Each one's own answers before the two look back together (R1 to R7); what comes next (R8) is a door.
package struct Evaluation: Hashable, Sendable, Codable {
    package enum Question: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        /// R1: how far with the mission.
        case mission
        /// R2: often enough, and in a way that worked.
        case contact
        /// R3: how strong the trust is.
        case trust
        /// R4: what one did not know a year ago.
        case learned
        /// R5: what it brought oneself, asked of both (S1, C9).
        case benefit
        /// R6: which contact or chance set something moving.
        case moved
        /// R7: what one would do differently.
        case differently

        /// Whether a step of six says something, beside the words.
        package var hasScale: Bool {
            switch self {
            case .mission, .contact, .trust, .benefit: true
            case .learned, .moved, .differently: false
            }
        }

        package var rule: TextRule { .lines(1000, isRequired: false) }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case text(Question, TextRefusal)
        /// Not one step and not one word: there would be nothing to open.
        case nothingAnswered
    }

    package private(set) var ratings: [Question: Rating]
    package private(set) var texts: [Question: String]

    package init(ratings: [Question: Rating] = [:], texts: [Question: String] = [:]) {
        self.ratings = ratings.filter { $0.key.hasScale }
        self.texts = texts
    }

    package subscript(question: Question) -> String { texts[question] ?? "" }

    /// The answers as they are kept; none of them is required by itself.
    package func checked() throws(Refusal) -> Evaluation {
        var kept: [Question: String] = [:]
        for question in Question.allCases {
            do throws(TextRefusal) {
                let text = try question.rule.check(self[question])
                if !text.isEmpty { kept[question] = text }
            } catch { throw .text(question, error) }
        }
        guard !kept.isEmpty || !ratings.isEmpty else { throw .nothingAnswered }
        return Evaluation(ratings: ratings, texts: kept)
    }
}

extension Evaluation {
    /// What one of the two answered, and when the envelope was closed.
    package struct Envelope: Hashable, Sendable {
        package let answers: Evaluation
        package let at: Date

        package init(answers: Evaluation, at: Date) {
            self.answers = answers
            self.at = at
        }
    }
}
