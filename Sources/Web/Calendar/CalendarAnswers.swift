import Foundation
import ICalendar
import Mentoring
import Store

/// A meeting after an answer, and whether that changed anything.
struct AnsweredMeeting: Sendable {
    let meeting: Meeting
    let duo: Duo
    let hasChanged: Bool
}

/// Why an answer that can be read does not count.
enum AnswerRefusal: Error, Hashable {
    /// Nothing that this person was invited to.
    case unknown
    /// The meeting was changed since.
    case outdated
    /// It says somebody else's name.
    case notYours
}

extension Site {
    /// Does what a calendar program answered on a person's behalf.
    ///
    /// - Throws: `AnswerRefusal`, `Meeting.Refusal`.
    func take(_ reply: CalendarReply, from person: Person) async throws -> AnsweredMeeting {
        guard let id = meeting(identity: reply.uid, of: person.id), !person.isDisabled else { throw AnswerRefusal.unknown }
        let (now, chance) = (clock.now(), chance)
        return try await archive.write { store in
            guard let found = try store.meeting(id, seenBy: person.id), found.duo.mentorship.isOpen else { throw AnswerRefusal.unknown }
            let side = found.duo.side(of: person.id)
            // Who said yes on the page got its new number by mail; who said it here did not.
            let known = max(found.meeting.sequenceKnown(to: side), min(reply.sequence, found.meeting.sequence))
            let sent = SentRequest(
                uid: reply.uid, sequence: known,
                addresses: try store.ownAddresses(of: person.id).map(\.address.text))
            let answer = try sent.answer(in: reply)
            guard let change = found.meeting.change(for: answer, by: side, on: person.zone, now: now) else {
                return AnsweredMeeting(meeting: found.meeting, duo: found.duo, hasChanged: false)
            }
            let act = MeetingAct(in: found.duo.mentorship, by: side, at: now, chance: chance, isByCalendar: true)
            let meeting = try store.change(id, change, act) ?? found.meeting
            return AnsweredMeeting(meeting: meeting, duo: found.duo, hasChanged: meeting != found.meeting)
        }
    }
}

extension SentRequest {
    fileprivate func answer(in reply: CalendarReply) throws(AnswerRefusal) -> CalendarAnswer {
        let attendee: Attendee
        do throws(Refusal) { attendee = try self.attendee(answering: reply) } catch {
            switch error {
            case .unknown: throw .unknown
            case .outdated, .overtaken: throw .outdated
            case .notInvited: throw .notYours
            }
        }
        if let proposal = reply.proposal {
            return .anotherTime(start: proposal.start, minutes: proposal.end.map { Int($0.timeIntervalSince(proposal.start) / 60) })
        }
        switch attendee.answer {
        case .accepted: return .accepted
        case .declined: return .declined
        case .none, .tentative, .delegated: return .undecided
        }
    }
}
