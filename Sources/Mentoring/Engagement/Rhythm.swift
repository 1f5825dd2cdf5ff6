package enum Frequency: String, CaseIterable, Sendable, Codable {
    case weekly, everyTwoWeeks, everyThreeWeeks, monthly, everyTwoMonths

    /// The days from one meeting to the next; a month counts for thirty.
    package var days: Int {
        switch self {
        case .weekly: 7
        case .everyTwoWeeks: 14
        case .everyThreeWeeks: 21
        case .monthly: 30
        case .everyTwoMonths: 60
        }
    }

    package var meetingsAYear: Int {
        switch self {
        case .weekly: 52
        case .everyTwoWeeks: 26
        case .everyThreeWeeks: 17
        case .monthly: 12
        case .everyTwoMonths: 6
        }
    }

    /// The calmer of two wishes, so that nobody is asked for more than they offered.
    package static func calmer(_ left: Frequency, _ right: Frequency) -> Frequency {
        left.days >= right.days ? left : right
    }
}

/// A part of the rhythm, such as 'every two weeks for three months'.
package struct Phase: Hashable, Sendable, Codable {
    package let frequency: Frequency
    /// How many months it lasts; nil for the last, which goes on.
    package let months: Int?

    package init(_ frequency: Frequency, months: Int? = nil) {
        self.frequency = frequency
        self.months = months
    }
}

/// How often, by which channel and how long the two meet (S29).
package struct Rhythm: Hashable, Sendable, Codable {
    package enum Refusal: Error, Hashable, Sendable {
        case phases
        case months(ClosedRange<Int>)
        case minutes(ClosedRange<Int>)
    }

    package static let monthsRange = 1...24
    package static let minutesRange = 15...240

    /// All but the last say how long they last.
    package let phases: [Phase]
    package let channel: Channel
    package let minutes: Int

    package init(phases: [Phase], channel: Channel, minutes: Int) throws(Refusal) {
        guard 1...3 ~= phases.count, let last = phases.last, last.months == nil else { throw .phases }
        guard phases.dropLast().allSatisfy({ $0.months.map(Self.monthsRange.contains) ?? false }) else { throw .months(Self.monthsRange) }
        guard Self.minutesRange ~= minutes else { throw .minutes(Self.minutesRange) }
        self.init(known: phases, channel, minutes)
    }

    /// What is known to keep the ranges.
    init(known phases: [Phase], _ channel: Channel, _ minutes: Int) {
        (self.phases, self.channel, self.minutes) = (phases, channel, minutes)
    }

    /// One rhythm for the beginning and one for afterwards; one phase alone where both are the same.
    package init(first: Frequency, firstMonths: Int, later: Frequency, channel: Channel, minutes: Int) throws(Refusal) {
        try self.init(phases: Self.phases(first, months: firstMonths, later), channel: channel, minutes: minutes)
    }

    static func phases(_ first: Frequency, months: Int, _ later: Frequency) -> [Phase] {
        first == later ? [Phase(first)] : [Phase(first, months: months), Phase(later)]
    }

    /// S30: every two weeks for three months, then monthly.
    package static let suggested = Rhythm(
        known: [Phase(.everyTwoWeeks, months: 3), Phase(.monthly)],
        .inPerson,
        60
    )

    package static let suggestedMonths = 3

    /// S20: the minutes a month that the busiest phase asks of each.
    package var minutesAMonth: Int {
        phases.map { Self.minutesAMonth($0.frequency, minutes: minutes) }.max() ?? 0
    }

    package static func minutesAMonth(_ frequency: Frequency, minutes: Int) -> Int {
        (frequency.meetingsAYear * minutes + 6) / 12
    }

    package func frequency(on today: Day, from start: Day) -> Frequency {
        var end = start
        for phase in phases {
            guard let months = phase.months else { return phase.frequency }
            end = end.adding(months: months)
            if today < end { return phase.frequency }
        }
        return phases.last?.frequency ?? .everyTwoWeeks
    }
}
