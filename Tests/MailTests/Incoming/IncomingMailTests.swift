import Foundation
import Testing

@testable import Mail

private let reply = String.calendar("REPLY", summary: "Gesprek met Zoë")

/// A mail as calendar programs send an answer.
private func answer(
    from: String = "\"Noor, van der Berg\" <noor@post.example>", type: String = "text/calendar; charset=\"utf-8\"; method=REPLY",
    encoding: String = "8bit", body: String = reply, end: String = "\r\n"
) -> [UInt8] {
    let lines = [
        "Received: from a.example", "From: \(from)", "To: lampion@lampion.example", "Subject: Accepted", "MIME-Version: 1.0",
        "Content-Type: multipart/alternative;", "\tboundary=\"b1 ; x\"", "", "This is a message in parts.", "--b1 ; x",
        "Content-Type: text/plain", "", "Noor has accepted", "--b1 ; x", "Content-Type: \(type)", "Content-Transfer-Encoding: \(encoding)", "",
        body + "--b1 ; x--", "not a part", "--b1 ; x", "",
    ]
    return Array(lines.joined(separator: end).utf8)
}

@Suite("A mail that comes in") struct IncomingMailTests {
    @Test("the calendar is found and its encoding undone", arguments: ["8bit", "7bit", "BASE64", "quoted-printable", "x-unknown"])
    func encodings(encoding: String) throws {
        let body =
            switch encoding {
            case "BASE64": BodyPart.base64(Array(reply.utf8)) + "\r\n"
            case "quoted-printable": QuotedPrintable.encode(reply)
            default: reply
            }
        let mail = try IncomingMail(answer(encoding: encoding, body: body))
        #expect(mail.from == "noor@post.example")
        #expect(String(decoding: mail.calendar, as: UTF8.self).hasPrefix(reply.dropLast(2)))
    }

    @Test("our own invitation is read as we wrote it")
    func ownMail() throws {
        let message = Message.example { $0.calendar = CalendarPart(reply) }
        let mail = try IncomingMail(message.bytes())
        #expect(mail.from == "lampion@lampion.example" && mail.calendar == Array(reply.utf8))
    }

    @Test("a mail that is nothing but a calendar, or has it as a file, is read too", arguments: ["text/calendar", "Application/ICS; name=x.ics"])
    func bare(type: String) throws {
        let bytes = Array("From: noor@post.example\nContent-Type: \(type)\n\n\(reply)".utf8)
        #expect(try IncomingMail(bytes).calendar == Array(reply.utf8))
        #expect(try IncomingMail(answer(type: type, end: "\n")).from == "noor@post.example")
    }

    @Test(
        "the writer is one bare address, whatever the name pretends",
        arguments: [
            ("noor@post.example", "noor@post.example"), ("\"Amira <amira@post.example>\" <noor@post.example>", "noor@post.example"),
            ("Noor (amira@post.example) <noor@post.example>", "noor@post.example"),
            ("\"a\\\"<x@y.example>\" <noor@post.example>", "noor@post.example"),
            ("=?utf-8?q?Zo=C3=AB?= <noor@post.example>", "noor@post.example"), ("noor@post.example, amira@post.example", nil), ("", nil),
            ("<amira@post.example> <noor@post.example>", nil), ("Noor", nil), ("Noor <noor>", nil), ("<noor@post.example", nil),
        ] as [(String, String?)])
    func writers(field: String, address: String?) {
        #expect((try? IncomingMail(answer(from: field)).from) == address)
    }

    @Test("only the first From counts")
    func twoFields() throws {
        let bytes = Array("From: noor@post.example\r\n".utf8) + answer(from: "amira@post.example")
        #expect(try IncomingMail(bytes).from == "noor@post.example")
    }

    @Test("what is no answer is refused by its kind")
    func refused() {
        #expect(throws: IncomingMail.Refusal.noCalendar) { try IncomingMail(answer(type: "text/html")) }
        #expect(throws: IncomingMail.Refusal.noWriter) { try IncomingMail([]) }
        #expect(throws: IncomingMail.Refusal.tooLong) { try IncomingMail(Array(repeating: 65, count: IncomingMail.mostBytes + 1)) }
        let deep = (0..<40).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        #expect(throws: IncomingMail.Refusal.tooManyParts) { try IncomingMail(Array("From: noor@post.example\n\(deep)".utf8)) }
        let wide = "From: noor@post.example\nContent-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 10_000)
        #expect(throws: IncomingMail.Refusal.tooManyParts) { try IncomingMail(Array(wide.utf8)) }
    }

    @Test("a mail that was cut off or changed at random is read or refused, and never more than that", arguments: 0..<3)
    func mutations(seed: UInt64) {
        var dice = Dice(state: seed)
        let sources = [answer(encoding: "base64", body: BodyPart.base64(Array(reply.utf8)) + "\r\n"), answer(encoding: "quoted-printable")]
        for round in 0..<400 {
            var bytes = sources[round % 2]
            if round % 5 == 0 { bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &dice))) }
            for _ in 0..<Int.random(in: 0...8, using: &dice) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                if Bool.random(using: &dice) { bytes.remove(at: place) } else { bytes[place] = UInt8.random(in: 0...255, using: &dice) }
            }
            guard let mail = try? IncomingMail(bytes) else { continue }
            #expect(mail.calendar.count <= bytes.count && mail.from.contains("@"))
        }
    }

    @Test(
        "quoted-printable is undone, also where it was done badly",
        arguments: [
            ("a=C3=A9=3D", "aé="), ("a=\r\nb=\nc", "abc"), ("a=", "a="), ("=ZZ=4", "=ZZ=4"), ("a\r\nb", "a\r\nb"), ("=c3=a9", "é"), ("=+1", "=+1"),
        ])
    func quotedPrintable(encoded: String, text: String) {
        #expect(String(decoding: QuotedPrintable.decode(Array(encoded.utf8)[...]), as: UTF8.self) == text)
    }
}

/// Chance that is the same each time (SplitMix64).
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
