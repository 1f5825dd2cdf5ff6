import Foundation
import Testing

@testable import Mentoring

private let words = ClickAnswers([.connects: "music", .mission: "We look for a direction"])

private func envelope(_ decision: Decision, _ words: ClickAnswers = words) -> Envelope { Envelope(answers: words, decision: decision, at: start) }

@Suite struct ClickTests {
    static let choices: [Decision?] = [nil, .yes, .oneMoreTalk, .ratherNot]
    static let pairs = choices.flatMap { mentor in choices.map { (mentor, $0) } }

    static func click(_ mentor: Decision?, _ mentee: Decision?) -> Click {
        var envelopes: [Side: Envelope] = [:]
        envelopes[.mentor] = mentor.map { envelope($0, ClickAnswers([.connects: "of the mentor"])) }
        envelopes[.mentee] = mentee.map { envelope($0, ClickAnswers([.connects: "of the mentee"])) }
        return Click(beganAt: start, envelopes: envelopes)
    }

    /// Once both have answered; before that it is waiting, whatever the one says.
    static func expected(_ mentor: Decision?, _ mentee: Decision?, day: Double) -> Click.Outcome {
        guard let mentor, let mentee else { return day < 14 ? .waiting : .over }
        if [mentor, mentee].contains(.ratherNot) { return .over }
        return [mentor, mentee] == [.yes, .yes] ? .opened : .oneMoreTalk
    }

    @Test("it is asked on day 3 and once more on day 10, before its days are over")
    func asking() {
        #expect(Click.asking.map(\.mail) == [.clickAsked, .clickReminder])
        #expect(Click.asking.map { $0.after / dayInSeconds } == [3, 10])
    }

    @Test("the outcome comes when both answered or on day 14, never sooner", arguments: pairs)
    func outcome(mentor: Decision?, mentee: Decision?) {
        let click = Self.click(mentor, mentee)
        for day in [0, 7, 13.999, 14, 15] {
            #expect(click.outcome(now: start + day * dayInSeconds) == Self.expected(mentor, mentee, day: day), "day \(day)")
        }
    }

    @Test("each always reads the own envelope, and the other's answers only when both said yes", arguments: pairs)
    func reading(mentor: Decision?, mentee: Decision?) {
        let click = Self.click(mentor, mentee)
        for side in Side.allCases {
            for day in [0.0, 14] {
                let now = start + day * dayInSeconds
                let reading = click.reading(for: side, now: now)
                let isOpened = mentor == .yes && mentee == .yes
                #expect(reading.own == click.envelopes[side])
                #expect(reading.other == (isOpened ? click.envelopes[side.other]?.answers : nil))
                #expect(reading.hasOtherAnswered == (reading.outcome == .waiting ? click.envelopes[side.other] != nil : nil))
            }
        }
    }

    @Test("once it is over, nothing one reads tells what the other chose or whether they answered")
    func silence() {
        let now = start + 14 * dayInSeconds
        let endings = [nil, .yes, .ratherNot].map { Self.click(.ratherNot, $0).reading(for: .mentor, now: now) }
        #expect(Set(endings).count == 1)
    }

    @Test(
        "answering in turn leads to the outcome",
        arguments: [(Decision.yes, Click.Outcome.opened), (.oneMoreTalk, .oneMoreTalk), (.ratherNot, .over)])
    func answering(second: Decision, outcome: Click.Outcome) throws {
        var click = Click(beganAt: start)
        #expect(try click.answer(.mentee, words, decision: .yes, at: start) == .waiting)
        #expect(try click.answer(.mentor, words, decision: second, at: start) == outcome)
        #expect(throws: Click.Refusal.alreadyDecided(outcome)) { try click.answer(.mentor, words, decision: .yes, at: start) }
    }

    @Test("an own envelope may be changed until the outcome comes, and not after day 14")
    func changing() throws {
        var click = Click(beganAt: start)
        _ = try click.answer(.mentee, words, decision: .ratherNot, at: start)
        _ = try click.answer(.mentee, words, decision: .yes, at: start + 1)
        #expect(click.envelopes[.mentee]?.decision == .yes && click.envelopes.count == 1)
        #expect(throws: Click.Refusal.alreadyDecided(.over)) { try click.answer(.mentor, words, decision: .yes, at: click.endsAt) }
    }

    @Test("there are two talks at most, and the second has its own fourteen days")
    func secondTalk() throws {
        var first = Click(beganAt: start)
        _ = try first.answer(.mentor, words, decision: .oneMoreTalk, at: start + dayInSeconds)
        #expect(first.secondTalk(now: start + dayInSeconds) == nil)
        _ = try first.answer(.mentee, words, decision: .yes, at: start + 3 * dayInSeconds)
        var second = try #require(first.secondTalk(now: start + 5 * dayInSeconds))
        #expect(second == Click(talk: 2, beganAt: start + 3 * dayInSeconds))
        #expect(second.choices == [.yes, .ratherNot] && first.choices == [.yes, .oneMoreTalk, .ratherNot])
        #expect(throws: Click.Refusal.noMoreTalks) { try second.answer(.mentor, words, decision: .oneMoreTalk, at: start) }
        #expect(Click(talk: 2, beganAt: start, envelopes: first.envelopes).secondTalk(now: start) == nil)
    }

    @Test("a yes has the mission in one sentence; a no needs nothing at all")
    func needed() throws {
        var click = Click(beganAt: start)
        #expect(throws: Click.Refusal.missionMissing) { try click.answer(.mentor, ClickAnswers(), decision: .yes, at: start) }
        #expect(click.envelopes.isEmpty)
        #expect(try click.answer(.mentor, ClickAnswers(), decision: .ratherNot, at: start) == .waiting)
    }

    @Test("each answer is trimmed and refused beyond its limit", arguments: ClickAnswers.Question.allCases)
    func limits(question: ClickAnswers.Question) throws {
        let limit = question == .mission ? 400 : 1000
        var click = Click(beganAt: start)
        let long = ClickAnswers([question: String(repeating: "x", count: limit + 1)])
        #expect(throws: Click.Refusal.text(question, .tooLong(limit: limit))) { try click.answer(.mentor, long, decision: .ratherNot, at: start) }
        let fitting = ClickAnswers([question: " " + String(repeating: "x", count: limit)])
        _ = try click.answer(.mentor, fitting, decision: .ratherNot, at: start)
        #expect(click.envelopes[.mentor]?.answers[question].count == limit)
    }

    @Test("the category for aggregates comes only with the end")
    func ending() {
        let late = start + 14 * dayInSeconds
        #expect(Self.click(.ratherNot, .yes).ending(now: start) == .noClick)
        #expect(Self.click(.ratherNot, nil).ending(now: start) == nil)
        #expect(Self.click(.ratherNot, nil).ending(now: late) == .notAnswered)
        #expect(Self.click(.yes, .yes).ending(now: late) == nil)
    }
}
