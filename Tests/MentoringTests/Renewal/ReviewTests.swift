import Foundation
import Testing

@testable import Mentoring

private let answers = Evaluation(ratings: [.benefit: .five], texts: [.learned: "To ask first"])

/// The first of January 2027; its days begin on 18 December 2026.
private func review(
    asked: Side? = nil, closed: [Side] = [], chosen: [Side: Door] = [:], decision: ReviewDecision? = nil
) throws -> Review {
    Review(
        date: try day("2027-01-01"), askedBy: asked,
        envelopes: Dictionary(uniqueKeysWithValues: closed.map { ($0, Evaluation.Envelope(answers: answers, at: start)) }),
        choices: try chosen.mapValues { DoorChoice($0, until: $0 == .extend ? try day("2027-06-01") : nil, at: start) }, decision: decision)
}

/// Every situation that a review can be in; what waits has waited since `start`.
enum ReviewSituation: String, CaseIterable, Sendable {
    case ahead, asked, nobodyWrote, mentorWrote, mentorWaited, bothWrote, mentorExtends, mentorNew, mentorCloses, differing, decided

    fileprivate func review() throws -> Review {
        switch self {
        case .ahead, .nobodyWrote: try MentoringTests.review()
        case .asked: try MentoringTests.review(asked: .mentor)
        case .mentorWrote, .mentorWaited: try MentoringTests.review(closed: [.mentor])
        case .bothWrote: try MentoringTests.review(closed: Side.allCases)
        case .mentorExtends: try MentoringTests.review(closed: Side.allCases, chosen: [.mentor: .extend])
        case .mentorNew: try MentoringTests.review(closed: Side.allCases, chosen: [.mentor: .newMission])
        case .mentorCloses: try MentoringTests.review(closed: Side.allCases, chosen: [.mentor: .close])
        case .differing: try MentoringTests.review(closed: Side.allCases, chosen: [.mentor: .newMission, .mentee: .extend])
        case .decided: try MentoringTests.review(closed: Side.allCases, decision: ReviewDecision(.newMission, at: start))
        }
    }

    var now: Date { self == .mentorWaited ? start + 14 * dayInSeconds : start }
    var today: String { [.ahead, .asked].contains(self) ? "2026-12-17" : "2026-12-20" }

    var state: Review.State {
        switch self {
        case .ahead: .ahead
        case .asked, .nobodyWrote, .mentorWrote: .writing
        case .mentorWaited, .bothWrote, .mentorExtends, .mentorNew, .mentorCloses, .differing: .choosing
        case .decided: .decided(ReviewDecision(.newMission, at: start))
        }
    }
}

private let summer = Day(year: 2027, month: 6, day: 1)
private let autumn = Day(year: 2027, month: 9, day: 1)

/// What a cell of the table says comes of an event.
private enum ReviewCell {
    case gives([Review.Effect])
    case refuses(Review.Refusal)

    static let nothing = ReviewCell.gives([])
    static let open = ReviewCell.refuses(.alreadyOpen)
    static let first = ReviewCell.refuses(.envelopesFirst)
    static let empty = ReviewCell.refuses(.evaluation(.nothingAnswered))
    static let noUntil = ReviewCell.refuses(.noUntil)
}

@Suite struct ReviewTests {
    /// The columns of the table.
    static let changes: [Review.Change] = [
        .askedEarlier(.mentee), .lookedBack(.mentor, answers), .lookedBack(.mentee, answers), .lookedBack(.mentee, Evaluation()),
        .chose(.mentee, .extend, until: autumn), .chose(.mentee, .newMission, until: nil), .chose(.mentee, .close, until: nil),
        .chose(.mentor, .newMission, until: nil), .chose(.mentee, .extend, until: nil),
    ]

    private static func row(_ situation: ReviewSituation) throws -> [ReviewCell] {
        let told = Review.Effect.tellChosen(.mentor)
        let ended = ReviewCell.gives([told, .beginFarewell])
        switch situation {
        case .ahead:
            return [.gives([.tellAsked(.mentor)])] + Array(repeating: .refuses(.notYet(opens: try day("2026-12-18"))), count: 8)
        case .asked, .nobodyWrote: return [.nothing, .nothing, .nothing, .empty, .first, .first, .first, .first, .first]
        case .mentorWrote: return [.nothing, .nothing, .gives([.tellOpened(.mentor)]), .empty, .first, .first, .first, .first, .first]
        case .mentorWaited:
            return [.nothing, .nothing, .gives([.tellOpened(.mentor)]), .empty, .nothing, .nothing, .nothing, .nothing, .noUntil]
        case .bothWrote: return [.nothing, .open, .open, .open, .nothing, .nothing, .nothing, .nothing, .noUntil]
        case .mentorExtends:
            let extended = ReviewCell.gives([told, .renewLetter(until: try day("2027-06-01"))])
            return [.nothing, .open, .open, .open, extended, .gives([told]), ended, .nothing, .noUntil]
        case .mentorNew: return [.nothing, .open, .open, .open, .gives([told]), .gives([told, .beginMission]), ended, .nothing, .noUntil]
        case .mentorCloses: return [.nothing, .open, .open, .open, ended, ended, ended, .nothing, .noUntil]
        case .differing: return [.nothing, .open, .open, .open, .nothing, .gives([told, .beginMission]), ended, .nothing, .noUntil]
        case .decided: return Array(repeating: .refuses(.alreadyDecided(ReviewDecision(.newMission, at: start))), count: 9)
        }
    }

    @Test("each situation has its state", arguments: ReviewSituation.allCases)
    func state(situation: ReviewSituation) throws {
        #expect(try situation.review().state(now: situation.now, today: day(situation.today)) == situation.state)
    }

    @Test("every event in every situation, refusals included, and a refusal changes nothing", arguments: ReviewSituation.allCases)
    func table(situation: ReviewSituation) throws {
        let row = try Self.row(situation)
        #expect(row.count == Self.changes.count)
        for (change, cell) in zip(Self.changes, row) {
            let before = try situation.review()
            var review = before
            let today = try day(situation.today)
            var given: [Review.Effect]?
            var refused: Review.Refusal?
            do throws(Review.Refusal) { given = try review.apply(change, now: situation.now, today: today) } catch { refused = error }
            switch cell {
            case .gives(let effects): #expect(given == effects, "\(change): \(String(describing: refused))")
            case .refuses(let refusal): #expect(refused == refusal && review == before, "\(change)")
            }
        }
    }

    static let doors: [Door?] = [nil] + Door.allCases
    static let pairs = doors.flatMap { one in doors.map { (one, $0) } }

    @Test("S40: two choices lead to the same whoever chose which; nobody is kept, and nothing comes of one alone", arguments: pairs)
    func outcome(one: Door?, other: Door?) {
        let expected: Door.Outcome =
            one == nil || other == nil
            ? .waiting : one == .close || other == .close ? .decided(.close) : one == other ? one.map { .decided($0) } ?? .waiting : .differ
        #expect(Door.outcome(one, other) == expected && Door.outcome(other, one) == expected)
    }

    @Test("each reads the own envelope always, and the other's only once both are closed", arguments: ReviewSituation.allCases, Side.allCases)
    func reading(situation: ReviewSituation, side: Side) throws {
        let review = try situation.review()
        let reading = review.reading(for: side)
        #expect(reading.own == review.envelopes[side])
        #expect((reading.other != nil) == (review.envelopes.count == 2))
        #expect(reading.ownChoice == review.choices[side])
        #expect((reading.otherChoice != nil) == (review.choices.count == 2))
        #expect(reading.hasOtherLookedBack == (review.envelopes[side.other] != nil) && reading.hasOtherChosen == (review.choices[side.other] != nil))
    }

    @Test("an envelope that waits alone opens the doors after fourteen days, and itself never", arguments: [(13.99, false), (14, true), (100, true)])
    func alone(days: Double, areDoorsOpen: Bool) throws {
        let review = try ReviewSituation.mentorWrote.review()
        #expect(try (review.state(now: start + days * dayInSeconds, today: day("2027-01-05")) == .choosing) == areDoorsOpen)
        #expect(review.reading(for: .mentee).other == nil)
    }

    @Test("thinking again keeps the hour at which the envelope began to wait")
    func again() throws {
        var review = try ReviewSituation.mentorWrote.review()
        _ = try review.apply(.lookedBack(.mentor, Evaluation(texts: [.moved: "A talk"])), now: start + dayInSeconds, today: day("2026-12-20"))
        #expect(review.envelopes[.mentor]?.at == start && review.envelopes[.mentor]?.answers[.moved] == "A talk")
    }

    @Test("of two days until which to go on the earlier counts, and not one that has passed since")
    func until() throws {
        var review = try ReviewSituation.mentorExtends.review()
        let late = start + 200 * dayInSeconds
        let effects = try review.apply(.chose(.mentee, .extend, until: autumn), now: late, today: day("2027-07-01"))
        #expect(try effects.last == .renewLetter(until: day("2027-09-01")))
        #expect(try review.decision == ReviewDecision(.extend, until: day("2027-09-01"), at: late))
    }

    @Test("a day until which to go on lies ahead, at most three years", arguments: ["2026-12-20", "2029-12-21"])
    func untilRange(until: String) throws {
        var review = try ReviewSituation.bothWrote.review()
        let refusal: ReviewDate.Refusal = until < "2027" ? .notAhead : .tooFar(latest: try day("2029-12-20"))
        #expect(throws: Review.Refusal.until(refusal)) {
            try review.apply(.chose(.mentee, .extend, until: day(until)), now: start, today: day("2026-12-20"))
        }
    }

    @Test("the review at hand is the one under way, then the one decided, and once a letter follows from it the next")
    func current() throws {
        let (date, next) = (try day("2027-01-01"), try day("2028-01-01"))
        #expect(Review.current([], reviewDate: date, inForceSince: start) == Review(date: date))
        let open = try ReviewSituation.mentorWrote.review()
        #expect(Review.current([open], reviewDate: next, inForceSince: start).date == next)
        #expect(Review.current([open], reviewDate: next, inForceSince: start).envelopes == open.envelopes)
        let decided = try ReviewSituation.decided.review()
        #expect(Review.current([decided], reviewDate: date, inForceSince: start - 1) == decided)
        for since in [start, start + 1] {
            #expect(Review.current([decided], reviewDate: next, inForceSince: since) == Review(number: 2, date: next))
        }
    }

    @Test("whom it waits for, in every situation", arguments: ReviewSituation.allCases)
    func awaited(situation: ReviewSituation) throws {
        let expected: [Side] =
            switch situation {
            case .ahead, .decided: []
            case .asked, .nobodyWrote, .bothWrote, .mentorWaited, .differing: [.mentor, .mentee]
            case .mentorWrote, .mentorExtends, .mentorNew, .mentorCloses: [.mentee]
            }
        #expect(try situation.review().awaited(now: situation.now, today: day(situation.today)) == expected)
    }

    @Test("its days begin two weeks before the date, and it is overdue from the day after", arguments: ReviewSituation.allCases)
    func dates(situation: ReviewSituation) throws {
        let review = try situation.review()
        #expect(try review.opensOn == day("2026-12-18"))
        #expect(try !review.isOverdue(on: day("2027-01-01")))
        #expect(try review.isOverdue(on: day("2027-01-02")) == (situation != .decided))
    }
}
