import Testing

@testable import Mentoring

/// A duo whose letter was signed on the first of January, seen on a day.
private func signed(_ today: String) throws -> LampFacts {
    var facts = LampFacts(today: try day(today), startedOn: try day("2025-12-20"))
    facts.hasClicked = true
    facts.hasMission = true
    facts.hasMentorGoal = true
    facts.hasLetter = true
    facts.areMeetingsNoted = true
    facts.signedLatest = [.mentor, .mentee]
    facts.inForceSince = try day("2026-01-01")
    facts.horizon = try day("2027-01-01")
    facts.reviewDate = try day("2027-01-01")
    facts.draftReviewDate = facts.reviewDate
    return facts
}

private func state(_ kind: LampKind, _ facts: LampFacts, _ view: Lamps.View = .duo) throws -> Lamp.State {
    try #require(Lamps.of(facts, seenFrom: view).first { $0.kind == kind }).state
}

@Suite struct LampTests {
    @Test("all six come in the order of the letters")
    func order() throws {
        #expect(Lamps.of(try signed("2026-01-10")).map(\.kind) == [.mission, .engagement, .networking, .trust, .opportunity, .renewal])
    }

    @Test("at the beginning nothing burns and each says its next thing")
    func beginning() throws {
        let facts = LampFacts(today: try day("2026-01-01"), startedOn: try day("2026-01-01"))
        #expect(
            Lamps.of(facts).map(\.state) == [
                .waiting(.getToKnow), .waiting(.proposeDate), .waiting(.thinkOfOnePersonLater), .waiting(.signLetter([.mentor, .mentee])),
                .waiting(.noteOrOfferOpportunity), .waiting(.setReviewDate),
            ])
        #expect(Lamps.of(facts, seenFrom: .outside) == Lamps.of(facts))
    }

    @Test("in a pause Engagement waits for its end, whatever was before, and a day to look back that falls within it waits as well")
    func pause() throws {
        let back = try day("2027-02-01")
        var facts = try signed("2026-12-20")
        facts.pausedUntil = back
        facts.lastMeeting = try day("2026-12-18")
        facts.nextMeeting = try day("2027-02-03")
        #expect(try state(.engagement, facts) == .waiting(.goOn(back)))
        #expect(try state(.renewal, facts) == .lit)
        facts.today = try day("2027-01-02")
        #expect(try state(.renewal, facts) == .waiting(.goOn(back)))
        facts.today = back
        #expect(try state(.engagement, facts) == .lit)
        let passed = try day("2027-01-01")
        #expect(try state(.renewal, facts) == .needsCare(.reviewPassed(passed)))
    }

    @Test("while two say goodbye, what waits is at rest but for the goodbye; what needs care still does")
    func parting() throws {
        var facts = try signed("2027-01-02")
        (facts.lastReview, facts.lastDoor) = (try day("2027-01-01"), .close)
        facts.lastMeeting = try day("2026-12-05")
        #expect(try [.engagement, .networking, .opportunity].allSatisfy { try state($0, facts) == .resting })
        #expect(try state(.renewal, facts) == .waiting(.sayGoodbye))
        #expect(try state(.trust, facts) == .lit)
        facts.hasOpenRepair = true
        #expect(try state(.trust, facts) == .needsCare(.repairOpen))
    }

    @Test("with the signed letter Mission, Trust and Renewal burn")
    func letter() throws {
        #expect(Lamps.of(try signed("2026-01-10")).filter(\.isLit).map(\.kind) == [.mission, .trust, .renewal])
    }

    @Test("Mission waits for the next thing to write or sign, one after the other")
    func mission() throws {
        var facts = LampFacts(today: try day("2026-01-01"), startedOn: try day("2026-01-01"))
        facts.hasClicked = true
        #expect(try state(.mission, facts) == .waiting(.writeMission))
        facts.hasMission = true
        #expect(try state(.mission, facts) == .waiting(.writeMentorGoal))
        facts.hasMentorGoal = true
        #expect(try state(.mission, facts) == .waiting(.writeLetter))
        facts.hasLetter = true
        #expect(try state(.mission, facts) == .waiting(.signLetter([.mentor, .mentee])))
        facts.signedLatest = [.mentor]
        #expect(try state(.mission, facts) == .waiting(.signLetter([.mentee])))
        facts.signedLatest = [.mentee]
        #expect(try state(.mission, facts) == .waiting(.signLetter([.mentor])))
    }

    @Test("Mission needs care the day after its horizon", arguments: [("2026-12-31", false), ("2027-01-01", false), ("2027-01-02", true)])
    func horizon(today: String, needsCare: Bool) throws {
        #expect(try state(.mission, signed(today)) == (needsCare ? .needsCare(.horizonPassed(day("2027-01-01"))) : .lit))
    }

    @Test(
        "a review since the signing keeps Mission burning past its horizon",
        arguments: [("2025-12-31", false), ("2026-01-01", false), ("2026-06-01", true)])
    func reviewed(review: String, isLit: Bool) throws {
        var facts = try signed("2027-03-01")
        facts.lastReview = try day(review)
        #expect(try (state(.mission, facts) == .lit) == isLit)
    }

    @Test(
        "a new version that waits for its names leaves Mission, Trust and Renewal as the letter in force has them",
        arguments: [[], [.mentor]] as [Set<Side>])
    func newVersion(signers: Set<Side>) throws {
        var facts = try signed("2026-03-01")
        facts.signedLatest = signers
        facts.draftReviewDate = nil
        #expect(Lamps.of(facts).filter(\.isLit).map(\.kind) == [.mission, .trust, .renewal])
    }

    @Test(
        "Engagement burns while a next date is set, today included", arguments: [("2026-05-31", false), ("2026-06-01", true), ("2026-06-02", true)])
    func nextMeeting(next: String, isLit: Bool) throws {
        var facts = try signed("2026-06-01")
        facts.nextMeeting = try day(next)
        #expect(try (state(.engagement, facts) == .lit) == isLit)
    }

    @Test(
        "Engagement burns below 1.5 times the rhythm, waits from there, needs care from 2.5 times",
        arguments: [
            (.weekly, 10, 11, 17, 18), (.everyTwoWeeks, 20, 21, 34, 35), (.everyThreeWeeks, 31, 32, 52, 53), (.monthly, 44, 45, 74, 75),
            (.everyTwoMonths, 89, 90, 149, 150),
        ] as [(Frequency, Int, Int, Int, Int)])
    func silence(frequency: Frequency, lit: Int, waits: Int, stillWaits: Int, care: Int) throws {
        let last = try day("2026-02-01")
        let after = { (days: Int) throws in
            var facts = try signed("2026-02-01")
            facts.frequency = frequency
            facts.lastMeeting = last
            facts.today = last.adding(days: days)
            return try state(.engagement, facts)
        }
        #expect(try after(lit) == .lit)
        #expect(try after(waits) == .waiting(.proposeDate))
        #expect(try after(stillWaits) == .waiting(.proposeDate))
        #expect(try after(care) == .needsCare(.longSilence(since: last)))
    }

    @Test("without a meeting the silence counts from the letter, and before the letter there is none")
    func silenceFromLetter() throws {
        #expect(try state(.engagement, signed("2026-02-04")) == .waiting(.proposeDate))
        #expect(try state(.engagement, signed("2026-02-05")) == .needsCare(.longSilence(since: day("2026-01-01"))))
        var early = try signed("2026-02-05")
        early.lastMeeting = try day("2025-12-21")
        #expect(try state(.engagement, early) == .needsCare(.longSilence(since: day("2026-01-01"))))
        early.inForceSince = nil
        #expect(try state(.engagement, early) == .waiting(.proposeDate))
    }

    @Test("until meetings can be noted, no silence and no missing date is spoken of")
    func notNoted() throws {
        var facts = try signed("2026-12-01")
        facts.areMeetingsNoted = false
        #expect(try state(.engagement, facts) == .waiting(.proposeDate))
        #expect(Attention.of(facts) == nil)
        #expect(Attention.of(LampFacts(today: try day("2026-02-01"), startedOn: try day("2026-01-01"))) == nil)
    }

    @Test("Networking burns with the signed letter and one introduction, both")
    func networking() throws {
        var facts = try signed("2026-03-01")
        facts.introductions = 1
        #expect(try state(.networking, facts) == .lit)
        facts.hasMisuseReport = true
        #expect(try state(.networking, facts) == .needsCare(.misuseReported))
        #expect(try state(.networking, facts, .outside) == .lit, "a report belongs to the two")
        facts.hasMisuseReport = false
        facts.inForceSince = nil
        #expect(try state(.networking, facts) == .waiting(.thinkOfOnePersonLater))
    }

    @Test("Networking is unhurried before the second meeting", arguments: [(0, true), (1, true), (2, false), (3, false)])
    func unhurried(meetings: Int, isLater: Bool) throws {
        var facts = try signed("2026-03-01")
        facts.meetings = meetings
        #expect(try state(.networking, facts) == .waiting(isLater ? .thinkOfOnePersonLater : .thinkOfOnePerson))
    }

    @Test("an open repair shows to the two alone", arguments: [false, true])
    func trust(isSigned: Bool) throws {
        var facts = try signed("2026-03-01")
        if !isSigned { (facts.inForceSince, facts.signedLatest) = (nil, []) }
        let usual: Lamp.State = isSigned ? .lit : .waiting(.signLetter([.mentor, .mentee]))
        #expect(try state(.trust, facts) == usual)
        let outside = Lamps.of(facts, seenFrom: .outside)
        facts.hasOpenRepair = true
        #expect(try state(.trust, facts) == .needsCare(.repairOpen))
        #expect(Lamps.of(facts, seenFrom: .outside) == outside)
        #expect(try state(.trust, facts, .outside) == usual)
    }

    @Test(
        "Opportunity burns when each learned something in the last ninety days",
        arguments: [(0, 0, true), (90, 90, true), (91, 0, false), (0, 91, false), (0, nil, false), (nil, 0, false), (nil, nil, false)]
            as [(Int?, Int?, Bool)])
    func opportunity(mentor: Int?, mentee: Int?, isLit: Bool) throws {
        var facts = try signed("2026-12-01")
        facts.lastLearned[.mentor] = mentor.map { facts.today.adding(days: -$0) }
        facts.lastLearned[.mentee] = mentee.map { facts.today.adding(days: -$0) }
        #expect(try state(.opportunity, facts) == (isLit ? .lit : .waiting(.noteOrOfferOpportunity)))
    }

    @Test("Renewal burns while the date lies ahead, asks on the day, needs care after it")
    func renewal() throws {
        #expect(try state(.renewal, signed("2026-12-31")) == .lit)
        #expect(try state(.renewal, signed("2027-01-01")) == .waiting(.lookBackToday))
        #expect(try state(.renewal, signed("2027-01-02")) == .needsCare(.reviewPassed(day("2027-01-01"))))
    }

    @Test(
        "once the two have looked back, Renewal waits for the letter with the next day and needs no care",
        arguments: [("2026-01-01", false), ("2026-12-20", true), ("2027-01-01", true), ("2027-02-01", true)])
    func lookedBack(review: String, isDone: Bool) throws {
        for today in ["2027-01-02", "2027-03-01"] {
            var facts = try signed(today)
            facts.lastReview = try day(review)
            #expect(try state(.renewal, facts) == (isDone ? .waiting(.setReviewDate) : .needsCare(.reviewPassed(day("2027-01-01")))))
            facts.draftReviewDate = try day("2028-01-01")
            facts.signedLatest = [.mentee]
            #expect(try state(.renewal, facts) == (isDone ? .waiting(.signLetter([.mentor])) : .needsCare(.reviewPassed(day("2027-01-01")))))
        }
    }

    @Test("once they chose to close, Renewal asks for a goodbye, though the date may still lie ahead", arguments: ["2026-11-01", "2027-02-01"])
    func closing(today: String) throws {
        var facts = try signed(today)
        facts.lastReview = try day("2026-10-31")
        facts.lastDoor = .close
        #expect(try state(.renewal, facts) == .waiting(.sayGoodbye))
    }

    @Test("once they chose a new mission, Renewal asks for it until a letter names the next day")
    func newMission() throws {
        var facts = try signed("2027-01-02")
        facts.lastReview = try day("2027-01-01")
        facts.lastDoor = .newMission
        #expect(try state(.renewal, facts) == .waiting(.writeMission))
        (facts.draftReviewDate, facts.signedLatest) = (try day("2028-01-01"), [])
        #expect(try state(.renewal, facts) == .waiting(.signLetter([.mentor, .mentee])))
    }

    @Test("a new mission chosen before the day is Mission's to ask for, and the day that lies ahead keeps Renewal burning")
    func newMissionEarly() throws {
        var facts = try signed("2026-06-02")
        facts.lastReview = try day("2026-06-01")
        facts.lastDoor = .newMission
        #expect(try state(.mission, facts) == .waiting(.writeMission) && state(.renewal, facts) == .lit)
        facts.signedLatest = [.mentee]
        #expect(try state(.mission, facts) == .waiting(.signLetter([.mentor])) && state(.renewal, facts) == .lit)
        (facts.inForceSince, facts.signedLatest) = (try day("2026-06-02"), [.mentee, .mentor])
        #expect(try state(.mission, facts) == .lit && state(.renewal, facts) == .lit)
    }

    @Test("before the letter is signed Renewal asks for the date, then for the names")
    func renewalBefore() throws {
        var facts = try signed("2026-03-01")
        (facts.inForceSince, facts.reviewDate, facts.signedLatest) = (nil, nil, [.mentee])
        #expect(try state(.renewal, facts) == .waiting(.signLetter([.mentor])))
        facts.draftReviewDate = nil
        #expect(try state(.renewal, facts) == .waiting(.setReviewDate))
    }

    @Test("attention asks for a first date from the tenth day, and speaks of a long silence", arguments: [(9, false), (10, true), (11, true)])
    func attention(days: Int, asks: Bool) throws {
        var facts = LampFacts(today: try day("2026-01-01").adding(days: days), startedOn: try day("2026-01-01"))
        facts.areMeetingsNoted = true
        #expect(Attention.of(facts) == (asks ? .noFirstDate : nil))
        facts.nextMeeting = facts.today.adding(days: 1)
        #expect(Attention.of(facts) == nil)
        #expect(Attention.of(try signed("2026-03-01")) == .longSilence(since: try day("2026-01-01")))
    }
}
