package import Foundation

/// A planned moment together, in person, walking, by video or phone (S21).
package struct Meeting: Hashable, Sendable {
    package enum State: String, CaseIterable, Sendable, Codable {
        case proposed, confirmed, tookPlace
        /// Left out without fault: the rhythm stays as it is.
        case skipped
        case cancelled
    }

    /// What a talk can have lasted, also when it was shorter or longer than planned.
    package static let minutesRange = 5...600

    package let id: ID<Meeting>
    package internal(set) var terms: MeetingTerms
    package internal(set) var state: State
    /// Who acted last: a proposal waits for the other's yes.
    package internal(set) var by: Side
    /// Rises with every change that calendars must know (RFC 5546, section 2.1.4); a form begun now has to bring it back.
    package internal(set) var sequence: Int
    /// When it would have been, while a new time waits for a yes.
    package internal(set) var movedFrom: ZonedTime?
    /// How long it lasted, once it took place.
    package internal(set) var lasted: Int?

    /// As it was stored.
    package init(
        id: ID<Meeting>, terms: MeetingTerms, state: State, by side: Side, sequence: Int, movedFrom: ZonedTime? = nil, lasted: Int? = nil
    ) {
        self.id = id
        self.terms = terms
        self.state = state
        by = side
        self.sequence = sequence
        self.movedFrom = movedFrom
        self.lasted = lasted
    }

    package var start: Date { terms.start.moment }
    package var end: Date { terms.end }

    /// Neither over nor taken back.
    package var isOpen: Bool { state == .proposed || state == .confirmed }

    /// Whether it waits for a yes of that side, which can still be said.
    package func waits(for side: Side, now: Date) -> Bool {
        state == .proposed && by != side && start > now
    }

    /// Whether its hour has come and nobody has said yet how it went.
    package func isUnnoted(now: Date) -> Bool {
        state == .confirmed && end <= now
    }
}

extension Meeting {
    package enum Change: Hashable, Sendable {
        /// Another time, length or place: of one's own proposal, of the other's, or of what both had confirmed.
        case moved(MeetingTerms, begunFrom: Int)
        case confirmed(begunFrom: Int)
        case skipped(begunFrom: Int)
        case cancelled(begunFrom: Int)
        case tookPlace(minutes: Int)
        /// It was said by mistake that it took place.
        case takenBack
        /// The mentorship has ended, and with it what was planned: nobody called it off.
        case ended
    }

    package enum Refusal: Error, Hashable, Sendable {
        case terms(MeetingTerms.Refusal)
        case minutes(ClosedRange<Int>)
        /// The other changed it since this one looked: both are shown, nothing is lost.
        case changedMeanwhile(latest: Meeting)
        case over(State)
        /// A yes to one's own proposal.
        case yourOwn
        /// The hour it was proposed for has gone by.
        case hourPassed
        case notBegun
        case notNoted
    }

    package enum Effect: Hashable, Sendable {
        /// That side is asked for a yes.
        case ask(Side)
        /// That side hears what the other did.
        case tell(Side)
        /// Both calendars carry it as it stands now.
        case enterCalendars
        case leaveCalendars
    }

    package static func proposed(id: ID<Meeting>, _ terms: MeetingTerms, by side: Side, at now: Date) throws(Refusal) -> (Meeting, [Effect]) {
        let meeting = Meeting(id: id, terms: try checked(terms, now), state: .proposed, by: side, sequence: 0)
        return (meeting, [.ask(side.other), .enterCalendars])
    }

    /// One that nobody had planned, noted afterwards.
    package static func noted(id: ID<Meeting>, _ terms: MeetingTerms, by side: Side, at now: Date) throws(Refusal) -> Meeting {
        guard terms.start.moment <= now else { throw .notBegun }
        guard minutesRange ~= terms.minutes else { throw .minutes(minutesRange) }
        var planned = terms
        planned.minutes = min(max(terms.minutes, Rhythm.minutesRange.lowerBound), Rhythm.minutesRange.upperBound)
        do throws(MeetingTerms.Refusal) { planned = try planned.checkedAfterwards(at: now) } catch { throw .terms(error) }
        return Meeting(id: id, terms: planned, state: .tookPlace, by: side, sequence: 0, lasted: terms.minutes)
    }

    /// The same change again, as of a form sent twice, changes nothing.
    package mutating func apply(_ change: Change, by side: Side, at now: Date) throws(Refusal) -> [Effect] {
        switch change {
        case .moved(let terms, let number): try move(terms, number, side, now)
        case .confirmed(let number): try confirm(number, side, now)
        case .skipped(let number): try end(.skipped, number, side)
        case .cancelled(let number): try end(.cancelled, number, side)
        case .tookPlace(let minutes): try note(minutes, side, now)
        case .takenBack: try takeBack(side)
        case .ended: callOff()
        }
    }
}

extension Meeting {
    private mutating func move(_ typed: MeetingTerms, _ number: Int, _ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard isOpen else { throw .over(state) }
        if typed == terms { return [] }
        let new = try Self.checked(typed, now)
        if new == terms { return [] }
        guard number == sequence else { throw .changedMeanwhile(latest: self) }
        if state == .confirmed { movedFrom = terms.start }
        terms = new
        return became(.proposed, side, [.ask(side.other), .enterCalendars])
    }

    private mutating func confirm(_ number: Int, _ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard isOpen else { throw .over(state) }
        if state == .confirmed, number == sequence || number == sequence - 1 { return [] }
        guard number == sequence else { throw .changedMeanwhile(latest: self) }
        guard by != side else { throw .yourOwn }
        guard start > now else { throw .hourPassed }
        movedFrom = nil
        return became(.confirmed, side, [.tell(side.other), .enterCalendars])
    }

    private mutating func end(_ ending: State, _ number: Int, _ side: Side) throws(Refusal) -> [Effect] {
        if state == ending { return [] }
        guard isOpen else { throw .over(state) }
        guard number == sequence else { throw .changedMeanwhile(latest: self) }
        movedFrom = nil
        return became(ending, side, [.tell(side.other), .leaveCalendars])
    }

    /// Both calendars let it go; what is over stays as it is.
    private mutating func callOff() -> [Effect] {
        guard isOpen else { return [] }
        movedFrom = nil
        return became(.cancelled, by, [.leaveCalendars])
    }

    private mutating func became(_ new: State, _ side: Side, _ effects: [Effect]) -> [Effect] {
        (state, by, sequence) = (new, side, sequence + 1)
        return effects
    }

    /// Either says so, and either may correct how long it was. Calendars keep what was planned.
    private mutating func note(_ minutes: Int, _ side: Side, _ now: Date) throws(Refusal) -> [Effect] {
        guard isOpen || state == .tookPlace else { throw .over(state) }
        guard start <= now else { throw .notBegun }
        guard Self.minutesRange ~= minutes else { throw .minutes(Self.minutesRange) }
        if state == .tookPlace, lasted == minutes { return [] }
        (state, by, lasted, movedFrom) = (.tookPlace, side, minutes, nil)
        return []
    }

    private mutating func takeBack(_ side: Side) throws(Refusal) -> [Effect] {
        if state == .confirmed { return [] }
        guard state == .tookPlace else { throw .notNoted }
        (state, by, lasted) = (.confirmed, side, nil)
        return []
    }

    private static func checked(_ terms: MeetingTerms, _ now: Date) throws(Refusal) -> MeetingTerms {
        do throws(MeetingTerms.Refusal) { return try terms.checked(at: now) } catch { throw .terms(error) }
    }
}
