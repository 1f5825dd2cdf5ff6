import Foundation
import Testing

@testable import Mentoring

/// Two people from their first yes, who do whatever the dice say; what the rules take of it stands in the oracle's diary as well.
struct Months {
    var dice: Dice
    private(set) var now = start
    private var reportedAt: Date?
    private(set) var oracle: LampOracle
    private var meetings: [Meeting] = []
    private var pause: Pause?
    private var repair: Repair?
    private var introduction: Introduction?
    private var begun = 0
    private var chances: [Opportunity] = []
    private var learned: [Learned] = []
    private var agreement = Agreement()
    private var review: Review?
    private var last: ReviewDecision?

    init(dice: Dice) {
        self.dice = dice
        let day = Day(start, in: .gmt)
        oracle = LampOracle(today: day, match: day)
    }

    var today: Day { Day(now, in: .gmt) }

    mutating func pass() {
        now += Double.random(in: 0.1..<5, using: &dice) * dayInSeconds
        if let reportedAt, now >= reportedAt + 30 * dayInSeconds { oracle.openReports = 0 }
        oracle.today = today
    }

    mutating func act() throws {
        let side: Side = Bool.random(using: &dice) ? .mentor : .mentee
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<3: try propose(side)
        case 3..<8: try changeMeeting(side)
        case 8: try noteTalk(side)
        case 9: rest(side)
        case 10..<12: try mend(side)
        case 12..<14: try introduce(side)
        case 14..<16: try grow(side)
        case 16: try sign()
        case 17..<19: try lookBack(side)
        default: break
        }
    }

    /// As the store fills them in.
    var facts: LampFacts {
        get throws {
            let mentorship = try mentorship(agreedAt: start, activeAt: agreement.inForceSince)
            var facts = LampFacts(mentorship, mission: Mission(), hasMentorGoal: true, agreement: agreement, zone: .gmt, now: now)
            let all = Meetings(meetings)
            facts.areMeetingsNoted = true
            facts.meetings = all.held.count
            facts.lastMeeting = all.last.map { Day($0.start, in: .gmt) }
            facts.nextMeeting = first(.confirmed, all)
            facts.proposedMeeting = first(.proposed, all)
            facts.pausedUntil = pause?.until
            facts.introductions = begun
            facts.hasMisuseReport = introduction?.misuse?.isOpen(at: now) ?? false
            facts.hasOpenRepair = repair?.isOpen ?? false
            facts.lastLearned = Growth(opportunities: chances, learned: learned).lastLearned(in: .gmt)
            facts.lastReview = last.map { Day($0.at, in: .gmt) }
            facts.lastDoor = last?.door
            return facts
        }
    }

    private func first(_ state: Meeting.State, _ all: Meetings) -> Day? {
        all.all.filter { $0.state == state }.map { Day($0.start, in: .gmt) }.first { $0 >= today }
    }

    /// What the rhythm would propose now.
    var plan: MeetingPlan? {
        guard let since = agreement.inForceSince, let letter = agreement.inForce?.text, let review = letter.reviewDate else { return nil }
        return MeetingPlan(
            rhythm: letter.rhythm, signedOn: Day(since, in: .gmt), last: Meetings(meetings).last?.terms.start, reviewDate: review, pause: pause,
            mentor: Availability(zone: "Europe/Brussels"), mentee: Availability(zone: "Asia/Kathmandu"))
    }
}

// Meetings and pauses.
extension Months {
    /// Any hour from some days ago to some weeks ahead: the rule refuses what lies in the past.
    private mutating func someTerms() -> MeetingTerms {
        let wall = WallTime(now + Double.random(in: -4..<25, using: &dice) * dayInSeconds, in: .gmt)
        return MeetingTerms(start: ZonedTime(wall, in: "GMT"), minutes: 60, channel: .walk)
    }

    private mutating func propose(_ side: Side) throws {
        let terms = someTerms()
        guard let (meeting, effects) = try? Meeting.proposed(id: ID("\(meetings.count)"), terms, by: side, at: now) else {
            #expect(terms.start.moment <= now)
            return
        }
        #expect(meeting.start > now && effects.contains(.ask(side.other)))
        meetings.append(meeting)
        write()
    }

    private mutating func noteTalk(_ side: Side) throws {
        let terms = someTerms()
        guard let meeting = try? Meeting.noted(id: ID("\(meetings.count)"), terms, by: side, at: now) else { return }
        #expect(meeting.start <= now)
        meetings.append(meeting)
        write()
    }

    private mutating func changeMeeting(_ side: Side) throws {
        guard let index = meetings.indices.suffix(4).randomElement(using: &dice) else { return }
        let (before, number) = (meetings[index], meetings[index].sequence)
        let changes: [Meeting.Change] = [
            .moved(someTerms(), begunFrom: number), .confirmed(begunFrom: number), .confirmed(begunFrom: number), .skipped(begunFrom: number),
            .cancelled(begunFrom: number), .tookPlace(minutes: 40), .tookPlace(minutes: 40), .takenBack,
        ]
        let change = changes[Int.random(in: 0..<changes.count, using: &dice)]
        let at = now
        tellsOnce { try meetings[index].apply(change, by: side, at: at) }
        let after = meetings[index]
        if after.terms != before.terms { #expect(after.start > now) }
        if after.state == .confirmed, before.state == .proposed { #expect(before.by != side && after.start > now) }
        write()
    }

    /// The diary's days of talks, as the two would tell them.
    private mutating func write() {
        func days(_ state: Meeting.State) -> [Day] { meetings.filter { $0.state == state }.map { $0.terms.start.wall.day } }
        (oracle.talks, oracle.dates, oracle.proposals) = (days(.tookPlace), days(.confirmed), days(.proposed))
    }

    private mutating func rest(_ side: Side) {
        let day = today.adding(days: Int.random(in: -3..<30, using: &dice))
        let new = Bool.random(using: &dice) ? try? Pause.begin(until: day, by: side, beside: pause, today: today) : try? pause?.ended(today: today)
        guard let new else { return }
        #expect(new.until >= today)
        (pause, oracle.isBackOn) = (new, new.until)
    }

    /// The same once more, as of a form sent twice: whatever the first did, the second asks, tells and mails nothing.
    private func tellsOnce<Effect>(_ apply: () throws -> [Effect]) {
        _ = try? apply()
        let again = try? apply()
        #expect(again?.isEmpty ?? true)
    }
}

// What the other rooms keep.
extension Months {
    private mutating func mend(_ side: Side) throws {
        guard var open = repair, open.isOpen else {
            repair = try Repair.opened(id: ID("r"), by: side, noticed: "I waited", need: "A word", at: now).repair
            oracle.openRepairs = 1
            return
        }
        let changes: [Repair.Change] = [
            .talked(by: side, at: now), .agreed("Each Monday", by: side, at: now), .notYet(by: side, at: now), .solved(by: side, at: now),
            .withdrawn(by: side, at: now),
        ]
        let change = changes[Int.random(in: 0..<changes.count, using: &dice)]
        tellsOnce { try open.apply(change) }
        repair = open
        oracle.openRepairs = open.solvedBy.count == 2 || open.state == .withdrawn ? 0 : 1
    }

    private mutating func introduce(_ side: Side) throws {
        let ground = IntroductionGround(isPledged: agreement.isInForce, isStopped: introduction?.misuse?.isOpen(at: now) ?? false)
        if var one = introduction, Int.random(in: 0..<5, using: &dice) > 0 {
            let changes: [Introduction.Change] = [
                .asked(by: side, at: now), .asked(by: side, at: now), .accepted(at: now), .accepted(at: now), .letGo(by: side, at: now),
                .wordGiven(by: side, at: now), .declined(at: now), .misuseReported(at: now), .misuseLookedAt(by: side, at: now), .expired(at: now),
            ]
            let change = changes[Int.random(in: 0..<changes.count, using: &dice)]
            let reports = one.misuse?.isOpen(at: now)
            tellsOnce { try one.apply(change, on: ground) }
            introduction = one
            guard reports != one.misuse?.isOpen(at: now) else { return }
            oracle.openReports = change == .misuseReported(at: now) ? 1 : 0
            reportedAt = now
        } else if let new = try? Introduction.opened(id: ID("i"), mentorship: ID("m"), owner: side, as: .offered, on: ground, at: now) {
            #expect(oracle.openReports == 0 && oracle.letter != nil)
            introduction = new
            begun += 1
            oracle.introductions += 1
        }
    }

    private mutating func grow(_ side: Side) throws {
        chances.append(try Opportunity.offered(id: ID("\(chances.count)"), by: side, kind: .book, what: "A book", at: now))
        guard Bool.random(using: &dice) else { return }
        learned.append(try Learned.checked(id: ID("\(learned.count)"), side.other, "To wait", at: now))
        oracle.lessons[side.other, default: []].append(today)
    }

    /// A version with some day to look back, which both sign.
    private mutating func sign() throws {
        let day = today.adding(days: Int.random(in: -10..<200, using: &dice))
        var text = LetterText(mission: mission, missionNumber: 1, goals: [.mentor: "To listen"], reviewDate: day)
        text.words[.trust] = "\(agreement.number)"
        var new = agreement
        let version = try new.propose(text, begunFrom: new.number, by: amira, at: now)
        let (at, today) = (now, today)
        for side in Side.allCases { tellsOnce { try new.sign(by: side, version: version.number, at: at, today: today) } }
        guard new.inForce?.number == version.number else {
            #expect(day <= today)
            return
        }
        #expect(day > today)
        agreement = new
        oracle.letter = LampOracle.Letter(since: today, review: day)
    }

    private mutating func lookBack(_ side: Side) throws {
        guard let since = agreement.inForceSince, let date = agreement.inForce?.text.reviewDate else { return }
        var current = Review.current(review.map { [$0] } ?? [], reviewDate: date, inForceSince: since)
        let wasDecided = current.decision != nil
        let door = Door.allCases[Int.random(in: 0..<3, using: &dice)]
        let until = today.adding(days: Int.random(in: -5..<200, using: &dice))
        let answers = Evaluation(texts: [.learned: "To wait"])
        let changes: [Review.Change] = [
            .askedEarlier(side), .lookedBack(side, answers), .lookedBack(side.other, answers), .chose(side, door, until: until),
            .chose(side.other, door, until: until),
        ]
        for change in changes where Int.random(in: 0..<3, using: &dice) > 0 {
            let (now, today) = (now, today)
            tellsOnce { try current.apply(change, now: now, today: today) }
        }
        review = current
        guard !wasDecided, let decision = current.decision else { return }
        last = decision
        oracle.lookedBack = (today, decision.door)
        guard decision.door == .extend, let until = decision.until, agreement.extend(until: until, by: noor, at: now) != nil else { return }
        #expect(until > today)
        oracle.letter = LampOracle.Letter(since: today, review: until)
    }
}
