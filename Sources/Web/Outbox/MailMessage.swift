import Foundation
import ICalendar
import Mail
import Markup
import Mentoring
import Store

extension Site {
    /// A mail as it goes over the wire. Its Message-ID is that of its row, so that a second try is the same mail.
    func message(_ written: MailDesk.Written, _ mail: ClaimedMail, _ now: Date) -> Message {
        let receiver = written.receiver
        let stop = written.topic.map { (label: $0.stopLabel, url: settings.baseURL + mailStopPath($0, receiver.reader)) }
        let look = MailLook(words: written.words, language: receiver.language, catalog: catalog, baseURL: settings.baseURL, stop: stop)
        return Message(
            from: settings.sender,
            to: Mailbox(name: written.words.namesNobody ? nil : receiver.name, address: receiver.address.text),
            subject: look.subject, text: look.text, html: look.html, id: mail.id.rawValue, date: now, language: receiver.language.rawValue,
            unsubscribe: stop.flatMap { URL(string: $0.url) }, calendar: written.words.calendar.flatMap { CalendarPart($0.text) })
    }

    /// Where a reader stops a kind of mail, signed in or not. Which kind only the seal knows, because a mail’s headers are read by many.
    func mailStopPath(_ topic: MailTopic, _ reader: MailReader) -> String {
        "/mail-stop/\(reader.key)/\(seals.seal("mail-stop", topic.rawValue, reader.key))"
    }
}
