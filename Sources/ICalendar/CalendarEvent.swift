package import Foundation

/// One event of a calendar (RFC 5545, 3.6.1).
package struct CalendarEvent: Hashable, Sendable {
    package enum Status: String, Sendable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    /// Stays the same for the same event, so that a calendar updates instead of adding.
    package var uid: String
    /// Rises with each change that matters (3.8.7.4); a lower one is old news.
    package var sequence: Int
    /// When this text was made, or last changed (3.8.7.2).
    package var stamp: Date
    package var time: EventTime
    package var summary: String
    package var details: String
    package var location: String
    package var link: URL?
    package var status: Status?
    package var organizer: CalendarAddress?
    package var attendees: [Attendee]
    /// What a sender adds to an answer (3.8.1.4).
    package var comment: String

    package init(
        uid: String, sequence: Int = 0, stamp: Date, time: EventTime, summary: String, details: String = "", location: String = "",
        link: URL? = nil, status: Status? = nil, organizer: CalendarAddress? = nil, attendees: [Attendee] = [], comment: String = ""
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.time = time
        self.summary = summary
        self.details = details
        self.location = location
        self.link = link
        self.status = status
        self.organizer = organizer
        self.attendees = attendees
        self.comment = comment
    }

    var lines: [String] {
        var properties = [Property("BEGIN", "VEVENT"), Property("UID", text: uid), Property("DTSTAMP", stamp.utcText)]
        properties += time.properties
        properties += [Property("SEQUENCE", String(max(0, sequence))), Property("SUMMARY", text: summary)]
        properties += [("DESCRIPTION", details), ("LOCATION", location), ("COMMENT", comment)].filter { !$0.1.isEmpty }.map { Property($0, text: $1) }
        if let link = written(link) { properties.append(Property("URL", link)) }
        if let status { properties.append(Property("STATUS", status.rawValue)) }
        if let organizer { properties.append(organizer.property("ORGANIZER")) }
        properties += attendees.map(\.property)
        // In a shared calendar at work others see that one is busy, and not with whom (3.8.1.3).
        properties += [Property("CLASS", "PRIVATE"), Property("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT"), Property("END", "VEVENT")]
        return properties.map(\.line)
    }

    /// A day to remember keeps nobody from meeting others on it.
    private var isBusy: Bool {
        if case .day = time { false } else { status != .cancelled }
    }

    /// A link that cannot stand on the line as it is stays away.
    private func written(_ link: URL?) -> String? {
        guard let link, ["http", "https"].contains(link.scheme?.lowercased()) else { return nil }
        return link.absoluteString.utf8.allSatisfy { 0x21...0x7E ~= $0 } ? link.absoluteString : nil
    }
}
