import Foundation
import Testing

@testable import Mentoring

private func letter(_ reviewDate: String? = "2027-01-01") throws -> LetterText {
    LetterText(
        mission: mission, missionNumber: 1, goals: [.mentor: "Learn how young people work"], reviewDate: try reviewDate.map { try day($0) },
        words: [.trust: "We laugh too"])
}

private func agreement(_ text: LetterText) throws -> Agreement {
    var agreement = Agreement()
    _ = try agreement.propose(text, begunFrom: 0, by: noor, at: start)
    return agreement
}

private func refusal(_ text: LetterText) throws -> SigningRefusal? {
    var agreement = try agreement(text)
    let before = agreement
    let today = try day("2026-01-01")
    do throws(SigningRefusal) {
        _ = try agreement.sign(by: .mentor, version: 1, at: start, today: today)
        return nil
    } catch {
        #expect(agreement == before)
        return error
    }
}

@Suite struct SigningTests {
    @Test("both names under the same version bring it into force", arguments: Side.allCases)
    func both(first: Side) throws {
        var agreement = try agreement(letter())
        let today = try day("2026-01-01")
        #expect(try agreement.sign(by: first, version: 1, at: start, today: today) == [.askToSign(first.other)])
        #expect(!agreement.isInForce && agreement.inForceSince == nil && agreement.signers(of: 1) == [first])
        #expect(try agreement.sign(by: first, version: 1, at: start, today: today) == [])
        #expect(!agreement.isInForce)
        let effects = try agreement.sign(by: first.other, version: 1, at: start + 9, today: today)
        #expect(effects == [.inForce(version: 1, reviewDate: try day("2027-01-01"))])
        #expect(agreement.isInForce && agreement.inForceSince == start + 9 && agreement.signatures.count == 2)
        #expect(try agreement.sign(by: first, version: 1, at: start, today: today) == [])
    }

    @Test("a change is a new version that both sign; until then the old one is in force")
    func change() throws {
        var agreement = try agreement(letter())
        let today = try day("2026-01-01")
        for side in Side.allCases { _ = try agreement.sign(by: side, version: 1, at: start, today: today) }
        let second = try agreement.propose(letter("2026-12-01"), begunFrom: 1, by: amira, at: start)
        #expect(second.number == 2 && agreement.signers(of: 2).isEmpty && agreement.inForce?.number == 1)
        _ = try agreement.sign(by: .mentor, version: 2, at: start, today: today)
        #expect(agreement.inForce?.number == 1)
        _ = try agreement.sign(by: .mentee, version: 2, at: start, today: today)
        #expect(agreement.inForce?.number == 2)
    }

    @Test("extended, not a word changes but the day, and both names stand under it at once; without a letter in force nothing happens")
    func extended() throws {
        var agreement = try agreement(letter())
        let next = try day("2028-01-01")
        #expect(agreement.extend(until: next, by: noor, at: start) == nil && agreement.versions.count == 1)
        for side in Side.allCases { _ = try agreement.sign(by: side, version: 1, at: start, today: day("2026-01-01")) }
        _ = try agreement.propose(letter("2027-03-01"), begunFrom: 1, by: amira, at: start + 1)
        var expected = try letter()
        expected.reviewDate = next
        #expect(agreement.extend(until: next, by: noor, at: start + 9)?.text == expected)
        #expect(agreement.inForce?.number == 3 && agreement.latest?.number == 3 && agreement.inForceSince == start + 9)
    }

    @Test("S30: extended, the rhythm goes on from the first letter; with another rhythm it begins anew")
    func rhythm() throws {
        var agreement = try agreement(letter())
        #expect(agreement.rhythmSince == nil && agreement.signedFirst == nil)
        for side in Side.allCases { _ = try agreement.sign(by: side, version: 1, at: start, today: day("2026-01-01")) }
        let first = try #require(agreement.inForce)
        let second = try #require(agreement.extend(until: try day("2028-01-01"), by: noor, at: start + 9))
        #expect(agreement.rhythmSince == start && agreement.signedFirst == start && agreement.inForceSince == start + 9)
        #expect(agreement.isExtension(second) && !agreement.isExtension(first))
        #expect(agreement.inForce(at: start - 1) == nil && agreement.inForce(at: start + 8) == first && agreement.inForce(at: start + 9) == second)
        var calmer = second.text
        calmer.rhythm = try Rhythm(phases: [Phase(.monthly)], channel: .walk, minutes: 60)
        _ = try agreement.propose(calmer, begunFrom: 2, by: amira, at: start + 20)
        #expect(agreement.rhythmSince == start)
        for side in Side.allCases { _ = try agreement.sign(by: side, version: 3, at: start + 30, today: day("2026-01-01")) }
        #expect(agreement.rhythmSince == start + 30 && agreement.signedFirst == start)
    }

    @Test("one name under each of two versions is no agreement")
    func mixed() throws {
        var agreement = try agreement(letter())
        let today = try day("2026-01-01")
        _ = try agreement.sign(by: .mentor, version: 1, at: start, today: today)
        let second = try agreement.propose(letter("2026-12-01"), begunFrom: 1, by: amira, at: start)
        #expect(throws: SigningRefusal.changedMeanwhile(latest: second)) { try agreement.sign(by: .mentee, version: 1, at: start, today: today) }
        _ = try agreement.sign(by: .mentee, version: 2, at: start, today: today)
        #expect(!agreement.isInForce)
        #expect(throws: SigningRefusal.changedMeanwhile(latest: second)) { try agreement.sign(by: .mentor, version: 3, at: start, today: today) }
    }

    @Test("no letter, no mission, no goal of the mentor's, no review date: no signature")
    func missing() throws {
        let today = try day("2026-01-01")
        var none = Agreement()
        #expect(throws: SigningRefusal.noLetter) { try none.sign(by: .mentor, version: 0, at: start, today: today) }
        var text = try letter()
        text.mission = nil
        #expect(try refusal(text) == .noMission)
        text.mission = MissionText()
        #expect(try refusal(text) == .noMission)
        text = try letter()
        text.goals = [.mentee: "Speak up"]
        #expect(try refusal(text) == .noMentorGoal)
        text.goals = [.mentor: ""]
        #expect(try refusal(text) == .noMentorGoal)
        #expect(try refusal(letter(nil)) == .noReviewDate)
    }

    @Test(
        "the review date lies ahead, by three years at most",
        arguments: [
            ("2025-12-31", .reviewDateNotAhead), ("2026-01-01", .reviewDateNotAhead), ("2026-01-02", nil), ("2027-01-01", nil), ("2028-12-31", nil),
            ("2029-01-01", nil), ("2029-01-02", .reviewDateTooFar(latest: Day("2029-01-01") ?? Day(start, in: .gmt))),
        ] as [(String, SigningRefusal?)])
    func reviewDate(iso: String, expected: SigningRefusal?) throws {
        #expect(try refusal(letter(iso)) == expected)
    }

    @Test("whatever is proposed and signed in whatever order, only two names under one version are in force", arguments: 0..<50)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var agreement = try agreement(letter())
        let today = try day("2026-01-01")
        var inForce = 0
        for step in 1...30 {
            if Int.random(in: 0..<4, using: &dice) == 0 {
                var text = try letter()
                text.words = [.mission: "step \(step)"]
                _ = try agreement.propose(text, begunFrom: agreement.number, by: noor, at: start)
            } else {
                let version = Int.random(in: 1...agreement.number, using: &dice)
                let side: Side = Bool.random(using: &dice) ? .mentor : .mentee
                _ = try? agreement.sign(by: side, version: version, at: start + Double(step), today: today)
            }
            let both = agreement.versions.map(\.number).filter { number in
                Side.allCases.allSatisfy { side in agreement.signatures.contains { $0.side == side && $0.version == number } }
            }
            #expect(agreement.inForce?.number == both.max())
            #expect((agreement.inForce?.number ?? 0) >= inForce)
            #expect(Set(agreement.signatures.map { "\($0.side)\($0.version)" }).count == agreement.signatures.count)
            inForce = agreement.inForce?.number ?? 0
        }
    }
}

@Suite struct LetterTests {
    @Test("who began from an older version is shown the newer one; the same words again add none", arguments: [0, 2])
    func changedMeanwhile(begunFrom: Int) throws {
        var agreement = try agreement(letter())
        let latest = try #require(agreement.latest)
        #expect(throws: Agreement.Refusal.changedMeanwhile(latest: latest)) {
            try agreement.propose(letter("2026-06-01"), begunFrom: begunFrom, by: amira, at: start)
        }
        #expect(try agreement.propose(letter(), begunFrom: begunFrom, by: amira, at: start) == latest)
        #expect(agreement.versions.count == 1)
    }

    @Test("own words of a part are trimmed, left out when blank, and refused beyond their limit", arguments: LampKind.allCases)
    func words(part: LampKind) throws {
        var text = try letter()
        text.words = [part: " yes "]
        #expect(try agreement(text).latest?.text.words == [part: "yes"])
        text.words = [part: " "]
        #expect(try agreement(text).latest?.text.words == [:])
        text.words = [part: String(repeating: "x", count: 1000)]
        #expect(try agreement(text).number == 1)
        text.words = [part: String(repeating: "x", count: 1001)]
        #expect(throws: Agreement.Refusal.text(part, .tooLong(limit: 1000))) { try agreement(text) }
    }

    @Test("each offers the other 1 to 12 chances", arguments: [(0, false), (1, true), (2, true), (12, true), (13, false)])
    func opportunities(count: Int, isTaken: Bool) throws {
        var text = try letter()
        text.opportunities = count
        if isTaken {
            #expect(try agreement(text).number == 1)
        } else {
            #expect(throws: Agreement.Refusal.opportunities(1...12)) { try agreement(text) }
        }
    }

    @Test("the draft takes over the mission, both goals, the two forms and a date after a year")
    func draft() throws {
        let version = MissionVersion(number: 3, text: mission, author: noor, at: start)
        let goals = [Goal(side: .mentor, text: "a", at: start), Goal(side: .mentee, text: "b", at: start)]
        let forms = FormsTogether(mentor: WorkingForm(rhythm: .monthly), mentee: WorkingForm())
        let draft = LetterText.draft(mission: version, goals: goals, forms: forms, today: try day("2026-01-12"))
        #expect(draft.mission == mission && draft.missionNumber == 3 && draft.goals == [.mentor: "a", .mentee: "b"])
        #expect(draft.rhythm == forms.rhythm && draft.opportunities == 2 && draft.reviewDate?.iso == "2027-01-12")
        #expect(draft.contactPledge == ContactPledge.allCases && draft.pairPledge == [.staysBetweenUs, .sayItAtOnce, .honestBothWays])
        #expect(try draft.checkedForSigning(today: day("2026-01-12")) == day("2027-01-12"))
        let bare = LetterText.draft(mission: nil, goals: [], forms: nil, today: try day("2026-01-12"))
        #expect(bare.mission == nil && bare.rhythm == .suggested)
        #expect(bare.taking(version, goals).goals == draft.goals)
    }

    @Test("a letter comes back from JSON as it was")
    func json() throws {
        let text = try letter()
        #expect(try JSONDecoder().decode(LetterText.self, from: JSONEncoder().encode(text)) == text)
    }
}
