package import Foundation

/// What a meeting is put forward as: when, how long, by which channel and where.
package struct MeetingTerms: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        /// A date in the past is never proposed.
        case notAhead
        case tooFar(latest: Day)
        /// A talk is noted within a year.
        case tooLongAgo(earliest: Day)
        case minutes(ClosedRange<Int>)
        case place(TextRefusal)
        case link(VideoLink.Refusal)
    }

    package static let placeRule = TextRule.line(200, isRequired: false)
    /// Nobody plans a talk further ahead than a review may lie, in months.
    package static let mostMonths = ReviewDate.mostMonths
    package static let notedWithinMonths = 12

    package var start: ZonedTime
    package var minutes: Int
    package var channel: Channel
    /// Where they meet, in their own words; may stay empty.
    package var place: String
    /// For a talk by video; may stay empty.
    package var link: String

    package init(start: ZonedTime, minutes: Int, channel: Channel, place: String = "", link: String = "") {
        self.start = start
        self.minutes = minutes
        self.channel = channel
        self.place = place
        self.link = link
    }

    package var end: Date { start.moment + TimeInterval(minutes * 60) }

    /// As they may be proposed at that moment.
    package func checked(at now: Date) throws(Refusal) -> MeetingTerms {
        guard start.moment > now else { throw .notAhead }
        let latest = Day(now, in: start.timeZone).adding(months: Self.mostMonths)
        guard start.wall.day <= latest else { throw .tooFar(latest: latest) }
        return try checkedApartFromTime()
    }

    /// As a talk that has been may be noted at that moment.
    func checkedAfterwards(at now: Date) throws(Refusal) -> MeetingTerms {
        let earliest = Day(now, in: start.timeZone).adding(months: -Self.notedWithinMonths)
        guard start.wall.day >= earliest else { throw .tooLongAgo(earliest: earliest) }
        return try checkedApartFromTime()
    }

    private func checkedApartFromTime() throws(Refusal) -> MeetingTerms {
        guard Rhythm.minutesRange ~= minutes else { throw .minutes(Rhythm.minutesRange) }
        var kept = self
        do throws(TextRefusal) { kept.place = try Self.placeRule.check(place) } catch { throw .place(error) }
        do throws(VideoLink.Refusal) { kept.link = try VideoLink.check(link) } catch { throw .link(error) }
        return kept
    }
}

/// The address of a talk by video.
package enum VideoLink {
    package enum Refusal: Error, Hashable, Sendable {
        /// Only `https://` with a host: whatever else a link can do, it is no talk.
        case notHTTPS
        case text(TextRefusal)
    }

    package static let rule = TextRule.line(500, isRequired: false)

    package static func check(_ typed: String) throws(Refusal) -> String {
        let link: String
        do throws(TextRefusal) { link = try rule.check(typed) } catch { throw .text(error) }
        guard !link.isEmpty else { return "" }
        guard link.unicodeScalars.allSatisfy({ 0x21...0x7E ~= $0.value }), let parts = URLComponents(string: link), parts.scheme == "https",
            parts.user == nil, let host = parts.host, host.contains(".")
        else { throw .notHTTPS }
        return link
    }
}
