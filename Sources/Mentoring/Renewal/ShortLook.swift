package import Foundation

/// A short look on the way, after three and after six months (S39, B9): two questions, for oneself alone, and one's own goal met again (S3).
package struct ShortLook: Hashable, Sendable {
    package enum State: Hashable, Sendable, CaseIterable {
        case ahead, open, looked
        /// Its days went by, and nobody asks after it.
        case passed
    }

    package enum Refusal: Error, Hashable, Sendable {
        case answers(LookAnswers.Refusal)
        case notYet(opens: Day)
        case passed
    }

    /// How long it stays open, in days (ours).
    package static let opensFor = 28

    /// How many months after the letter was signed.
    package let months: Int
    package let opensOn: Day
    package private(set) var answers: LookAnswers?

    package init(months: Int, opensOn: Day, answers: LookAnswers? = nil) {
        self.months = months
        self.opensOn = opensOn
        self.answers = answers
    }

    /// The looks of a letter signed on a day; one that would fall among the days of the review itself is left out.
    package static func all(signedOn day: Day, reviewDate: Day) -> [ShortLook] {
        ReviewDate.lookMonths.map { ShortLook(months: $0, opensOn: day.adding(months: $0)) }
            .filter { $0.lastDay < reviewDate.adding(days: -Review.opensBefore) }
    }

    package var lastDay: Day { opensOn.adding(days: Self.opensFor - 1) }

    package func state(on today: Day) -> State {
        if today < opensOn { return .ahead }
        if answers != nil { return .looked }
        return today <= lastDay ? .open : .passed
    }

    /// Keeps the answers; while its days last they may be replaced.
    package mutating func look(_ typed: LookAnswers, on today: Day) throws(Refusal) {
        guard today >= opensOn else { throw .notYet(opens: opensOn) }
        guard today <= lastDay else { throw .passed }
        do throws(LookAnswers.Refusal) { answers = try typed.checked() } catch { throw .answers(error) }
    }
}

package struct LookAnswers: Hashable, Sendable, Codable {
    package enum Question: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
        /// I11: whether the mission still suits what one needs now.
        case mission
        /// Whether the two meet often enough, in a way that works.
        case contact

        package var rule: TextRule { .lines(600, isRequired: false) }
    }

    package enum Answer: String, CaseIterable, Sendable, Codable {
        case yes, partly, notReally
    }

    package enum Refusal: Error, Hashable, Sendable {
        case unanswered(Question)
        case text(Question, TextRefusal)
    }

    package private(set) var answers: [Question: Answer]
    package private(set) var texts: [Question: String]

    package init(answers: [Question: Answer] = [:], texts: [Question: String] = [:]) {
        self.answers = answers
        self.texts = texts
    }

    package subscript(question: Question) -> String { texts[question] ?? "" }

    /// Two presses are required; words never.
    package func checked() throws(Refusal) -> LookAnswers {
        var kept: [Question: String] = [:]
        for question in Question.allCases {
            guard answers[question] != nil else { throw .unanswered(question) }
            do throws(TextRefusal) {
                let text = try question.rule.check(self[question])
                if !text.isEmpty { kept[question] = text }
            } catch { throw .text(question, error) }
        }
        return LookAnswers(answers: answers, texts: kept)
    }
}
