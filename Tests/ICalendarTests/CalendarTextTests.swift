import Foundation
import Testing

@testable import ICalendar

private func day(_ summary: String = "Terugblik", _ details: String = "") -> CalendarObject {
    let time = EventTime.day(CalendarDay(year: 2027, month: 1, day: 2))
    return CalendarObject(events: [
        CalendarEvent(uid: "m1-review@lampion", stamp: Date("2026-01-01T12:00:05Z"), time: time, summary: summary, details: details)
    ])
}

@Suite("The text of a calendar") struct CalendarTextTests {
    @Test("the whole text of a day to remember")
    func wholeDay() {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lampion//Lampion//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT", "UID:m1-review@lampion",
            "DTSTAMP:20260101T120005Z", "DTSTART;VALUE=DATE:20270102", "SEQUENCE:0", "SUMMARY:Terugblik", "DESCRIPTION:Kijk samen terug",
            "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
        ]
        #expect(day("Terugblik", "Kijk samen terug").text == lines.joined(separator: "\r\n"))
        #expect(!day().text.contains("DESCRIPTION"))
    }

    @Test("the whole text of an invitation")
    func invitation() {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lampion//Lampion//EN", "CALSCALE:GREGORIAN", "METHOD:REQUEST",
            "BEGIN:VTIMEZONE", "TZID:Europe/Brussels",
            "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
            "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
            "END:VTIMEZONE", "BEGIN:VEVENT", "UID:meeting-1@lampion.example", "DTSTAMP:20261124T080005Z",
            "DTSTART;TZID=Europe/Brussels:20261208T140000", "DTEND;TZID=Europe/Brussels:20261208T150000", "SEQUENCE:2", "SUMMARY:Amira en Noor",
            "DESCRIPTION:https://lampion.example/mentorships/1/engagement", "LOCATION:Koffiebar\\, Gent", "URL:https://lampion.example/mentorships/1",
            "STATUS:CONFIRMED", "ORGANIZER;CN=Lampion:mailto:lampion@lampion.example",
            "ATTENDEE;CN=\"Noor van der Berg\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:noor@post.example", "CLASS:PRIVATE",
            "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR", "",
        ]
        #expect(ScheduledMeeting.example().request().lines == lines)
    }

    @Test("a feed says its name, and how often it is worth looking again")
    func feed() {
        let lines = CalendarObject(name: "Lampion, van Noor", events: []).lines
        #expect(lines.contains("NAME:Lampion\\, van Noor") && lines.contains("X-WR-CALNAME:Lampion\\, van Noor"))
        #expect(lines.contains("REFRESH-INTERVAL;VALUE=DURATION:PT4H") && !lines.contains { $0.hasPrefix("METHOD") })
    }

    @Test(
        "text is escaped, and no text can begin a line of its own",
        arguments: [
            ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\u{2028}b", "a\\nb"), ("a\u{85}b", "a\\nb"),
            ("a\u{0}\u{7}\u{7F}b", "ab"), ("a\tb", "a b"), ("x\r\nEND:VEVENT\r\nATTACH:x", "x\\nEND:VEVENT\\nATTACH:x"),
            ("“é” : \"q\"", "“é” : \"q\""),
        ])
    func escaping(text: String, escaped: String) {
        let lines = day(text, text).lines
        #expect(lines.contains("SUMMARY:\(escaped)") && lines.contains("DESCRIPTION:\(escaped)"))
        #expect(lines.count == 16)
    }

    @Test("what is escaped reads back as it was", arguments: ["a,b;c\\d", "a\nb", "\\n", "\\\\", "\\", "a\\;b", "“é”"])
    func unescaping(text: String) {
        #expect(TextValue.unescaped(TextValue.escaped(text)) == text)
        #expect(TextValue.unescaped("a\\Nb\\x\\") == "a\nb\\x\\")
    }

    @Test(
        "a name is quoted where it must be, and never ends its quotes",
        arguments: [
            ("Ada", "Ada"), ("Ada Peeters", "\"Ada Peeters\""), ("O'Brien, \"Bo\"", "\"O'Brien, 'Bo'\""), ("a\r\nb", "\"a  b\""), ("", ""),
            ("Zoë", "\"Zoë\""), ("x\u{0}:y", "\"x:y\""),
        ])
    func names(name: String, written: String) {
        #expect(ParameterValue.written(name) == written)
    }

    @Test("nobody's words add a line, wherever they stand", arguments: Hostile.texts)
    func hostile(text: String) {
        let plain = ScheduledMeeting.example().request()
        let object = ScheduledMeeting.example {
            ($0.uid, $0.summary, $0.details, $0.place) = (text, text, text, text)
            ($0.organizer.name, $0.attendees[0].who) = (text, CalendarAddress(name: text, address: "\(text)@post.example"))
        }.request()
        let names = { (object: CalendarObject) in object.lines.map { $0.prefix { $0.isLetter || $0 == "-" } } }
        #expect(names(object) == names(plain))
        #expect(object.wireLines.allSatisfy { line in line.allSatisfy { $0.properties.generalCategory != .control } })
        #expect(object.wireLines.allSatisfy { String($0).utf8.count <= 75 })
        let attendee = object.lines.first { $0.hasPrefix("ATTENDEE") } ?? ""
        #expect(attendee.contains("PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:") && attendee.filter { $0 == "\"" }.count.isMultiple(of: 2))
    }

    @Test(
        "only a web address stands as a link",
        arguments: [
            ("https://meet.example/a?b=c,d;e", true), ("http://meet.example", true), ("javascript:alert(1)", false), ("mailto:x@y.example", false),
        ]
    )
    func links(address: String, isWritten: Bool) {
        let lines = ScheduledMeeting.example { $0.link = URL(string: address) }.request().lines
        #expect(lines.contains("URL:\(address)") == isWritten)
    }

    @Test("where there is no place, the link stands in its place")
    func linkAsPlace() {
        let lines = ScheduledMeeting.example { ($0.place, $0.link) = ("", URL(string: "https://meet.example/a")) }.request().lines
        #expect(lines.contains("LOCATION:https://meet.example/a"))
    }

    @Test("no line has more than 75 octets, no character is cut, and nothing is lost", arguments: ["x", "é", "語", "👩‍🚀", "a\n,"])
    func folding(piece: String) {
        for count in 1...120 {
            let object = day(String(repeating: piece, count: count))
            #expect(object.wireLines.allSatisfy { String($0).utf8.count <= 75 && !$0.contains("\u{FFFD}") })
            #expect(object.lines.contains("SUMMARY:" + TextValue.escaped(String(repeating: piece, count: count))))
        }
    }

    @Test("a line of 75 octets stays whole, one of 76 is folded", arguments: [(74, 1), (75, 1), (76, 2), (149, 2), (150, 3)])
    func limit(octets: Int, lines: Int) {
        #expect(Folding.folded(String(repeating: "x", count: octets)).components(separatedBy: "\r\n ").count == lines)
    }
}
