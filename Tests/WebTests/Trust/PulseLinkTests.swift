import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Three taps from a mail")
struct PulseLinkTests {
    private static let taps = ["heard": "2", "honest": "1", "useful": "0"]

    private static func path(_ duet: Duet, after meeting: Int = 6) async throws -> String {
        let asked = try await duet.test.archive.askPulses(after: meeting, of: duet.id, at: duet.test.clock.now)
        return duet.test.site.path(of: ID<PulseQuestion>(try #require(asked[.mentee])))
    }

    private static func line(_ duet: Duet) async throws -> PulseLine? {
        try await duet.test.archive.read { [id = duet.id] store in
            try store.duo(id).map { try store.pulses(of: $0.mentorship, by: .mentee) }
        }
    }

    @Test("they are answered without signing in, kept for their writer, and named nowhere", arguments: Engine.available)
    func answers(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.path(duet)
            let nobody = Browser(duet.client, language: "nl")
            let page = try await nobody.get(path).text
            for name in ["Amira", "Noor", duet.id.rawValue] { #expect(!page.contains(name)) }
            let kept = try await nobody.post(path, Self.taps)
            #expect(kept.text.contains("Je antwoorden zijn bewaard. Alleen jij ziet ze."))
            #expect(try await Self.line(duet)?.pulses.map(\.answers) == [[.heard: .yes, .honest: .aLittle, .useful: .notReally]])
            #expect(try await duet.noor.get("\(duet.path)/trust/pulse").text.contains("een beetje"))
            #expect(try await duet.amira.get("\(duet.path)/trust/pulse").text.contains("een beetje") == false)
            #expect(try await !duet.test.archive.holds("\"honest\""))
        }
    }

    @Test("what was not tapped is asked again, and what was tapped stays", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.path(duet)
            let page = try await Browser(duet.client).post(path, ["heard": "2", "honest": "7"])
            #expect(page.status == .unprocessableContent && page.text.contains("id=\"honest-error\"") && page.text.contains("checked"))
            #expect(try await Self.line(duet)?.pulses.isEmpty == true)
        }
    }

    @Test("the link ends with a later question, after thirty days, or with the mentorship", arguments: Engine.available, 0..<3)
    func over(engine: Engine, way: Int) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.path(duet)
            switch way {
            case 0: _ = try await Self.path(duet, after: 9)
            case 1: duet.test.clock.move(days: 30)
            default: try await duet.close()
            }
            let answer = try await Browser(duet.client, language: "nl").post(path, Self.taps)
            #expect(answer.status == .ok && answer.text.contains("Deze vraag is voorbij"))
            #expect(try await Self.line(duet)?.pulses.isEmpty == true)
        }
    }

    @Test("once answered, behind the sign-in or by the link, the link changes nothing more", arguments: Engine.available, [true, false])
    func answered(engine: Engine, isSignedIn: Bool) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.test.archive.talks(6, in: duet.id, before: duet.test.clock.now)
            let path = try await Self.path(duet)
            let nobody = Browser(duet.client, language: "nl")
            let taps = ["heard": "2", "honest": "0", "useful": "0", "meeting": "6"]
            _ = try await isSignedIn ? duet.noor.post("\(duet.path)/trust/pulse", taps) : nobody.post(path, taps)
            let before = try await Self.line(duet)
            #expect(before?.pulses.count == 1)
            #expect(try await nobody.get(path).text.contains("Deze vraag is voorbij"))
            let again = try await nobody.post(path, ["heard": "2", "honest": "2", "useful": "2"])
            #expect(again.text.contains("Deze vraag is voorbij") && again.text.contains("Wat je antwoordde, staat in Lampion."))
            #expect(try await Self.line(duet) == before)
        }
    }

    @Test("a seal that does not hold finds nothing", arguments: Engine.available)
    func seal(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let path = try await Self.path(duet)
            #expect(try await Browser(duet.client).get("\(path)x").status == .notFound)
            let other = duet.test.site.path(of: ID<PulseQuestion>("none"))
            #expect(try await Browser(duet.client).get(other).status == .notFound)
        }
    }

    @Test("by mail it is asked after the sixth and each third, once, and not of who has answered", arguments: Engine.available)
    func mails(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            for meeting in [1, 2, 3, 4, 5, 6, 6, 7] { _ = try await test.archive.askPulses(after: meeting, of: duet.id, at: test.clock.now) }
            let path = try await Self.path(duet)
            _ = try await Browser(client).post(path, Self.taps)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.map(\.to.address) == ["amira@waterlijn.test"])
            #expect(tray.messages.allSatisfy { !$0.text.contains("Noor") && !$0.text.contains(duet.id.rawValue) })
        }
    }
}
