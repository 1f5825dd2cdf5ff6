import Foundation
import Testing

@testable import Mentoring

@Test("from the first conversation to the signed letter the lamps follow what the two write and sign")
func lampsFollowTheLetter() throws {
    let today = try day("2026-01-01")
    var both = try mentorship()
    var text = Mission()
    var agreement = Agreement()
    let lamps = { (hasGoal: Bool) in
        Lamps.of(LampFacts(both, mission: text, hasMentorGoal: hasGoal, agreement: agreement, zone: .gmt, now: start))
    }
    #expect(lamps(false)[0].state == .waiting(.getToKnow))
    _ = try both.apply(.clicked(at: start))
    #expect(lamps(false)[0].state == .waiting(.writeMission))
    let version = try text.save(mission, begunFrom: 0, by: noor, at: start)
    #expect(lamps(false)[0].state == .waiting(.writeMentorGoal))
    #expect(lamps(true)[0].state == .waiting(.writeLetter))
    let goal = Goal(side: .mentor, text: "Listen", at: start)
    _ = try agreement.propose(.draft(mission: version, goals: [goal], forms: nil, today: today), begunFrom: 0, by: noor, at: start)
    #expect(lamps(true)[0].state == .waiting(.signLetter([.mentor, .mentee])))
    #expect(lamps(true)[5].state == .waiting(.signLetter([.mentor, .mentee])))
    _ = try agreement.sign(by: .mentee, version: 1, at: start, today: today)
    #expect(lamps(true)[3].state == .waiting(.signLetter([.mentor])))
    _ = try agreement.sign(by: .mentor, version: 1, at: start, today: today)
    #expect(lamps(true).filter(\.isLit).map(\.kind) == [.mission, .trust, .renewal])
}

@Test("horizon, rhythm and review date are those of the letter in force, counted from its second name")
func factsOfTheLetter() throws {
    var agreement = Agreement()
    let today = try day("2026-01-01")
    let text = LetterText(mission: mission, goals: [.mentor: "Listen"], reviewDate: try day("2026-12-01"))
    _ = try agreement.propose(text, begunFrom: 0, by: noor, at: start)
    for side in Side.allCases { _ = try agreement.sign(by: side, version: 1, at: start, today: today) }
    let facts = { (now: Date) throws in
        LampFacts(try mentorship(in: .active), mission: Mission(), hasMentorGoal: true, agreement: agreement, zone: .gmt, now: now)
    }
    #expect(try facts(start).frequency == .everyTwoWeeks)
    #expect(try facts(start + 100 * dayInSeconds).frequency == .monthly)
    #expect(try facts(start).horizon == day("2027-01-01"))
    #expect(try facts(start).reviewDate == day("2026-12-01"))
    let closed = LampFacts(
        try mentorship(in: .closed), mission: Mission(), hasMentorGoal: true, agreement: agreement, zone: .gmt, now: start + 900 * dayInSeconds)
    #expect(closed.today == today)
}
