import Foundation
import Testing

@testable import ICalendar

private func calendar(_ event: [String], method: String = "REPLY", before: [String] = []) -> String {
    let lines = ["BEGIN:VCALENDAR", "METHOD:\(method)"] + before + ["BEGIN:VEVENT"] + event + ["END:VEVENT", "END:VCALENDAR"]
    return lines.map { $0 + "\r\n" }.joined()
}

private let plain = ["UID:m1", "SEQUENCE:1", "DTSTAMP:20261124T080005Z", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@post.example"]

private func counter(_ times: String...) -> String {
    calendar(plain + times, method: "COUNTER")
}

@Suite("Answers of strangers") struct CalendarReplyTests {
    @Test("an answer as Outlook writes it: names folded, its own zone, a reminder inside")
    func outlook() throws {
        let zone = ["BEGIN:VTIMEZONE", "TZID:Romance Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000", "END:STANDARD", "END:VTIMEZONE"]
        let event = [
            "ATTENDEE;PARTSTAT=TENTATIVE;CN=\"Berg, Noor van", "  der\":MAILTO:noor@post.example",
            "COMMENT;LANGUAGE=nl-BE:Liever later\\, als het kan\\n",
            "UID:040000008200E00074C5B7101A82E008", "SUMMARY;LANGUAGE=nl-BE:Nieuwe tijd", "DTSTART;TZID=Romance Standard Time:20261210T153000",
            "DTEND;TZID=Romance Standard Time:20261210T163000", "CLASS:PUBLIC", "DTSTAMP:20261124T080005Z", "SEQUENCE:2",
            "BEGIN:VALARM", "UID:other", "TRIGGER;RELATED=START:-PT15M", "END:VALARM",
        ]
        let reply = try CalendarReply(calendar(event, method: "COUNTER", before: zone))
        #expect(reply.attendees == [Attendee(CalendarAddress(name: "Berg, Noor van der", address: "noor@post.example"), answer: .tentative)])
        #expect(reply.uid == "040000008200E00074C5B7101A82E008" && reply.sequence == 2 && reply.comment == "Liever later, als het kan\n")
        #expect(reply.proposal == .init(start: Date("2026-12-10T14:30:00Z"), end: Date("2026-12-10T15:30:00Z")))
    }

    @Test("small letters, other ends of lines, and what was pasted around it", arguments: ["\n", "\r", "\r\n", "\n\n"])
    func lenient(end: String) throws {
        let text = calendar(plain).lowercased().replacingOccurrences(of: "uid:m1", with: "uid:M1").replacingOccurrences(of: "\r\n", with: end)
        let reply = try CalendarReply("\u{FEFF}Dag Noor\(end)\(end)\u{FEFF}\(text)\(end)Groeten\(end)BEGIN:VCALENDAR")
        #expect(reply.uid == "M1" && reply.attendees.first?.answer == .accepted)
    }

    @Test("a word for the answer that is not known reads as no answer yet", arguments: ["X-MAYBE", "", "ACCEPTED2"])
    func unknownAnswer(word: String) throws {
        let event = ["UID:m1", "ATTENDEE;PARTSTAT=\(word):mailto:noor@post.example"]
        #expect(try CalendarReply(calendar(event)).attendees.first?.answer == Attendee.Answer.none)
        #expect(try CalendarReply(calendar(event)).sequence == 0)
    }

    @Test("a name that another program quoted by RFC 6868 is read as it was meant")
    func caret() throws {
        let event = ["UID:m1", "ATTENDEE;CN=\"Noor ^'No^' ^^ van der Berg\":mailto:noor%2Bwerk@post.example"]
        let who = try CalendarReply(calendar(event)).attendees.first?.who
        #expect(who == CalendarAddress(name: "Noor \"No\" ^ van der Berg", address: "noor+werk@post.example"))
    }

    @Test(
        "what is no answer is refused by its kind",
        arguments: [
            ("", CalendarReply.Refusal.notACalendar), ("Ja, graag!", .notACalendar), ("BEGIN:VCARD\r\nEND:VCARD", .notACalendar),
            ("BEGIN:VCALENDAR", .malformed), ("BEGIN:VCALENDAR\r\nEND:VEVENT", .malformed), (calendar(plain + ["UID:m2"]), .malformed),
            (calendar(plain, method: "REQUEST"), .notAnAnswer), (calendar(plain, method: "X"), .notAnAnswer),
            (calendar(plain, before: ["METHOD:REPLY"]), .malformed), (calendar(plain + ["END:VEVENT", "BEGIN:VEVENT"]), .notOneEvent),
            (calendar(plain + ["RECURRENCE-ID:20261208T130000Z"]), .notOneEvent), ("BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR", .notOneEvent),
            (calendar(Array(plain.dropFirst())), .noIdentity), (calendar(["UID:"] + plain.dropFirst()), .noIdentity),
            (calendar(["UID:" + String(repeating: "x", count: 256)] + plain.dropFirst()), .noIdentity),
            (calendar(Array(plain.dropLast())), .notOnePerson), (calendar(plain + ["ATTENDEE:mailto:amira@post.example"]), .notOnePerson),
            (calendar(Array(plain.dropLast()) + ["ATTENDEE:tel:+3291234567"]), .notOnePerson),
            (calendar(["UID:m1", "SEQUENCE:-1"] + plain.suffix(1)), .malformed),
            (calendar(["UID:m1", "SEQUENCE:9999999999"] + plain.suffix(1)), .malformed),
            (calendar(["UID:m1", "SEQUENCE:een"] + plain.suffix(1)), .malformed), (counter(), .noTime),
            (counter("DTSTART;VALUE=DATE:20261210"), .noTime),
            (counter("DTSTART:20261210T153000"), .noZone), (counter("DTSTART;TZID=Mars/Olympus:20261210T153000"), .noZone),
            (counter("DTSTART;TZID=../../etc/passwd:20261210T153000"), .noZone), (counter("DTSTART;TZID=:20261210T153000"), .noZone),
            (counter("DTSTART:20260230T153000Z"), .noTime), (counter("DTSTART:20261210T250000Z"), .noTime), (counter("DTSTART:vandaag"), .noTime),
            (counter("DTSTART:20261210T153000Z", "DTEND:20261210T153000Z"), .noTime),
        ])
    func refused(text: String, refusal: CalendarReply.Refusal) {
        #expect(throws: refusal) { try CalendarReply(text) }
    }

    @Test(
        "a time is found in a zone by any of its usual names",
        arguments: ["Europe/Brussels", "/example.org/20260101_1/Europe/Brussels", "\"Europe/Brussels\"", "Romance Standard Time"])
    func zones(name: String) throws {
        #expect(try CalendarReply(counter("DTSTART;TZID=\(name):20261210T153000")).proposal == .init(start: Date("2026-12-10T14:30:00Z"), end: nil))
    }

    @Test(
        "an hour that comes twice means the first; in one that is skipped the clock counts on",
        arguments: [
            ("20261025T023000", "2026-10-25T00:30:00Z"), ("20270328T023000", "2027-03-28T01:30:00Z"), ("20261025T030000", "2026-10-25T02:00:00Z"),
            ("20270328T030000", "2027-03-28T01:00:00Z"), ("20280229T120000", "2028-02-29T11:00:00Z"), ("20261231T235960", "2026-12-31T22:59:59Z"),
        ])
    func clockChanges(local: String, moment: String) throws {
        #expect(try CalendarReply(counter("DTSTART;TZID=Europe/Brussels:\(local)")).proposal?.start == Date(moment))
    }
}

@Suite("Answers that are an attack") struct HostileReplyTests {
    @Test("ten thousand properties are refused without reading on")
    func manyProperties() {
        let bytes = Array(calendar(plain + (0..<10_000).map { "X-\($0):y" }).utf8)
        #expect(bytes.count < IncomingLines.mostBytes)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(throws: CalendarReply.Refusal.tooManyProperties) { try CalendarReply(bytes) } }
        #expect(time < .seconds(2))
    }

    @Test("length, nesting and folds without end are refused")
    func bounds() {
        let long = calendar(["UID:m1", "COMMENT:" + String(repeating: "x", count: IncomingLines.mostBytes)])
        #expect(throws: CalendarReply.Refusal.tooLong) { try CalendarReply(long) }
        let deep = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 100)
        #expect(throws: CalendarReply.Refusal.tooDeep) { try CalendarReply(deep) }
        let folds = "BEGIN:VCALENDAR\n" + String(repeating: " x\n", count: 40_000)
        #expect(throws: CalendarReply.Refusal.malformed) { try CalendarReply(folds) }
    }

    @Test("what one may say beside an answer is cut to a length")
    func comment() throws {
        let reply = try CalendarReply(calendar(plain + ["COMMENT:" + String(repeating: "é", count: 5_000)]))
        #expect(reply.comment.count == 2_000)
    }

    @Test("chance bytes are refused, and never more than that", arguments: 0..<4)
    func noise(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<400 {
            let alphabet = seed.isMultiple(of: 2) ? Array(UInt8.min...UInt8.max) : Array("BEGIN:VCALEDRTUIX;=\",\\^n\r\n 0129ZTé".utf8)
            let noise = (0..<Int.random(in: 0...400, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? 0 }
            #expect(throws: CalendarReply.Refusal.self) { try CalendarReply(noise) }
            _ = try? CalendarReply(Array("BEGIN:VCALENDAR\n".utf8) + noise)
        }
    }

    @Test("an answer that was changed at random is refused, or still within bounds", arguments: 0..<4)
    func mutations(seed: UInt64) {
        var dice = Dice(state: seed &+ 100)
        let meeting = ScheduledMeeting.example()
        let who = CalendarAddress(name: "Noor, \"No\"", address: "noor@post.example")
        let sources = [meeting.reply(of: who, .accepted, comment: "Graag"), meeting.counter(by: who, start: meeting.start, minutes: 30)]
        for round in 0..<300 {
            var bytes = Array(sources[round % 2].text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &dice) { bytes.mutate(&dice) }
            guard let reply = try? CalendarReply(bytes) else { continue }
            #expect(1...255 ~= reply.uid.utf8.count && reply.sequence >= 0 && reply.attendees.count <= 20 && reply.comment.count <= 2_000)
            #expect(reply.proposal.map { proposal in proposal.end.map { $0 > proposal.start } ?? true } ?? true)
        }
    }
}

extension [UInt8] {
    /// A byte put in, taken out or changed, a piece doubled, or two pieces swapped.
    fileprivate mutating func mutate(_ dice: inout Dice) {
        guard !isEmpty else { return }
        let place = Int.random(in: 0..<count, using: &dice)
        let other = Int.random(in: place..<Swift.min(count, place + 60), using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: self[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: removeSubrange(place..<other)
        case 2: insert(contentsOf: self[place..<other], at: place)
        case 3: insert("\r\n;:=\",\\^ \t".utf8.randomElement(using: &dice) ?? 0, at: place)
        default: swapAt(place, other)
        }
    }
}
