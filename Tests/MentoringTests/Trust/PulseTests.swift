import Foundation
import Testing

@testable import Mentoring

@Suite("The pulse")
struct PulseTests {
    private static let well: [Pulse.Question: Pulse.Answer] = [.heard: .yes, .honest: .yes, .useful: .yes]
    private static let lower: [Pulse.Question: Pulse.Answer] = [.heard: .yes, .honest: .aLittle, .useful: .yes]

    @Test("it is asked after meetings 1 and 3, then after each third (C6)")
    func asked() {
        #expect((0...13).filter { Pulse.isAsked(afterMeeting: $0) } == [1, 3, 6, 9, 12])
        #expect((0...7).map { Pulse.meetingAsked(of: $0) } == [nil, 1, 1, 3, 3, 3, 6, 6])
        #expect(!Pulse.isAsked(afterMeeting: -3))
        #expect((0...13).filter { Pulse.isMailed(afterMeeting: $0) } == [6, 9, 12])
    }

    private enum Change: CaseIterable {
        case answer, answerHalf, answerEarlier, answerLater, answerUnasked, share, answerByLink
    }

    /// Lines in each state after three meetings; before the first for the one that is not asked.
    private static func line(_ name: String) throws -> (line: PulseLine, meetings: Int) {
        var line = PulseLine([Pulse(meeting: 1, answers: well, at: start)])
        switch name {
        case "not asked": return (PulseLine(), 0)
        case "asked": return (line, 3)
        default:
            _ = try line.answer(well, about: 3, meetings: 3, at: start)
            if name == "shared" { try line.share(3, at: start) }
            return (line, 3)
        }
    }

    private static func apply(_ change: Change, to line: inout PulseLine, _ meetings: Int) throws {
        switch change {
        case .answer: _ = try line.answer(lower, about: 3, meetings: meetings, at: start + 1)
        case .answerHalf: _ = try line.answer([.heard: .yes], about: 3, meetings: meetings, at: start + 1)
        case .answerEarlier: _ = try line.answer(lower, about: 1, meetings: meetings, at: start + 1)
        case .answerLater: _ = try line.answer(lower, about: 6, meetings: meetings, at: start + 1)
        case .answerUnasked: _ = try line.answer(lower, about: 2, meetings: meetings, at: start + 1)
        case .share: try line.share(3, at: start + 1)
        case .answerByLink: _ = try line.answerByLink(lower, about: 3, at: start + 1)
        }
    }

    private static let table: [(String, [PulseLine.Refusal?])] = [
        ("not asked", [.notAsked, .notAsked, .notAsked, .notAsked, .notAsked, .notAnswered, nil]),
        ("asked", [nil, .unanswered([.honest, .useful]), .over(asked: 3), .notAsked, .notAsked, .notAnswered, nil]),
        ("answered", [nil, .unanswered([.honest, .useful]), .over(asked: 3), .notAsked, .notAsked, nil, .alreadyAnswered]),
        (
            "shared",
            [.alreadyShared, .unanswered([.honest, .useful]), .over(asked: 3), .notAsked, .notAsked, .alreadyShared, .alreadyAnswered]
        ),
    ]

    @Test("each change in each state: what it takes, and a refusal changes nothing", arguments: table)
    func machine(name: String, refusals: [PulseLine.Refusal?]) throws {
        for (change, refusal) in zip(Change.allCases, refusals) {
            var (line, meetings) = try Self.line(name)
            let before = line
            do {
                try Self.apply(change, to: &line, meetings)
                #expect(refusal == nil && line != before, "\(name), \(change)")
            } catch {
                #expect(error as? PulseLine.Refusal == refusal && line == before, "\(name), \(change)")
            }
        }
    }

    @Test(
        "its states follow from what was answered and how often they met",
        arguments: [
            ("not asked", .notAsked), ("asked", .asked(meeting: 3)), ("answered", .answered(meeting: 3)), ("shared", .shared(meeting: 3)),
        ] as [(String, PulseLine.State)])
    func states(name: String, state: PulseLine.State) throws {
        let (line, meetings) = try Self.line(name)
        #expect(line.state(meetings: meetings) == state)
    }

    @Test("one that was answered stays so until the next is asked")
    func until() throws {
        let (line, _) = try Self.line("shared")
        #expect(line.state(meetings: 5) == .shared(meeting: 3) && line.state(meetings: 6) == .asked(meeting: 6))
    }

    @Test("a falling line asks its owner, and a first 'not really' counts as one")
    func falling() throws {
        var line = PulseLine()
        #expect(try line.answer(Self.well, about: 1, meetings: 1, at: start) == [])
        #expect(try line.answer(Self.lower, about: 3, meetings: 3, at: start) == [.askOwner] && line.isFalling)
        #expect(try line.answer(Self.well, about: 3, meetings: 3, at: start) == [] && !line.isFalling)
        #expect(try line.answer(Self.well, about: 6, meetings: 7, at: start) == [])
        var first = PulseLine()
        #expect(try first.answer([.heard: .yes, .honest: .notReally, .useful: .yes], about: 1, meetings: 2, at: start) == [.askOwner])
        #expect(!PulseLine().isFalling)
    }

    @Test("it is private until its owner shares it (S36)")
    func privacy() throws {
        var (line, _) = try Self.line("answered")
        #expect(line.pulses.allSatisfy { !$0.isShared })
        try line.share(3, at: start + 2)
        #expect(line.pulses.map(\.isShared) == [false, true])
    }
}
