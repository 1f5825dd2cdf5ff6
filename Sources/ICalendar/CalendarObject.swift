import Foundation

/// A whole calendar file: what it is sent for, its events, and the rules of their zones (RFC 5545, 3.4).
package struct CalendarObject: Hashable, Sendable {
    /// Nil for a file that is no message, such as a feed.
    package var method: CalendarMethod?
    /// What programs that subscribe call it.
    package var name: String
    package var events: [CalendarEvent]

    package init(method: CalendarMethod? = nil, name: String = "", events: [CalendarEvent]) {
        self.method = method
        self.name = name
        self.events = events
    }

    package var text: String {
        var head = [
            Property("BEGIN", "VCALENDAR"), Property("VERSION", "2.0"), Property("PRODID", "-//Lampion//Lampion//EN"),
            Property("CALSCALE", "GREGORIAN"),
        ]
        if let method { head.append(Property("METHOD", method.rawValue)) }
        if !name.isEmpty { head += subscription }
        return (head.map(\.line) + zones.flatMap(\.lines) + events.flatMap(\.lines) + [Property("END", "VCALENDAR").line]).joined()
    }

    /// The name in RFC 7986 and as older programs know it, and how often it is worth looking again.
    private var subscription: [Property] {
        [
            Property("NAME", text: name), Property("X-WR-CALNAME", text: name),
            Property("REFRESH-INTERVAL", "PT4H").with("VALUE", "DURATION"), Property("X-PUBLISHED-TTL", "PT4H"),
        ]
    }

    /// The rules of each zone that some event names, for as long as its events last.
    private var zones: [ZoneRules] {
        var spans: [TimeZone: (first: Date, last: Date)] = [:]
        for case .span(let start, let minutes, let zone) in events.map(\.time) where !ZonedTime.isUniversal(zone) {
            let end = start + Double(minutes * 60)
            let known = spans[zone] ?? (start, end)
            spans[zone] = (min(known.first, start), max(known.last, end))
        }
        return spans.sorted { $0.key.identifier < $1.key.identifier }.map { ZoneRules($0.key, from: $0.value.first, to: $0.value.last) }
    }
}
