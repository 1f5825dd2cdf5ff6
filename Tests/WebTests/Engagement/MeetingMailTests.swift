import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Meetings from the mail")
struct MeetingMailTests {
    private struct Scene {
        let duet: Duet
        /// A browser in which nobody is signed in.
        let browser: Browser

        func path(_ act: MeetingLinkAct, _ meeting: Meeting, for person: Person) -> String {
            duet.test.site.meetingPath(act, meeting, for: person, on: person.day(at: duet.test.clock.now))
        }
    }

    private static func with(_ engine: Engine, _ body: @escaping @Sendable (Scene) async throws -> Void) async throws {
        try await Duet.with(engine) { duet in try await body(Scene(duet: duet, browser: Browser(duet.client))) }
    }

    @Test("one says yes without signing in, and opening the link alone changes nothing", arguments: Engine.available)
    func yes(engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let duet = scene.duet
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let path = scene.path(.answer, meeting, for: duet.cast.amira)
            let before = try await duet.test.archive.contents()
            let page = try await scene.browser.get(path)
            #expect(page.status == .ok && page.text.contains("14:00") && !page.text.contains("Café De Brug"))
            #expect(try await duet.test.archive.contents() == before)
            #expect(try await scene.browser.post("\(path)/confirmation").status == .ok)
            #expect(try await duet.first().state == .confirmed)
            // It has changed, so the link opens no more.
            #expect(try await scene.browser.get(path).status == .gone)
            #expect(try await scene.browser.post("\(path)/confirmation").status == .gone)
            #expect(!scene.browser.isSignedIn)
        }
    }

    @Test("one proposes another time without signing in", arguments: Engine.available)
    func another(engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let duet = scene.duet
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let path = scene.path(.answer, meeting, for: duet.cast.amira)
            #expect(try await scene.browser.post("\(path)/proposal", ["day": "2026-11-01", "time": "10:00"]).status == .unprocessableContent)
            #expect(try await scene.browser.post("\(path)/proposal", ["day": "2026-12-11", "time": "10:30"]).status == .ok)
            let moved = try await duet.first()
            #expect(moved.terms.start.wall.iso == "2026-12-11T10:30" && moved.by == .mentor && moved.terms.place == "Café De Brug")
            #expect(Set(try await duet.posted(.meetingProposed, about: moved)) == [duet.cast.amira.id, duet.cast.noor.id])
        }
    }

    @Test("one says that it took place without signing in, and both are asked once", arguments: Engine.available)
    func tookPlace(engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let duet = scene.duet
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now, .confirmed)
            duet.test.clock.move(days: 15)
            for _ in 0..<2 { try await Rounds(site: duet.test.site).walk(at: duet.test.clock.now) }
            #expect(Set(try await duet.posted(.meetingHeld, about: meeting)) == [duet.cast.amira.id, duet.cast.noor.id])
            #expect(try await duet.posted(.meetingHeld, about: meeting).count == 2)
            let path = scene.path(.note, meeting, for: duet.cast.noor)
            #expect(try await scene.browser.post("\(path)/confirmation").status == .gone)
            #expect(try await scene.browser.post("\(path)/record", ["minutes": "50"]).status == .ok)
            #expect(try await duet.first().lasted == 50)
        }
    }

    @Test("after a standstill of weeks nobody is asked about what is stale", arguments: Engine.available)
    func stale(engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let duet = scene.duet
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now, .confirmed)
            duet.test.clock.move(days: 40)
            try await Rounds(site: duet.test.site).walk(at: duet.test.clock.now)
            #expect(try await duet.posted(.meetingHeld, about: meeting).isEmpty)
        }
    }

    @Test("a link is bound to its act, person and meeting, lasts thirty days, and ends with who is disabled", arguments: Engine.available)
    func bound(engine: Engine) async throws {
        try await Self.with(engine) { scene async throws in
            let duet = scene.duet
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let path = scene.path(.answer, meeting, for: duet.cast.amira)
            let forged = [
                path.replacing(duet.cast.amira.id.rawValue, with: duet.cast.noor.id.rawValue),
                path.replacing(meeting.id.rawValue, with: String(meeting.id.rawValue.reversed())), path.replacing("2026-11-24", with: "2026-11-25"),
                String(path.dropLast()) + (path.hasSuffix("A") ? "B" : "A"),
            ]
            for wrong in forged {
                #expect(try await scene.browser.get(wrong).status == .gone)
                #expect(try await scene.browser.post("\(wrong)/confirmation").status == .gone)
            }
            #expect(try await scene.browser.post("\(path)/record", ["minutes": "60"]).status == .gone)
            let old = duet.test.site.meetingPath(.answer, meeting, for: duet.cast.amira, on: Day(duet.test.clock.now, in: .gmt).adding(days: -31))
            #expect(try await scene.browser.get(old).status == .gone)
            try await duet.test.archive.write { [cast = duet.cast, now = duet.test.clock.now] in try $0.disable(cast.amira.id, at: now) }
            #expect(try await scene.browser.get(path).status == .gone)
            #expect(try await duet.first().state == .cancelled)
        }
    }
}
