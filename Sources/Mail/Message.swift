package import Foundation

/// One mail to one person: what it says, and who says it.
package struct Message: Sendable, Equatable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    package var subject: String
    package var text: String
    package var html: String
    /// The Message-ID without its angle brackets; a second try of the same mail carries the same one.
    package var id: String
    package var date: Date
    /// The language of the words, as BCP 47 writes it.
    package var language: String?
    /// The address that takes the reader off the list by one POST (RFC 8058).
    package var unsubscribe: URL?
    package var attachments: [Attachment]
    /// What the reader's calendar program is told.
    package var calendar: CalendarPart?

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil, subject: String, text: String, html: String, id: String, date: Date,
        language: String? = nil, unsubscribe: URL? = nil, attachments: [Attachment] = [], calendar: CalendarPart? = nil
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.subject = subject
        self.text = text
        self.html = html
        self.id = id
        self.date = date
        self.language = language
        self.unsubscribe = unsubscribe
        self.attachments = attachments
        self.calendar = calendar
    }

    /// Why no relay could carry this message, nil when nothing stands in the way; it does not repeat the address.
    package var refusal: MailProblem? {
        for (role, mailbox) in [("recipient", to), ("writer", from), ("person to answer", replyTo ?? from)] {
            guard let reason = MailAddress.refusal(of: mailbox.address) else { continue }
            return .permanent("This mail cannot be sent because of its \(role): \(reason).")
        }
        return nil
    }

    /// The message as it goes over the wire (RFC 5322), the same bytes every time; an address that `refusal` names is replaced by an unusable one.
    package func bytes() -> [UInt8] {
        // The last is what a program shows if it can (RFC 2046, section 5.1.4).
        let words = [BodyPart.text(text, subtype: "plain"), .text(html, subtype: "html"), calendar?.alternative].compactMap { $0 }
        let alternatives = BodyPart.multipart("alternative", seed: identifier, words)
        let files = attachments + [calendar?.file].compactMap { $0 }
        let body = files.isEmpty ? alternatives : BodyPart.multipart("mixed", seed: identifier, [alternatives] + files.map(BodyPart.attachment))
        let message = BodyPart(fields: fields + body.fields, body: body.body)
        return Array((message.rendered + "\r\n").utf8)
    }
}
