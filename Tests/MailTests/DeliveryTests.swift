import Foundation
import Testing

@testable import Mail

@Suite("Delivery to a real relay", .enabled(if: Relay.python != nil, "set LAMPION_TEST_PYTHON to a python that has aiosmtpd"))
struct DeliveryTests {
    /// A message that uses everything there is.
    private static let full = Message.example {
        $0.from.name = "Lampion – Universiteit Leuven, dienst \"Lérende\""
        $0.to.name = "Zoë Łukasiewicz-🏮"
        $0.subject = "Je afspraak met Zoë is verplaatst naar dinsdag 8 december, 14.00 uur, in het lokaal naast de bibliotheek 📚"
        $0.text =
            "Dag Zoë\n.\n..\n.begin met een punt\n"
            + String(repeating: "Een lange zin die nergens ophoudt, ", count: 20) + "einde = einde \n"
        $0.html = "<p lang=\"nl\">Dag Zoë</p>\n.\n"
        $0.language = "nl"
        $0.unsubscribe = URL(string: "https://lampion.example/mail/off/\(String(repeating: "x", count: 200))")
        $0.attachments = [
            Attachment(filename: "afspraak.ics", contentType: "text/calendar; method=REQUEST; charset=utf-8", bytes: Array("BEGIN:é\r\n".utf8)),
            Attachment(
                filename: "Overzicht van alle gesprekken met Zoë en Bram, voorjaar 2026.pdf", contentType: "application/pdf", bytes: Array(0...255)),
        ]
    }

    @Test("an independent reader finds every part of a message as it was written")
    func whole() async throws {
        let message = Self.full
        try await Relay.with("plain") { relay async throws in
            try await relay.server().deliver(message)
            let mail = try await relay.received()
            #expect(mail.defects == [])
            #expect(mail.from == [message.from.name, message.from.address])
            #expect(mail.to == [message.to.name, message.to.address])
            #expect(mail.subject == message.subject)
            #expect(mail.date == message.date.timeIntervalSince1970)
            #expect(
                mail.tree == [
                    "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/pdf",
                ])
            #expect(mail.parts.prefix(2).map(\.text) == [message.text, message.html])
            #expect(mail.parts[2].parameters == ["method": "REQUEST", "charset": "utf-8"])
            #expect(mail.parts[2].text == "BEGIN:é\n")
            #expect(mail.parts[3].size == 256)
            #expect(mail.parts.map(\.filename) == [nil, nil] + message.attachments.map(\.filename))
            #expect(mail.fields["Message-ID"] == "<\(message.id)>")
            #expect(mail.fields["Auto-Submitted"] == "auto-generated")
            #expect(mail.fields["Content-Language"] == "nl")
            #expect(mail.fields["List-Unsubscribe"] == "<https://lampion.example/mail/off/\(String(repeating: "x", count: 200))>")
            #expect(mail.fields["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click")
            #expect(mail.sender == "bounces@lampion.example")
            #expect(mail.recipients == ["ada@post.example"])
            #expect(mail.greeting == "lampion.example")
        }
    }

    @Test("a calendar program finds the same invitation beside the words and as a file", arguments: ["REQUEST", "CANCEL"])
    func calendar(method: String) async throws {
        let message = Message.example { $0.calendar = CalendarPart(.calendar(method, summary: "Gesprek met Zoë")) }
        try await Relay.with("plain") { relay async throws in
            try await relay.server().deliver(message)
            let mail = try await relay.received()
            #expect(mail.defects == [])
            #expect(
                mail.tree == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"])
            #expect(mail.parts[2].parameters == ["charset": "utf-8", "method": method])
            #expect(mail.parts[2].filename == nil && mail.parts[3].filename == "invite.ics")
            #expect(mail.parts[2].text.contains("SUMMARY:Gesprek met Zoë"))
            #expect(mail.calendars == Array(repeating: .init(method: method, events: ["m1@lampion.example"], errors: []), count: 2))
        }
    }

    @Test("hostile texts are only text to an independent reader")
    func hostile() async throws {
        try await Relay.with("plain") { relay async throws in
            for text in Hostile.texts {
                try await relay.server().deliver(
                    .example {
                        $0.subject = text
                        $0.from.name = text
                        $0.text = text
                        $0.attachments = [Attachment(filename: text, contentType: text, bytes: [])]
                    })
                let mail = try await relay.received()
                #expect(mail.defects == [])
                #expect(mail.subject == Hostile.visible(text))
                #expect(mail.from == [Hostile.visible(text), "lampion@lampion.example"])
                #expect(mail.names == ["Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Auto-Submitted", "Content-Type"])
                #expect(mail.tree == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/octet-stream"])
                #expect(mail.longest <= 78)
            }
        }
    }

    @Test("a relay with STARTTLS and a login gets both")
    func starttls() async throws {
        try await Relay.with("starttls") { relay async throws in
            let server = try relay.server(login: "lampion:s3cret%2Fwith%40signs@", settings: "?starttls=required&ca=\(relay.certificate)")
            try await server.deliver(.example())
            let mail = try await relay.received()
            #expect(mail.encrypted && mail.authenticated)
        }
    }

    @Test("a relay that is encrypted from the start")
    func smtps() async throws {
        try await Relay.with("tls") { relay async throws in
            try await relay.server("smtps", host: "localhost", settings: "?ca=\(relay.certificate)").deliver(.example())
            let mail = try await relay.received()
            #expect(mail.encrypted)
        }
    }

    @Test("a relay that took the mail and says no goodbye has taken it")
    func noGoodbye() async throws {
        try await Relay.with("hang-at-quit") { try await $0.server().deliver(.example()) }
    }

    @Test("a login on the machine itself needs no TLS")
    func plainLogin() async throws {
        try await Relay.with("login") { relay async throws in
            try await relay.server(login: "lampion:s3cret%2Fwith%40signs@").deliver(.example())
            let mail = try await relay.received()
            #expect(mail.authenticated)
        }
    }
}
