package import Foundation

/// One thing that helps and one thing I would like different: asked from the third meeting, never forced, read by the other once given (S36).
package struct HonestWord: Hashable, Sendable {
    package enum Field: String, CaseIterable, Sendable {
        case helps, different

        package var rule: TextRule { .lines(600, isRequired: false) }
    }

    package let side: Side
    package let helps: String
    package let different: String
    /// After how many meetings it was given.
    package let meetings: Int
    package let at: Date

    package init(side: Side, helps: String, different: String, meetings: Int, at: Date) {
        self.side = side
        self.helps = helps
        self.different = different
        self.meetings = meetings
        self.at = at
    }
}

/// The honest words of one of the two, and whether one is asked.
package struct HonestWords: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable {
        case tooEarly, asked
        /// Given or left for now, so lately that none is asked; one may always be given.
        case quiet
    }

    package enum Refusal: Error, Hashable, Sendable {
        case tooEarly
        case text(HonestWord.Field, TextRefusal)
        /// One of the two is enough, but nothing at all is no word.
        case empty
        case notAsked
    }

    package enum Effect: Hashable, Sendable {
        case tellOther(Side)
    }

    package static let fromMeeting = 3
    /// After how many meetings more it is asked again (ours).
    package static let againAfter = 6

    package let side: Side
    /// In their order.
    package private(set) var given: [HonestWord]
    /// After how many meetings its owner said: not now.
    package private(set) var leftAfter: Int?

    package init(side: Side, given: [HonestWord] = [], leftAfter: Int? = nil) {
        self.side = side
        self.given = given.sorted { $0.at < $1.at }
        self.leftAfter = leftAfter
    }

    package func state(meetings: Int) -> State {
        Self.state(meetings: meetings, lastAfter: [given.last?.meetings, leftAfter].compactMap { $0 }.max())
    }

    /// The same from numbers alone, for lists.
    package static func state(meetings: Int, lastAfter: Int?) -> State {
        guard meetings >= fromMeeting else { return .tooEarly }
        guard let lastAfter else { return .asked }
        return meetings >= lastAfter + againAfter ? .asked : .quiet
    }

    /// The same words again, as of a form sent twice, add nothing.
    package mutating func give(helps: String, different: String, meetings: Int, at now: Date) throws(Refusal) -> [Effect] {
        guard state(meetings: meetings) != .tooEarly else { throw .tooEarly }
        let (helps, different) = (try Self.check(helps, .helps), try Self.check(different, .different))
        guard !helps.isEmpty || !different.isEmpty else { throw .empty }
        if let last = given.last, last.helps == helps, last.different == different { return [] }
        given.append(HonestWord(side: side, helps: helps, different: different, meetings: meetings, at: now))
        return [.tellOther(side.other)]
    }

    /// Not now: it is asked again later, and nobody hears of it.
    package mutating func leave(meetings: Int) throws(Refusal) {
        guard state(meetings: meetings) == .asked else { throw .notAsked }
        leftAfter = meetings
    }

    private static func check(_ typed: String, _ field: HonestWord.Field) throws(Refusal) -> String {
        do throws(TextRefusal) { return try field.rule.check(typed) } catch { throw .text(field, error) }
    }
}
