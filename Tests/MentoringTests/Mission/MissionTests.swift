import Foundation
import Testing

@testable import Mentoring

@Suite struct MissionTests {
    static func text(_ what: String, months: Int = 12) -> MissionText { MissionText(what: what, horizonMonths: months) }

    @Test("each saving is a version of its own, and the same words again are none")
    func versions() throws {
        var mission = Mission()
        #expect(mission.number == 0)
        let first = try mission.save(Self.text(" one "), begunFrom: 0, by: noor, at: start)
        #expect(first == MissionVersion(number: 1, text: Self.text("one"), author: noor, at: start))
        let second = try mission.save(Self.text("two"), begunFrom: 1, by: amira, at: start + 1)
        #expect(second.number == 2 && second.author == amira && mission.latest == second)
        #expect(try mission.save(Self.text("two"), begunFrom: 1, by: amira, at: start + 2) == second)
        #expect(mission.number == 2)
    }

    @Test("who began from an older version is shown the newer one, and nothing is lost", arguments: [0, 1, 3])
    func changedMeanwhile(begunFrom: Int) throws {
        var mission = Mission()
        _ = try mission.save(Self.text("one"), begunFrom: 0, by: noor, at: start)
        let latest = try mission.save(Self.text("two"), begunFrom: 1, by: amira, at: start)
        #expect(throws: Mission.Refusal.changedMeanwhile(latest: latest)) {
            try mission.save(Self.text("three"), begunFrom: begunFrom, by: noor, at: start)
        }
        #expect(mission.latest == latest)
    }

    @Test("the horizon is 1 to 60 months", arguments: [(0, false), (1, true), (12, true), (60, true), (61, false)])
    func horizon(months: Int, isTaken: Bool) throws {
        var mission = Mission()
        if isTaken {
            #expect(try mission.save(Self.text("one", months: months), begunFrom: 0, by: noor, at: start).horizonMonths == months)
        } else {
            #expect(throws: Mission.Refusal.horizon(1...60)) { try mission.save(Self.text("one", months: months), begunFrom: 0, by: noor, at: start) }
        }
    }

    @Test("what is required, why and how to notice may come later; each has its limit", arguments: MissionText.Field.allCases)
    func texts(field: MissionText.Field) {
        let typed = { (text: String) in
            MissionText(what: field == .what ? text : "one", why: field == .why ? text : "", notice: field == .notice ? text : "")
        }
        let refusal = { (text: String) -> Mission.Refusal? in
            do throws(Mission.Refusal) {
                _ = try typed(text).checked()
                return nil
            } catch { return error }
        }
        #expect(refusal("") == (field == .what ? .text(.what, .empty) : nil))
        #expect(refusal(String(repeating: "x", count: 1000)) == nil)
        #expect(refusal(String(repeating: "x", count: 1001)) == .text(field, .tooLong(limit: 1000)))
    }

    @Test(
        "the first draft holds both sentences, the mentee's first",
        arguments: [("a", "b", "a\nb"), ("a", "", "a"), ("", "b", "b"), ("a", "a", "a"), ("", "", "")])
    func begun(mentee: String, mentor: String, what: String) {
        #expect(MissionText.begun(mentee: mentee, mentor: mentor) == MissionText(what: what))
        #expect(MissionText().horizonMonths == 12)
    }

    @Test("a goal has 1 to 600 characters")
    func goal() throws {
        #expect(try Goal.checked(.mentor, " a ", at: start) == Goal(side: .mentor, text: "a", at: start))
        #expect(throws: TextRefusal.empty) { try Goal.checked(.mentor, " ", at: start) }
        #expect(try Goal.checked(.mentee, String(repeating: "x", count: 600), at: start).text.count == 600)
        #expect(throws: TextRefusal.tooLong(limit: 600)) { try Goal.checked(.mentee, String(repeating: "x", count: 601), at: start) }
    }
}

@Suite struct CoachingHintTests {
    @Test("a horizon under three months gets the friendly question", arguments: [(1, true), (2, true), (3, false), (12, false)])
    func horizon(months: Int, asks: Bool) {
        #expect(coachingHint(for: MissionText(what: "Een richting vinden", horizonMonths: months)) == (asks ? .shortHorizon : nil))
    }

    @Test(
        "a task or plain transfer of knowledge gets it in four languages",
        arguments: [
            ("Mijn taak op tijd af krijgen", .task), ("Ik wil leren werken met Excel", .knowledge), ("De DEADLINE van maart halen.", .task),
            ("Help me pass my exam", .task), ("I want to learn how to use SAP", .knowledge), ("Finir ma tâche à temps", .task),
            ("Apprendre à utiliser notre logiciel", .knowledge), ("Die Prüfung bestehen", .task),
            ("Ich lerne den Umgang mit der Software", .knowledge),
        ] as [(String, CoachingHint)])
    func words(what: String, hint: CoachingHint) {
        #expect(coachingHint(for: MissionText(what: what)) == hint)
    }

    @Test(
        "a mission does not",
        arguments: [
            "We zoeken samen welke richting bij Noor past", "Of course I want to excel in what I do and build rapport",
            "Au cours de l’année je trouve ma place",
            "Ich finde meinen Weg in diesem Haus", "Zich informeren, overtaken en multitasken", "", "🦊",
        ])
    func none(what: String) {
        #expect(coachingHint(for: MissionText(what: what)) == nil)
    }

    @Test("no starter mission gets it", arguments: MissionStarter.allCases)
    func starters(starter: MissionStarter) {
        #expect(coachingHint(for: MissionText(what: starter.english)) == nil)
    }
}
