import Foundation
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

extension Duet {
    /// The calendars in mails to one person, the last one last.
    fileprivate func invitations(to person: String, in tray: MailTray) async throws -> [String] {
        test.clock.move(seconds: 61)
        try await Postman(site: test.site).deliverDue()
        return tray.messages.filter { $0.to.address == person }.compactMap { $0.calendar?.text }
    }

    fileprivate static func withMail(_ engine: Engine, _ body: @escaping @Sendable (Duet, MailTray) async throws -> Void) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            let duet = Duet(
                test: test, client: client, cast: cast, id: id, amira: try await Browser(client, test, as: cast.amira),
                noor: try await Browser(client, test, as: cast.noor))
            try await body(duet, tray)
        }
    }
}

extension String {
    /// One property of the one event, its folds undone.
    fileprivate func value(of name: String) -> String? {
        let event = replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n").last ?? ""
        let line = event.components(separatedBy: "\r\n").first { $0.hasPrefix("\(name):") || $0.hasPrefix("\(name);") }
        return line.map { String($0.dropFirst(name.count + 1)) }
    }

    /// What a calendar program answers to this invitation.
    fileprivate func answered(
        _ method: String = "REPLY", _ answer: String = "ACCEPTED", by address: String = "amira@waterlijn.test", uid: String? = nil,
        sequence: String? = nil, more: String = ""
    ) -> String {
        """
        BEGIN:VCALENDAR
        METHOD:\(method)
        BEGIN:VEVENT
        UID:\(uid ?? value(of: "UID") ?? "")
        SEQUENCE:\(sequence ?? value(of: "SEQUENCE") ?? "")
        DTSTAMP:20261124T100000Z
        ATTENDEE;PARTSTAT=\(answer):mailto:\(address)
        \(more)
        END:VEVENT
        END:VCALENDAR
        """
    }
}

@Suite("Invitations and answers of calendar programs")
struct CalendarAnswerTests {
    private static let path = "/account/calendar/answer"

    @Test(
        "a proposal, a yes and a cancellation go along for calendar programs, with the same identity and a rising number", arguments: Engine.available
    )
    func invitations(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let asked = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            #expect(asked.contains("METHOD:REQUEST\r\n") && asked.contains("TZID:Europe/Brussels"))
            #expect(asked.value(of: "DTSTART") == "TZID=Europe/Brussels:20261208T140000" && asked.value(of: "SEQUENCE") == "0")
            #expect(asked.value(of: "STATUS") == "TENTATIVE" && asked.value(of: "SUMMARY") == "Gesprek met Noor")
            #expect(asked.value(of: "ATTENDEE")?.contains("PARTSTAT=NEEDS-ACTION") == true && asked.value(of: "LOCATION") == "Café De Brug")
            #expect(!asked.contains("noor@"))

            _ = try await duet.amira.post("\(duet.room)/meetings/\(meeting.id.rawValue)/confirmation", ["number": "0"])
            let told = try #require(try await duet.invitations(to: "noor@waterlijn.test", in: tray).last)
            #expect(told.value(of: "STATUS") == "CONFIRMED" && told.value(of: "SEQUENCE") == "1")
            #expect(told.value(of: "ATTENDEE")?.contains("PARTSTAT=ACCEPTED") == true && told.value(of: "UID") != asked.value(of: "UID"))
            // Who said yes on the page gets the change as well: the calendar there knew it as a proposal.
            let settled = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            #expect(settled.contains("METHOD:REQUEST\r\n") && settled.value(of: "UID") == asked.value(of: "UID"))
            #expect(settled.value(of: "STATUS") == "CONFIRMED" && settled.value(of: "SEQUENCE") == "1")
            #expect(settled.value(of: "ATTENDEE")?.contains("PARTSTAT=ACCEPTED") == true)
            for number in ["1", "0"] {
                let again = try await duet.amira.post(Self.path, ["answer": asked.answered(sequence: number)])
                #expect(again.text.contains("Er is niets veranderd."))
            }

            _ = try await duet.noor.post("\(duet.room)/meetings/\(meeting.id.rawValue)/cancellation", ["number": "1"])
            let off = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            #expect(off.contains("METHOD:CANCEL\r\n") && off.value(of: "UID") == asked.value(of: "UID") && off.value(of: "SEQUENCE") == "2")
        }
    }

    @Test("an end takes what was planned out of both calendars, and its mail names nobody", arguments: Engine.available)
    func ended(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            let now = duet.test.clock.now
            _ = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: now, .confirmed)
            _ = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: now + 86_400)
            let asked = try await duet.invitations(to: "amira@waterlijn.test", in: tray)
            let before = tray.messages.count
            _ = try await duet.noor.post("\(duet.path)/ending")
            for address in ["amira@waterlijn.test", "noor@waterlijn.test"] {
                let off = try await duet.invitations(to: address, in: tray).suffix(2)
                #expect(off.allSatisfy { $0.contains("METHOD:CANCEL\r\n") && $0.value(of: "SUMMARY") == "Gesprek" })
                #expect(Set(off.compactMap { $0.value(of: "SEQUENCE") }) == ["1", "2"])
                if address.hasPrefix("amira") { #expect(Set(off.map { $0.value(of: "UID") }).isSuperset(of: asked.map { $0.value(of: "UID") })) }
            }
            for message in tray.messages.dropFirst(before) where message.calendar != nil {
                let words = [message.subject, message.text, message.html, message.calendar?.text ?? ""].joined()
                for name in ["Noor van der Berg", "Amira Haddou", "Gesprek met", "Café De Brug"] { #expect(!words.contains(name), "\(name)") }
            }
        }
    }

    @Test("yes, another time and no, pasted in, do what they say once, and the other hears of it", arguments: Engine.available)
    func pasted(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let asked = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            let yes = try await duet.amira.post(Self.path, ["answer": asked.answered()])
            #expect(yes.status == .ok && yes.text.contains("Je ja is aangekomen.") && yes.text.contains("Noor van der Berg krijgt er een mail over."))
            #expect(try await duet.first().state == .confirmed)
            #expect(try await duet.posted(.meetingChanged, about: meeting) == [duet.cast.noor.id])
            #expect(try await duet.amira.post(Self.path, ["answer": asked.answered()]).text.contains("Er is niets veranderd."))

            let later = "DTSTART;TZID=Romance Standard Time:20261210T160000\nDTEND;TZID=Romance Standard Time:20261210T164500"
            let moved = try await duet.amira.post(Self.path, ["answer": asked.answered("COUNTER", "TENTATIVE", more: later)])
            #expect(moved.text.contains("Je voorstel voor een ander moment is aangekomen."))
            let now = try await duet.first()
            #expect(now.state == .proposed && now.terms.start.wall.iso == "2026-12-10T16:00" && now.terms.minutes == 45 && now.by == .mentor)

            let news = try #require(try await duet.invitations(to: "noor@waterlijn.test", in: tray).last)
            let no = try await duet.noor.post(Self.path, ["answer": news.answered("REPLY", "DECLINED", by: "noor@waterlijn.test")])
            #expect(no.text.contains("Je nee is aangekomen."))
            #expect(try await duet.first().state == .cancelled)
        }
    }

    @Test("what does not count is refused at the field, with what was pasted, and changes nothing", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            _ = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let asked = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            let many = asked.answered(more: (0..<10_000).map { "X-\($0):y" }.joined(separator: "\n"))
            let wrong: [(Browser, String, String)] = [
                (duet.amira, "Ja, graag", "Dit is geen bestand van een agenda."), (duet.amira, many, "Dit is te lang voor een antwoord."),
                (duet.amira, asked, "maar geen antwoord op een uitnodiging"),
                (duet.amira, asked.answered(sequence: "7"), "geen enkel gesprek van jou"),
                (duet.amira, asked.answered(by: "noor@waterlijn.test"), "van een adres dat hier niet bij jou hoort"),
                (duet.amira, asked.answered(uid: "x" + (asked.value(of: "UID") ?? "")), "geen enkel gesprek van jou"),
                (duet.noor, asked.answered(by: "noor@waterlijn.test"), "geen enkel gesprek van jou"),
                (duet.amira, asked.answered("COUNTER", more: "DTSTART:20261001T100000Z"), "Kies een moment dat nog moet komen."),
            ]
            for (browser, text, sentence) in wrong {
                let answer = try await browser.post(Self.path, ["answer": text])
                #expect(answer.status == .unprocessableContent && answer.text.contains("id=\"answer-error\""))
                #expect(answer.text.contains(sentence), "\(sentence)")
            }
            #expect(try await duet.first().state == .proposed)
            _ = try await duet.noor.post(
                "\(duet.room)/meetings/\(duet.first().id.rawValue)", Duet.form.merging(["number": "0", "when": "2026-12-09T10:00"]) { $1 })
            let late = try await duet.amira.post(Self.path, ["answer": asked.answered()])
            #expect(late.status == .unprocessableContent && late.text.contains("Het gesprek is veranderd sinds je antwoordde."))
        }
    }

    @Test("the same answers by mail: from an own address they count, from any other they do not", arguments: Engine.available)
    func mailed(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            let site = duet.test.site
            _ = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let asked = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            func mail(_ from: String, _ text: String) -> [UInt8] { Array("From: \(from)\nContent-Type: text/calendar\n\n\(text)".utf8) }
            #expect(try await site.take(mail: mail("iemand@elders.test", asked.answered())) == .fromNobody)
            #expect(try await site.take(mail: mail("noor@waterlijn.test", asked.answered())) == .refused)
            #expect(try await site.take(mail: mail("amira@waterlijn.test", "Ja, graag")) == .unreadable)
            #expect(try await site.take(mail: []) == .unreadable)
            #expect(try await duet.first().state == .proposed)
            #expect(try await site.take(mail: mail("Amira <Amira@waterlijn.test>", asked.answered())) == .done)
            #expect(try await site.take(mail: mail("amira@waterlijn.test", asked.answered())) == .nothingNew)
            #expect(try await duet.first().state == .confirmed)
            let amira = duet.cast.amira.id
            let now = duet.test.clock.now
            try await duet.test.archive.write { try $0.disable(amira, at: now) }
            #expect(try await site.take(mail: mail("amira@waterlijn.test", asked.answered("REPLY", "DECLINED"))) == .refused)
        }
    }

    @Test("the feed has every meeting under the identity of the invitation, with no word about where", arguments: Engine.available)
    func feed(engine: Engine) async throws {
        try await Duet.withMail(engine) { duet, tray async throws in
            let meeting = try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now)
            let asked = try #require(try await duet.invitations(to: "amira@waterlijn.test", in: tray).last)
            let (amira, site) = (duet.cast.amira.id, duet.test.site)
            let state = try await duet.test.archive.read { try $0.calendarFeed(of: amira) }
            let path = site.feedPath(of: amira, state)
            let anyone = Browser(duet.client)
            let first = try await anyone.get(path).text
            #expect(first.value(of: "UID") == asked.value(of: "UID") && first.value(of: "STATUS") == "TENTATIVE")
            #expect(first.value(of: "DTSTART") == "TZID=Europe/Brussels:20261208T140000" && first.value(of: "SUMMARY") == "Gesprek met Noor")
            for word in ["Brug", "Berg", "Amira", "mailto:"] { #expect(!first.contains(word), "\(word)") }
            #expect(try await anyone.get(path).text == first)
            _ = try await duet.amira.post("\(duet.room)/meetings/\(meeting.id.rawValue)/confirmation", ["number": "0"])
            let second = try await anyone.get(path).text
            #expect(second.value(of: "STATUS") == "CONFIRMED" && second.value(of: "SEQUENCE") == "1")
            _ = try await duet.noor.post("\(duet.room)/meetings/\(meeting.id.rawValue)/cancellation", ["number": "1"])
            #expect(try await anyone.get(path).text.contains("VEVENT") == false)
            #expect(try await duet.amira.get(duet.room).text.contains("href=\"https://lampion.test\(path)\""))
        }
    }
}
