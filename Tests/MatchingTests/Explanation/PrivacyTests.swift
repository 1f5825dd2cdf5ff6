import Testing

@testable import Matching

@Suite struct PrivacyTests {
    /// Everything that is ever said about a run.
    private struct Said: Equatable {
        var pairs: [MatchedPair]
        var next: [Alternative?]
        var unmatched: [Unmatched]
        var figures: Figures
        var recruits: [Recruit]
        var proof: FloorProof?
        var answers: [WhatIf?] = []

        init(_ run: MatchRun) throws {
            let explanation = try Explanation(run)
            (pairs, next, proof) = (run.pairs, run.nextBest(), run.floorProof)
            (unmatched, figures, recruits) = (explanation.unmatched(), explanation.figures(), explanation.recruits(2))
            for mentee in run.field.mentees.people {
                for mentor in run.field.mentors.people { answers.append(try explanation.whatIf(mentee: mentee.id, mentor: mentor.id)) }
            }
        }
    }

    @Test(arguments: 0..<60)
    func `who said it, and in which field, makes no difference`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 5, mentors: 4)
        var turned = pool
        for place in turned.mentees.indices { (turned.mentees[place].ratherNot, turned.mentees[place].blocked) = ([], []) }
        for place in turned.mentors.indices { (turned.mentors[place].ratherNot, turned.mentors[place].blocked) = ([], []) }
        for one in pool.mentees + pool.mentors {
            for id in one.ratherNot + one.blocked { turned.rules.blocked.append(BlockedPair(id, one.id)) }
        }
        #expect(try Said(pool.best()) == Said(turned.best()))
    }

    @Test func `where only a private word is in the way, no proposal is possible`() throws {
        var pool = Pool.two
        pool.mentors[1].capacity = 0
        pool.mentees.removeLast()
        pool.mentees[0].ratherNot = ["m1"]
        let explanation = try Explanation(pool.best())
        #expect(explanation.unmatched().map(\.reason) == [.noProposal, .noProposal])
        #expect(try explanation.whatIf(mentee: "e1", mentor: "m1") == .noProposal)
        #expect(explanation.figures().blockingPairs == 0 && explanation.figures().envious == 0)
    }

    @Test(arguments: 0..<150)
    func `why somebody has no pair reads as if no private word had been said`(seed: Int) throws {
        let pool = Pool.random(seed, mentees: 1 + seed % 6, mentors: 1 + seed % 4)
        var open = pool
        open.rules.blocked = []
        for place in open.mentees.indices { (open.mentees[place].ratherNot, open.mentees[place].blocked) = ([], []) }
        for place in open.mentors.indices { (open.mentors[place].ratherNot, open.mentors[place].blocked) = ([], []) }
        let (run, field) = (try pool.best(), try Field(open))
        let instance = try field.instance(Scorer(field).matrix().scores)
        let seen = MatchRun(
            field, instance, Scorer(field).matrix().scores, run.assignment, objective: .stable(for: .mentee), certificate: nil, floorProof: nil)
        let (closed, opened) = (try Explanation(run).unmatched(), try Explanation(seen).unmatched())
        #expect(closed.map(\.reason) == opened.map(\.reason))
    }
}
