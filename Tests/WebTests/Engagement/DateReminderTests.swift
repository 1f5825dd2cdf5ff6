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

@Suite("The reminder that no next date is set, by mail")
struct DateReminderTests {
    private static func live(_ duet: Duet, days: Int) async throws {
        for _ in 0..<days {
            duet.test.clock.move(days: 1)
            for _ in 0..<2 { try await duet.walk() }
        }
    }

    @Test("S21: both are reminded after ten days without a date, once a fortnight and three times at most", arguments: Engine.available)
    func reminded(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.sign()
            try await Self.live(duet, days: 9)
            #expect(try await duet.mails(.dateMissing).isEmpty)
            try await Self.live(duet, days: 2)
            #expect(Set(try await duet.mails(.dateMissing)) == [duet.cast.amira.id, duet.cast.noor.id])
            try await Self.live(duet, days: 12)
            #expect(try await duet.mails(.dateMissing).count == 2)
            try await Self.live(duet, days: 40)
            #expect(try await duet.mails(.dateMissing).count == 6)
        }
    }

    @Test("a date that is proposed, a pause and an end keep it silent, also where it waited already", arguments: Engine.available, 0..<3)
    func silent(engine: Engine, what: Int) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await duet.sign()
            try await Self.live(duet, days: 11)
            #expect(try await duet.mails(.dateMissing).count == 2)
            let answer =
                switch what {
                case 0: try await duet.noor.post("\(duet.room)/meetings", ["day": "2026-12-24", "time": "14:00", "minutes": "60", "channel": "walk"])
                case 1: try await duet.noor.post("\(duet.room)/pause", ["return": "2027-01-15"])
                default: try await duet.noor.post("\(duet.path)/ending")
                }
            #expect(answer.status == .seeOther)
            try await Self.live(duet, days: 10)
            try await Postman(site: test.site).deliverDue()
            #expect(!tray.messages.contains { $0.subject.hasPrefix("Wanneer praten") })
            #expect(try await duet.mails(.dateMissing).count <= 2)
        }
    }

    @Test("it leads to the dates that are ready, and a lamp that burns asks for none", arguments: Engine.available)
    func leads(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await duet.sign()
            try await duet.talk()
            // What else there was to say has gone long before.
            try await Self.live(duet, days: 10)
            try await Postman(site: test.site).deliverDue()
            try await Self.live(duet, days: 10)
            #expect(try await duet.mails(.dateMissing).isEmpty)
            try await Self.live(duet, days: 2)
            try await Postman(site: test.site).deliverDue()
            let mail = try #require(tray.messages.first { $0.subject == "Wanneer praten Amira Haddou en jij weer?" })
            #expect(mail.to.address == "noor@waterlijn.test" && mail.text.contains("\(duet.room)/meetings/new"))
        }
    }
}
