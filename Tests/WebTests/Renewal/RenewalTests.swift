import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Looking back together")
struct RenewalTests {
    @Test("the day in force comes as a calendar file, for the two alone", arguments: Engine.available)
    func calendar(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            #expect(try await duet.noor.get("\(duet.path)/review-date.ics").status == .notFound)
            _ = try await duet.noor.sign(1, duet)
            #expect(try await duet.noor.get("\(duet.path)/review-date.ics").status == .notFound)
            _ = try await duet.amira.sign(1, duet)
            let file = try await duet.noor.get("\(duet.path)/review-date.ics")
            #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(file.text.contains("DTSTART;VALUE=DATE:20271124\r\n"))
            #expect(!file.text.contains("richting"))
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            #expect(try await stranger.get("\(duet.path)/review-date.ics").status == .notFound)
        }
    }

    @Test(
        "an independent reader of calendars understands the file",
        .enabled(if: Reader.python != nil, "set LAMPION_TEST_PYTHON to a Python with icalendar"))
    func independentReader() async throws {
        try await Duet.with(.sqlite) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            _ = try await duet.amira.sign(1, duet)
            let file = try await duet.amira.get("\(duet.path)/review-date.ics").text
            let read = try Reader.events(in: file)
            #expect(read == "2027-11-24|review-\(duet.id.rawValue)@lampion.test|Terugblik met Noor van der Berg\n")
        }
    }

    @Test("another day is a new version that both sign; a day that is refused stands at its field", arguments: Engine.available)
    func otherDay(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            _ = try await duet.amira.sign(1, duet)
            for day in ["2026-11-24", "2031-01-01", "", "morgen"] {
                let refused = try await duet.noor.post("\(duet.path)/renewal", ["review": day, "number": "1"])
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("id=\"review-error\"") && refused.text.contains("value=\"\(day)\""))
            }
            let taken = try await duet.noor.post("\(duet.path)/renewal", ["review": "2027-06-01", "minutes": "30", "number": "1"])
            #expect(taken.location == "\(duet.path)/agreement")
            let agreement = try await duet.agreement()
            #expect(agreement.latest?.text.reviewDate?.iso == "2027-06-01" && agreement.latest?.text.rhythm.minutes == 60)
            #expect(agreement.inForce?.text.reviewDate?.iso == "2027-11-24")
            let stale = try await duet.amira.post("\(duet.path)/renewal", ["review": "2028-01-10", "number": "1"])
            #expect(stale.status == .unprocessableContent && stale.text.contains("2028-01-10"))
        }
    }

    @Test("the day itself is not yet past, the next one is", arguments: Engine.available)
    func onTheDay(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            _ = try await duet.amira.sign(1, duet)
            duet.test.clock.move(days: 365)
            for isPast in [false, true] {
                let page = try await Browser(duet.client, duet.test, as: duet.cast.noor).get("\(duet.path)/renewal").text
                #expect(page.contains("review-date.ics") != isPast && page.contains("Die dag is voorbij.") == isPast)
                duet.test.clock.move(days: 1)
            }
        }
    }

    @Test("before there is a letter the room says where the day is chosen", arguments: Engine.available)
    func before(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let page = try await duet.noor.get("\(duet.path)/renewal").text
            let sent = try await duet.noor.post("\(duet.path)/renewal", ["review": "2027-06-01", "number": "0"])
            let agreement = try await duet.agreement()
            #expect(page.contains("href=\"\(duet.path)/agreement\""))
            #expect(sent.location == "\(duet.path)/agreement")
            #expect(agreement.latest == nil)
        }
    }

    @Test("the room of trust says both promises whole, and what the two added", arguments: Engine.available)
    func trust(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            _ = try await duet.noor.post("\(duet.path)/agreement", ["words-trust": "We bellen liever dan we schrijven.", "number": "0"])
            let page = try await duet.amira.get("\(duet.path)/trust").text
            for sentence in ["Wat we zeggen, blijft tussen ons.", "We verkopen niets.", "We bellen liever dan we schrijven."] {
                #expect(page.contains(sentence))
            }
        }
    }
}

/// Reads calendar files by somebody else's library, in a process of its own.
private enum Reader {
    static let python = ProcessInfo.processInfo.environment["LAMPION_TEST_PYTHON"]

    private static let script = """
        import sys, icalendar
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        assert all(not part.errors for part in calendar.walk())
        for event in calendar.events: print(event.start.isoformat(), event["UID"], event["SUMMARY"], sep="|")
        """

    static func events(in file: String) throws -> String {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: python ?? "")
        process.arguments = ["-c", script]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(file.utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
}
