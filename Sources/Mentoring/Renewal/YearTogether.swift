package import Foundation

/// The year on one page, from plain facts of every room: what was met, taken along, done and learned.
package struct YearTogether: Hashable, Sendable {
    package struct Meeting: Hashable, Sendable {
        package let day: Day
        package let minutes: Int
        /// Left out beforehand, without fault.
        package let isSkipped: Bool

        package init(day: Day, minutes: Int = 0, isSkipped: Bool = false) {
            self.day = day
            self.minutes = minutes
            self.isSkipped = isSkipped
        }
    }

    /// One sentence that one of the two wrote down, and when.
    package struct Line: Hashable, Sendable {
        package let side: Side
        package let day: Day
        package let text: String

        package init(_ side: Side, _ day: Day, _ text: String) {
            self.side = side
            self.day = day
            self.text = text
        }
    }

    package var from: Day
    package var to: Day
    package var meetings: [Meeting] = []
    /// 'What I take with me', after each meeting.
    package var takeaways: [Line] = []
    package var steps: [Line] = []
    /// What each learned, from the opportunities.
    package var learned: [Line] = []

    package init(from: Day, to: Day) {
        self.from = from
        self.to = to
    }

    package var held: [Meeting] { meetings.filter { !$0.isSkipped }.sorted { $0.day < $1.day } }
    package var skipped: [Meeting] { meetings.filter(\.isSkipped).sorted { $0.day < $1.day } }
    package var minutes: Int { held.reduce(0) { $0 + $1.minutes } }

    /// S20: how little it took, a week.
    package var minutesAWeek: Int {
        let days = max(to.days(since: from), 7)
        return (minutes * 7 + days / 2) / days
    }

    /// What one of the two learned, in the own words, the oldest first: from the opportunities, and from the look back (R4).
    package func growth(of side: Side, lookingBack answers: Evaluation?) -> [String] {
        let told = learned.filter { $0.side == side }.sorted { $0.day < $1.day }.map(\.text)
        let looking = answers.map { $0[.learned] } ?? ""
        return told + (looking.isEmpty || told.contains(looking) ? [] : [looking])
    }

    /// The newest of one's own sentences, at most so many, the oldest first.
    package func takeaways(of side: Side, most: Int) -> [Line] {
        takeaways.filter { $0.side == side }.sorted { $0.day < $1.day }.suffix(most)
    }
}

extension YearTogether {
    /// What the page of a look back tells of: the time since the one before it, or since the beginning, until the two decided to go on.
    ///
    /// A renewed mentorship so keeps the page of each time. Where they chose to close, it goes on to the end: the last talk belongs to it.
    package static func time(of number: Int, _ reviews: [Review], begun: Date, until end: Date) -> ClosedRange<Date> {
        let renewed = reviews.filter { $0.number <= number }.compactMap { review in
            review.decision.flatMap { $0.door == .close ? nil : (number: review.number, at: $0.at) }
        }
        let from = renewed.last { $0.number < number }?.at ?? begun
        let to = renewed.last { $0.number == number }?.at ?? end
        return from...max(from, to)
    }
}
