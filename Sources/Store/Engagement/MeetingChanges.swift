import Database
package import Foundation
package import Mentoring

/// Who acts on a meeting, when, and where the ids of what follows come from.
package struct MeetingAct: Sendable {
    package let mentorship: Mentorship
    package let side: Side
    package let now: Date
    package let chance: Randomness
    /// A calendar program did it for its person, who has the answer there already.
    package let isByCalendar: Bool

    package init(in mentorship: Mentorship, by side: Side, at now: Date, chance: Randomness, isByCalendar: Bool = false) {
        self.isByCalendar = isByCalendar
        self.mentorship = mentorship
        self.side = side
        self.now = now
        self.chance = chance
    }
}

extension Writing {
    /// Puts a date to the other. The same date once more, as of a form sent twice, is the one that stands.
    ///
    /// - Throws: `Meeting.Refusal`.
    package func propose(_ terms: MeetingTerms, _ act: MeetingAct) throws -> Meeting {
        let (meeting, effects) = try Meeting.proposed(id: act.chance.id(), terms, by: act.side, at: act.now)
        if let same = try standing(meeting, act) { return same }
        try keep(meeting, effects, "meeting proposed", act)
        return meeting
    }

    /// A talk that nobody had planned.
    ///
    /// - Throws: `Meeting.Refusal`.
    package func noteTalk(_ terms: MeetingTerms, _ act: MeetingAct) throws -> Meeting {
        let meeting = try Meeting.noted(id: act.chance.id(), terms, by: act.side, at: act.now)
        if let same = try standing(meeting, act) { return same }
        try keep(meeting, [], "meeting held", act)
        return meeting
    }

    /// What one of the two does with a meeting; nil where there is no such meeting.
    ///
    /// - Throws: `Meeting.Refusal`.
    package func change(_ id: ID<Meeting>, _ change: Meeting.Change, _ act: MeetingAct) throws -> Meeting? {
        guard var meeting = try meeting(id, of: act.mentorship.id) else { return nil }
        let before = meeting
        let effects = try meeting.apply(change, by: act.side, at: act.now)
        guard meeting != before else { return meeting }
        try keep(meeting, effects, change.event, act)
        if case .confirmed = change, !act.isByCalendar { try post(.meetingConfirmed, to: act.side, about: meeting, act) }
        return meeting
    }

    /// Whatever still lies ahead leaves both calendars: the mentorship has ended.
    package func callOffMeetings(of mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        try endLooking(for: mentorship.id)
        for var meeting in try meetings(of: mentorship.id).ahead(now: now) {
            _ = try meeting.apply(.ended, by: meeting.by, at: now)
            try save(meeting, of: mentorship.id)
            try note("meeting called off", by: nil, thing: meeting.id.rawValue, at: now, id: chance.id())
            for side in Side.allCases {
                let person = mentorship.person(side)
                try post(Posted(.meetingCalledOff, to: person, about: meeting.id.rawValue, due: now, id: chance.id()), now: now)
            }
        }
    }

    /// 'I am ten minutes late': the other hears it at once, and once. Nil where there is no such meeting.
    ///
    /// - Throws: `Lateness.Refusal`.
    package func sayLate(_ id: ID<Meeting>, _ act: MeetingAct) throws -> Meeting? {
        guard let meeting = try meeting(id, of: act.mentorship.id) else { return nil }
        try Lateness.check(meeting, at: act.now)
        if try remindsOnce("late", about: "\(id.rawValue)/\(meeting.sequence)/\(act.side.rawValue)", at: act.now) {
            try post(.meetingLate, to: act.side.other, about: meeting, act)
        }
        return meeting
    }

    /// One at the same hour that both have before them.
    private func standing(_ new: Meeting, _ act: MeetingAct) throws -> Meeting? {
        try meetings(of: act.mentorship.id).all.first { $0.start == new.start && ($0.isOpen || $0.state == new.state) }
    }

    /// The row, its event and the mails about it stand or fall together.
    private func keep(_ meeting: Meeting, _ effects: [Meeting.Effect], _ event: String, _ act: MeetingAct) throws {
        try save(meeting, of: act.mentorship.id)
        try note(event, by: act.mentorship.person(act.side), thing: meeting.id.rawValue, at: act.now, id: act.chance.id())
        try planBetween(act)
        for effect in effects {
            switch effect {
            case .ask(let side): try post(.meetingProposed, to: side, about: meeting, act)
            case .tell(let side): try post(.meetingChanged, to: side, about: meeting, act)
            case .enterCalendars, .leaveCalendars: continue
            }
        }
        guard meeting.state == .tookPlace else { return }
        try askPulses(after: try meetings(of: act.mentorship.id).held.count, of: act.mentorship, at: act.now, chance: act.chance)
    }

    private func post(_ kind: MailKind, to side: Side, about meeting: Meeting, _ act: MeetingAct) throws {
        let mail = Posted(kind, to: act.mentorship.person(side), about: meeting.id.rawValue, due: act.now, id: act.chance.id())
        try post(mail, now: act.now)
    }
}

extension Meeting.Change {
    fileprivate var event: String {
        switch self {
        case .moved: "meeting moved"
        case .confirmed: "meeting confirmed"
        case .skipped: "meeting skipped"
        case .cancelled: "meeting cancelled"
        case .tookPlace: "meeting held"
        case .takenBack: "meeting taken back"
        case .ended: "meeting called off"
        }
    }
}
