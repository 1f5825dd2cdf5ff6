import Foundation
import Testing

@testable import Mail

@Suite("The bytes of a message")
struct MessageTests {
    @Test("a plain message reads as RFC 5322 wants it")
    func plain() {
        let message = Message.example()
        #expect(
            message.fieldLines == [
                "Date: Tue, 08 Dec 2026 13:00:00 +0000",
                "From: \"Lampion\" <lampion@lampion.example>",
                "To: \"Ada Peeters\" <ada@post.example>",
                "Message-ID: <01hzy3abcdefghjkmnpqrstvwx@lampion.example>",
                "Subject: Je afspraak met Bram",
                "MIME-Version: 1.0",
                "Auto-Submitted: auto-generated",
                "Content-Type: multipart/alternative; boundary=\"=_alternative_01hzy3abcdefghjkmnpqrstvwxlampionexample\"",
            ])
        #expect(message.bytes() == message.bytes())
    }

    @Test("every line ends in CRLF and stays within its length", arguments: Hostile.texts)
    func lines(text: String) {
        let message = Message.example {
            $0.subject = text
            $0.to.name = text
            $0.text = text
            $0.html = text
            $0.attachments = [Attachment(filename: text, contentType: text, bytes: Array(text.utf8))]
        }
        let withoutLineEnds = message.raw.replacingOccurrences(of: "\r\n", with: "")
        #expect(!withoutLineEnds.unicodeScalars.contains { $0 == "\r" || $0 == "\n" || $0 == "\0" || !$0.isASCII })
        #expect(message.raw.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        #expect(message.raw.hasSuffix("--\r\n"))
    }

    @Test("no value adds a header or a line to it", arguments: Hostile.texts)
    func injection(text: String) {
        let message = Message.example {
            $0.from.name = text
            $0.to.name = text
            $0.replyTo = Mailbox(name: text, address: "bram@post.example")
            $0.subject = text
            $0.id = text
            $0.language = text
            $0.unsubscribe = URL(string: "https://lampion.example/off?\(text)")
        }
        let names = message.fieldLines.map { $0.prefix { $0 != ":" } }
        let known: Set<Substring> = [
            "Date", "From", "To", "Reply-To", "Message-ID", "Subject", "MIME-Version", "Auto-Submitted", "Content-Language", "List-Unsubscribe",
            "List-Unsubscribe-Post", "Content-Type",
        ]
        #expect(Set(names).isSubset(of: known))
        #expect(Set(names).count == names.count)
    }

    @Test(
        "a hostile address never reaches a header",
        arguments: [
            "ada@post.example\r\nBcc: victim@post.example", "ada@post.example, victim@post.example", "ada <victim@post.example>",
            "ada@post.example>",
            "\"ada\r\nx\"@post.example", "ada@post.example\0", "ada", "@", "ada@", "@post.example", "a..b@post.example", "ada@post..example",
            "ada@-post.example", "ada@[127.0.0.1]", "ada@post.example:25", "ada@po%0Ast.example", "",
            String(repeating: "a", count: 65) + "@post.example",
        ])
    func hostileAddress(address: String) {
        let message = Message.example { $0.to = Mailbox(name: "Ada", address: address) }
        #expect(message.value(of: "To") == "\"Ada\" <unusable-address@invalid.invalid>")
        let reason = "the address is not of the form name@example.org, so no relay can carry it"
        #expect(message.refusal == .permanent("This mail cannot be sent because of its recipient: \(reason)."))
    }

    @Test("an address with other letters before the @ is refused with the reason, and not repeated")
    func foreignLocalPart() throws {
        let refusal = try #require(Message.example { $0.to.address = "adèle@post.example" }.refusal)
        let reason = "the address has letters before the @ that are not ASCII, which most relays cannot carry"
        #expect(refusal == .permanent("This mail cannot be sent because of its recipient: \(reason)."))
    }

    @Test(
        "a domain with other letters is written as IDNA prescribes",
        arguments: [
            ("ada@bücher.example", "ada@xn--bcher-kva.example"), ("Ada@Post.Example", "Ada@post.example"),
            ("ada@faß.example", "ada@xn--fa-hia.example"),
        ])
    func foreignDomain(typed: String, written: String) {
        let message = Message.example { $0.to = Mailbox(address: typed) }
        #expect(message.refusal == nil)
        #expect(message.value(of: "To") == written)
    }

    @Test("the language, the address for answers and the way off the list stand in the header")
    func optionalFields() {
        let message = Message.example {
            $0.language = "nl"
            $0.replyTo = Mailbox(name: "Bram Claes", address: "bram@post.example")
            $0.unsubscribe = URL(string: "https://lampion.example/mail/off/abc")
        }
        #expect(message.value(of: "Content-Language") == "nl")
        #expect(message.value(of: "Reply-To") == "\"Bram Claes\" <bram@post.example>")
        #expect(message.value(of: "List-Unsubscribe") == "<https://lampion.example/mail/off/abc>")
        #expect(message.value(of: "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
    }

    @Test("a calendar goes along only for what it says it is sent for")
    func calendarMethod() {
        #expect(CalendarPart(.calendar("REPLY"))?.method == "REPLY")
        for method in ["", "request; charset=x", "REQUEST\r\nBcc: victim@post.example".replacingOccurrences(of: "\r\n", with: " ")] {
            #expect(CalendarPart(.calendar(method)) == nil)
        }
        #expect(CalendarPart("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") == nil)
    }

    @Test("an id without a domain gets the writer's")
    func id() {
        #expect(Message.example { $0.id = "01abc" }.value(of: "Message-ID") == "<01abc@lampion.example>")
    }

    @Test("a boundary that somebody wrote in the text is no boundary")
    func boundary() {
        let boundary = "--=_alternative_01hzy3abcdefghjkmnpqrstvwxlampionexample"
        let message = Message.example { $0.text = "\(boundary)--\n\(boundary)\n" }
        #expect(message.raw.components(separatedBy: "\r\n").filter { $0.hasPrefix(boundary) }.count == 3)
    }

    @Test(
        "quoted-printable keeps what could be lost on the way",
        arguments: [
            ("één = 1", "=C3=A9=C3=A9n =3D 1"), ("space \nand tab\t", "space=20\r\nand tab=09"), ("a\r\nb\rc", "a\r\nb\r\nc"), ("", ""),
            (String(repeating: "a", count: 76), String(repeating: "a", count: 76)),
            (String(repeating: "a", count: 77), String(repeating: "a", count: 75) + "=\r\naa"),
        ])
    func quotedPrintable(text: String, encoded: String) {
        #expect(QuotedPrintable.encode(text) == encoded)
    }

    @Test(
        "the name of a file is never a path",
        arguments: [
            ("afspraak.ics", "filename=\"afspraak.ics\""), ("../../etc/passwd", "filename=\"-..-etc-passwd\""), ("C:\\x\"y", "filename=\"C--x-y\""),
            ("", "filename=\"attachment\""), ("café.ics", "filename*=utf-8''caf%C3%A9.ics"),
        ])
    func filename(typed: String, written: String) {
        #expect(FilenameParameter(typed).tokens == [written])
    }
}
