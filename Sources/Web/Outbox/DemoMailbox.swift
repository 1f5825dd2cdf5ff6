import Mail
import Store

/// Where the demo's mail goes: into a table, never to anyone outside.
struct DemoMailbox: MailDelivery {
    let archive: Archive

    func deliver(_ message: Message) async throws(MailProblem) {
        let mail = DemoMail(
            id: message.id, at: message.date, recipient: message.to.address, subject: message.subject, text: message.text,
            html: message.html, bytes: message.bytes())
        do {
            try await archive.write { try $0.insert(mail) }
        } catch {
            throw .temporary("The demo’s mailbox cannot take the mail: \(error)")
        }
    }
}
