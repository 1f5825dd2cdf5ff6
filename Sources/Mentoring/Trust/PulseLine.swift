package import Foundation

/// One person's pulses in a mentorship: the line that they alone see.
package struct PulseLine: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// There has been no meeting to ask about.
        case notAsked
        case asked(meeting: Int)
        case answered(meeting: Int)
        case shared(meeting: Int)
    }

    package enum Refusal: Error, Hashable, Sendable {
        case notAsked
        /// A later meeting is asked about by now.
        case over(asked: Int)
        case unanswered([Pulse.Question])
        /// The other may have read it: what was shared stays as it was.
        case alreadyShared
        case alreadyAnswered
        case notAnswered
    }

    package enum Effect: Hashable, Sendable {
        /// The line falls: its owner hears it first, and nobody else does.
        case askOwner
    }

    /// In the order of the meetings.
    package private(set) var pulses: [Pulse]

    package init(_ pulses: [Pulse] = []) {
        self.pulses = pulses.sorted { $0.meeting < $1.meeting }
    }

    package func state(meetings: Int) -> State {
        guard let asked = Pulse.meetingAsked(of: meetings) else { return .notAsked }
        guard let pulse = pulse(about: asked) else { return .asked(meeting: asked) }
        return pulse.isShared ? .shared(meeting: asked) : .answered(meeting: asked)
    }

    package func pulse(about meeting: Int) -> Pulse? { pulses.last { $0.meeting == meeting } }

    /// The newest lies lower than the one before it; a first one does so with a single 'not really', since one begins hopeful.
    package var isFalling: Bool {
        guard let newest = pulses.last else { return false }
        guard let before = pulses.dropLast().last else { return newest.answers.values.contains(.notReally) }
        return newest.height < before.height
    }

    /// Answers the one that is asked, or answers it anew while it is private.
    package mutating func answer(
        _ answers: [Pulse.Question: Pulse.Answer], about meeting: Int, meetings: Int, at now: Date
    ) throws(Refusal) -> [Effect] {
        try check(meeting, meetings)
        let missing = Pulse.Question.allCases.filter { answers[$0] == nil }
        guard missing.isEmpty else { throw .unanswered(missing) }
        if pulse(about: meeting)?.isShared == true { throw .alreadyShared }
        pulses.removeAll { $0.meeting == meeting }
        self = PulseLine(pulses + [Pulse(meeting: meeting, answers: answers, at: now)])
        return isFalling ? [.askOwner] : []
    }

    /// The same from the link in a mail, behind which nobody has signed in: whoever finds it changes nothing that was answered.
    package mutating func answerByLink(
        _ answers: [Pulse.Question: Pulse.Answer], about meeting: Int, at now: Date
    ) throws(Refusal) -> [Effect] {
        guard isOpenByLink(meeting) else { throw .alreadyAnswered }
        return try answer(answers, about: meeting, meetings: meeting, at: now)
    }

    package func isOpenByLink(_ meeting: Int) -> Bool { pulse(about: meeting) == nil }

    /// Lets the other read one pulse.
    package mutating func share(_ meeting: Int, at now: Date) throws(Refusal) {
        guard let index = pulses.lastIndex(where: { $0.meeting == meeting }) else { throw .notAnswered }
        guard !pulses[index].isShared else { throw .alreadyShared }
        pulses[index].sharedAt = now
    }

    private func check(_ meeting: Int, _ meetings: Int) throws(Refusal) {
        guard let asked = Pulse.meetingAsked(of: meetings), meeting <= asked, Pulse.isAsked(afterMeeting: meeting) else { throw .notAsked }
        guard meeting == asked else { throw .over(asked: asked) }
    }
}
