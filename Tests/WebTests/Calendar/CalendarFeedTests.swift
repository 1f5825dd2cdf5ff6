import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("One's own calendar")
struct CalendarFeedTests {
    /// The address as its owner's page gives it, without the site before it.
    private static func address(_ browser: Browser) async throws -> String? {
        let page = try await browser.get("/account/calendar").text
        let rest = page.components(separatedBy: "<a href=\"https://lampion.test").last { $0.contains(".ics\"") }
        return rest?.components(separatedBy: "\"").first
    }

    private static func signed(_ duet: Duet) async throws {
        try await duet.propose()
        _ = try await duet.noor.sign(1, duet)
        _ = try await duet.amira.sign(1, duet)
    }

    @Test("it holds the day the two look back and the looks on the way, for each with the other's first name alone", arguments: Engine.available)
    func dates(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try #require(try await Self.address(duet.amira))
            let anyone = Browser(duet.client)
            #expect(try await anyone.get(path).text.contains("BEGIN:VEVENT") == false)
            try await Self.signed(duet)
            let feed = try await anyone.get(path)
            #expect(feed.status == .ok && feed.headers[.contentType] == "text/calendar; charset=utf-8")
            let lines = Set(feed.text.components(separatedBy: "\r\n"))
            let wanted = [
                "DTSTART;VALUE=DATE:20270224", "DTSTART;VALUE=DATE:20270524", "DTSTART;VALUE=DATE:20271124", "SUMMARY:Terugblik met Noor",
                "SUMMARY:Even terugkijken met Noor\\, na 3 maanden", "UID:review-\(duet.id.rawValue)@lampion.test", "SEQUENCE:1",
            ]
            #expect(lines.isSuperset(of: wanted.filter { $0.utf8.count <= 75 }))
            for word in ["Berg", "Amira", "richting", "luisteren", "METHOD", "mailto:"] { #expect(!feed.text.contains(word), "\(word)") }
            let other = try #require(try await Self.address(duet.noor))
            #expect(try await anyone.get(other).text.contains("SUMMARY:Terugblik met Amira"))
        }
    }

    @Test("it needs no cookie and sets none; what has not changed is not sent again", arguments: Engine.available)
    func unchanged(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await Self.signed(duet)
            let path = try #require(try await Self.address(duet.amira))
            let anyone = Browser(duet.client)
            let first = try await anyone.get(path)
            let mark = try #require(first.headers[.eTag])
            #expect(first.headers[.setCookie] == nil && first.headers[.cacheControl] == "private, no-cache")
            for known in [mark, "W/\(mark)", "\"other\", \(mark)", "*"] {
                let again = try await anyone.get(path, ["If-None-Match": known])
                #expect(again.status == .notModified && again.text.isEmpty && again.headers[.eTag] == mark)
            }
            #expect(try await anyone.get(path, ["If-None-Match": "\"other\""]).status == .ok)
            duet.test.clock.move(days: 30)
            #expect(try await anyone.get(path, ["If-None-Match": mark]).status == .notModified)
            let back = try await (
                amira: Browser(duet.client, duet.test, as: duet.cast.amira), noor: Browser(duet.client, duet.test, as: duet.cast.noor)
            )
            _ = try await back.noor.post("\(duet.path)/renewal", ["review": "2027-06-01", "number": "1"])
            _ = try await back.noor.sign(2, duet)
            _ = try await back.amira.sign(2, duet)
            let changed = try await anyone.get(path, ["If-None-Match": mark]).text
            #expect(changed.contains("DTSTART;VALUE=DATE:20270601\r\nSEQUENCE:2") && !changed.contains("20271124"))
            // Looks are counted from the first letter, and one among the days of the review is left out, as the room does.
            #expect(changed.contains("DTSTART;VALUE=DATE:20270224") && !changed.contains("20270524"))
        }
    }

    @Test("a new address ends the old one, switching off ends both, and each time a new one can be made", arguments: Engine.available)
    func renewed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let anyone = Browser(duet.client)
            let first = try #require(try await Self.address(duet.amira))
            #expect(try await duet.amira.post("/account/calendar/renewal").location == "/account/calendar?renewed")
            let second = try #require(try await Self.address(duet.amira))
            #expect(try await anyone.get(first).status == .notFound)
            #expect(try await anyone.get(second).status == .ok)
            #expect(try await duet.amira.post("/account/calendar/closure").location == "/account/calendar")
            #expect(try await anyone.get(second).status == .notFound)
            #expect(try await Self.address(duet.amira) == nil)
            #expect(try await duet.amira.get("/").text.contains(".ics") == false)
            _ = try await duet.amira.post("/account/calendar/renewal")
            let third = try #require(try await Self.address(duet.amira))
            let works = try await anyone.get(third)
            #expect(works.status == .ok && Set([first, second, third]).count == 3)
        }
    }

    @Test("a secret that was guessed, cut or moved to another person opens nothing", arguments: Engine.available)
    func forged(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let anyone = Browser(duet.client)
            let (amira, noor) = (try #require(try await Self.address(duet.amira)), try #require(try await Self.address(duet.noor)))
            let moved = amira.prefix(36) + noor.dropFirst(36)
            let none = try await anyone.get("/calendar/none.ics")
            for path in [String(moved), String(amira.dropLast(5)) + ".ics", amira.replacing(".ics", with: ""), "/calendar/.ics", amira + "x"] {
                let answer = try await anyone.get(path)
                #expect(answer.status == .notFound, "\(path)")
                #expect(answer.headers[.setCookie] == nil || none.headers[.setCookie] != nil)
            }
        }
    }

    @Test("a person who is disabled has no calendar, and the secret lies nowhere", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try #require(try await Self.address(duet.amira))
            _ = try await duet.amira.post("/account/calendar/renewal")
            let second = try #require(try await Self.address(duet.amira))
            let secret = second.dropFirst("/calendar/".count + 26).dropLast(4)
            #expect(secret.count == 22 && path != second)
            let contents = try await duet.test.archive.contents()
            #expect(contents.values.allSatisfy { !$0.contains(secret) })
            let (amira, now) = (duet.cast.amira.id, duet.test.clock.now)
            try await duet.test.archive.write { try $0.disable(amira, at: now) }
            #expect(try await Browser(duet.client).get(second).status == .notFound)
        }
    }

    @Test("Today leads to it once there is a mentorship", arguments: Engine.available)
    func today(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try #require(try await Self.address(duet.noor))
            #expect(try await duet.noor.get("/").text.contains("href=\"https://lampion.test\(path)\""))
            let stranger = try await Browser(duet.client, duet.test, as: duet.cast.stranger)
            #expect(try await stranger.get("/").text.contains(".ics") == false)
        }
    }
}
