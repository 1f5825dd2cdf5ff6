import Foundation
import Testing

@testable import ICalendar

private func event(_ summary: String = "Terugblik", _ details: String = "") -> AllDayEvent {
    let stamp = Date(timeIntervalSince1970: 1_767_268_805)
    return AllDayEvent(uid: "m1-review@lampion", stamp: stamp, year: 2027, month: 1, day: 2, summary: summary, details: details)
}

/// The content lines with their folds undone (RFC 5545, 3.1).
private func unfolded(_ text: String) -> [String] {
    text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
}

@Suite struct AllDayEventTests {
    @Test("the whole text of a review date")
    func whole() {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lampion//Lampion//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:m1-review@lampion",
            "DTSTAMP:20260101T120005Z", "DTSTART;VALUE=DATE:20270102", "SUMMARY:Terugblik", "DESCRIPTION:Kijk samen terug", "TRANSP:TRANSPARENT",
            "END:VEVENT", "END:VCALENDAR", "",
        ]
        #expect(event("Terugblik", "Kijk samen terug").text == lines.joined(separator: "\r\n"))
        #expect(!event().text.contains("DESCRIPTION"))
    }

    @Test(
        "text is escaped, and no text can begin a line of its own",
        arguments: [
            ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\u{2028}b", "a\\nb"), ("a\u{85}b", "a\\nb"),
            ("a\u{0}\u{7}\u{7F}b", "ab"), ("a\tb", "a b"), ("x\r\nEND:VEVENT\r\nATTACH:x", "x\\nEND:VEVENT\\nATTACH:x"),
            ("“é” : \"q\"", "“é” : \"q\""),
        ])
    func escaping(text: String, escaped: String) {
        #expect(unfolded(event(text, text).text).contains("SUMMARY:\(escaped)"))
        #expect(unfolded(event(text, text).text).contains("DESCRIPTION:\(escaped)"))
        #expect(unfolded(event(text, text).text).count == 14)
    }

    @Test("no line has more than 75 octets, no character is cut, and nothing is lost", arguments: ["x", "é", "語", "👩‍🚀", "a\n,"])
    func folding(piece: String) {
        for count in 1...120 {
            let text = event(String(repeating: piece, count: count)).text
            let lines = text.components(separatedBy: "\r\n")
            #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\u{FFFD}") })
            #expect(unfolded(text).contains("SUMMARY:" + ContentLine.escaped(String(repeating: piece, count: count))))
        }
    }

    @Test("a line of 75 octets stays whole, one of 76 is folded", arguments: [(74, 1), (75, 1), (76, 2), (149, 2), (150, 3)])
    func limit(octets: Int, lines: Int) {
        #expect(ContentLine.folded(String(repeating: "x", count: octets)).components(separatedBy: "\r\n ").count == lines)
    }
}
