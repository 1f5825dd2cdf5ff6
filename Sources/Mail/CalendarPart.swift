import Foundation

/// An invitation, or news about one, that goes along for the reader's calendar program (RFC 6047).
package struct CalendarPart: Sendable, Equatable {
    /// The whole calendar.
    package let text: String
    /// What the calendar itself says it is sent for: taken from there, so that the two can never differ (2.4).
    let method: String

    /// Nil for a calendar without a method, which is no message.
    package init?(_ text: String) {
        let field = "METHOD:"
        guard let line = text.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix(field) }) else { return nil }
        let method = line.dropFirst(field.count)
        guard !method.isEmpty, method.utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }) else { return nil }
        self.text = text
        self.method = String(method)
    }

    /// Beside the words of the mail: programs that know calendars show this with its buttons.
    var alternative: BodyPart {
        BodyPart(
            fields: [
                HeaderField("Content-Type", ["text/calendar;", "charset=utf-8;", "method=\(method)"]),
                HeaderField("Content-Transfer-Encoding", "base64"),
            ],
            body: BodyPart.base64(Array(text.utf8)))
    }

    /// The same as a file, for programs that look for nothing else.
    var file: Attachment {
        Attachment(filename: "invite.ics", contentType: "application/ics; name=invite.ics", bytes: Array(text.utf8))
    }
}
