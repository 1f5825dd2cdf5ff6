import Foundation

@testable import Mail

extension Message {
    /// A mail as Lampion writes them; each test changes what it is about.
    static func example(_ change: (inout Message) -> Void = { _ in }) -> Message {
        var message = Message(
            from: Mailbox(name: "Lampion", address: "lampion@lampion.example"),
            to: Mailbox(name: "Ada Peeters", address: "ada@post.example"),
            subject: "Je afspraak met Bram",
            text: "Dag Ada\n\nTot dinsdag 8 december om 14.00 uur.\n",
            html: "<p>Dag Ada</p>\n",
            id: "01hzy3abcdefghjkmnpqrstvwx@lampion.example",
            date: Date(timeIntervalSince1970: 1_796_734_800)
        )
        change(&message)
        return message
    }

    var raw: String { String(decoding: bytes(), as: UTF8.self) }

    /// The lines of the header, each field unfolded to one line.
    var fieldLines: [String] {
        let header = raw.components(separatedBy: "\r\n\r\n")[0]
        return header.replacingOccurrences(of: "\r\n ", with: " ").components(separatedBy: "\r\n")
    }

    func value(of field: String) -> String? {
        fieldLines.first { $0.hasPrefix("\(field): ") }.map { String($0.dropFirst(field.count + 2)) }
    }
}

extension String {
    /// A calendar that is sent for something.
    static func calendar(_ method: String, summary: String = "Gesprek") -> String {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lampion//Test//EN", "METHOD:\(method)", "BEGIN:VEVENT", "UID:m1@lampion.example",
            "DTSTAMP:20261124T080005Z", "DTSTART:20261208T130000Z", "SUMMARY:\(summary)", "END:VEVENT", "END:VCALENDAR",
        ]
        return lines.map { $0 + "\r\n" }.joined()
    }
}

/// Texts that people with bad intentions type into a field; the name says what they are after.
enum Hostile {
    static let texts = [
        "Dag\r\nBcc: victim@post.example",
        "Dag\nBcc: victim@post.example\n\n<script>alert(1)</script>",
        "Dag\rBcc: victim@post.example",
        "Dag\u{85}Bcc: victim@post.example\u{2028}Bcc: other@post.example",
        "Dag\0\u{0B}\u{0C}\u{7F}\u{1B}[31m",
        "Ada\" <victim@post.example>, \"Bram",
        "Ada\\",
        "=?UTF-8?Q?Bcc:_victim?=",
        "é=?UTF-8?B?Cg==?=\r\n\r\nbody",
        "\u{202E}elpmaxe.tsop@ada",
        "(comment), a: group; <x@y>",
        String(repeating: "w", count: 1200),
        String(repeating: "🏮ł", count: 300),
        "e" + String(repeating: "\u{301}", count: 500),
        "'; DROP TABLE person; --",
    ]

    /// What a reader should see: everything that was typed, on one line.
    static func visible(_ text: String) -> String {
        let separators = CharacterSet.controlCharacters.union(.newlines)
        let line = text.unicodeScalars.map { separators.contains($0) && !$0.properties.isBidiControl ? " " : String($0) }.joined()
        return line.replacing("\u{202E}", with: "").split(separator: " ").joined(separator: " ")
    }
}
