import Foundation

@testable import ICalendar

extension ScheduledMeeting {
    /// An hour in Brussels; each test changes what it is about.
    static func example(_ change: (inout ScheduledMeeting) -> Void = { _ in }) -> ScheduledMeeting {
        var meeting = ScheduledMeeting(
            uid: "meeting-1@lampion.example", sequence: 2, stamp: Date("2026-11-24T08:00:05Z"), start: Date("2026-12-08T13:00:00Z"), minutes: 60,
            zone: .named("Europe/Brussels"), summary: "Amira en Noor", details: "https://lampion.example/mentorships/1/engagement",
            place: "Koffiebar, Gent", link: URL(string: "https://lampion.example/mentorships/1"),
            organizer: CalendarAddress(name: "Lampion", address: "lampion@lampion.example"),
            attendees: [Attendee(CalendarAddress(name: "Noor van der Berg", address: "noor@post.example"), isAsked: true)])
        change(&meeting)
        return meeting
    }
}

extension Date {
    /// Reads `2026-11-24T08:00:05Z`.
    init(_ iso: String) {
        self = (try? Date(iso, strategy: .iso8601)) ?? .distantPast
    }
}

extension TimeZone {
    static func named(_ name: String) -> TimeZone { TimeZone(identifier: name) ?? .gmt }
}

extension CalendarObject {
    /// The content lines with their folds undone (RFC 5545, 3.1).
    var lines: [String] {
        let pieces = wireLines.reduce(into: [String.UnicodeScalarView]()) { lines, line in
            if line.first == " " { lines[lines.count - 1] += line.dropFirst() } else { lines.append(line) }
        }
        return pieces.map { String($0) }
    }

    /// As they go over the wire. Cut at scalars: to Swift, a space and the accent after it are one character.
    var wireLines: [String.UnicodeScalarView] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line)
        }
    }
}

extension CalendarReply {
    init(_ text: String) throws(Refusal) {
        try self.init(Array(text.utf8))
    }
}

/// Chance that is the same each time (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts that people with bad intentions type; the comment says what they are after.
enum Hostile {
    static let texts = [
        // Another line, event or file.
        "x\r\nATTACH:http://evil.example/", "x\nEND:VEVENT\nBEGIN:VEVENT", "x\rSTATUS:CANCELLED", "x\u{85}URL:x\u{2028}URL:y\u{2029}z",
        // The end of the name, and another parameter.
        "Ada\";PARTSTAT=ACCEPTED;CN=\"Bram", "Ada\":mailto:evil@example.org", "Ada;CUTYPE=ROOM", "Ada,\"Bram\"", "Ada: x",
        // Escapes that are none.
        "a\\nb\\", "^n^^^'", "%0D%0AATTACH:x", "\u{0}\u{7}\u{1B}[31m\u{7F}",
        // Length and foreign letters.
        String(repeating: "w", count: 400), String(repeating: "🏮é語", count: 60), "👩‍🚀" + String(repeating: "e\u{301}", count: 90),
    ]
}
