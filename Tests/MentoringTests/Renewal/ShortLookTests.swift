import Foundation
import Testing

@testable import Mentoring

private let answers = LookAnswers(answers: [.mission: .yes, .contact: .partly], texts: [.contact: "Once a month is little"])

@Suite struct ShortLookTests {
    private static func look(_ answers: LookAnswers? = nil) throws -> ShortLook {
        ShortLook(months: 3, opensOn: try day("2026-04-01"), answers: answers)
    }

    @Test(
        "at months 3 and 6, save one that would fall among the days of the review",
        arguments: [
            ("2027-01-01", [3, 6]), ("2026-08-13", [3, 6]), ("2026-08-11", [3]), ("2026-05-13", [3]), ("2026-05-12", []), ("2026-02-01", []),
        ] as [(String, [Int])])
    func months(review: String, months: [Int]) throws {
        #expect(try ShortLook.all(signedOn: day("2026-01-01"), reviewDate: day(review)).map(\.months) == months)
    }

    @Test(
        "every state by its days, answered or not",
        arguments: [
            ("2026-03-31", ShortLook.State.ahead, ShortLook.State.ahead), ("2026-04-01", .open, .looked), ("2026-04-28", .open, .looked),
            ("2026-04-29", .passed, .looked), ("2027-01-01", .passed, .looked),
        ])
    func states(today: String, open: ShortLook.State, answered: ShortLook.State) throws {
        #expect(try Self.look().state(on: day(today)) == open)
        #expect(try Self.look(answers).state(on: day(today)) == answered)
    }

    @Test("every event in every state, and a refusal changes nothing", arguments: ShortLook.State.allCases, [true, false])
    func table(state: ShortLook.State, isWhole: Bool) throws {
        let before = try Self.look(state == .looked ? answers : nil)
        let today = try day(state == .ahead ? "2026-03-31" : state == .passed ? "2026-04-29" : "2026-04-10")
        #expect(before.state(on: today) == state)
        var look = before
        let typed = isWhole ? LookAnswers(answers: [.mission: .notReally, .contact: .yes]) : LookAnswers(answers: [.mission: .yes])
        var refused: ShortLook.Refusal?
        do throws(ShortLook.Refusal) { try look.look(typed, on: today) } catch { refused = error }
        let expected: ShortLook.Refusal? =
            switch state {
            case .ahead: .notYet(opens: before.opensOn)
            case .passed: .passed
            case .open, .looked: isWhole ? nil : .answers(.unanswered(.contact))
            }
        #expect(refused == expected)
        #expect(refused == nil ? look.answers == typed : look == before)
    }

    @Test("words are trimmed, never required, and refused beyond their limit")
    func words() throws {
        #expect(try LookAnswers(answers: answers.answers, texts: [.mission: " \n"]).checked().texts.isEmpty)
        let long = LookAnswers(answers: answers.answers, texts: [.mission: String(repeating: "x", count: 601)])
        #expect(throws: LookAnswers.Refusal.text(.mission, .tooLong(limit: 600))) { try long.checked() }
    }
}
