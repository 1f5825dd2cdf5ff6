import Foundation

/// A mail relay, spoken to over SMTP by libcurl, with a connection for each message.
package struct SMTPServer: MailDelivery, CustomStringConvertible {
    /// How long to wait, in milliseconds: for a connection, and for the delivery as a whole.
    package struct Patience: Sendable {
        package var connectMilliseconds: Int
        package var wholeMilliseconds: Int

        package init(connectMilliseconds: Int = 10_000, wholeMilliseconds: Int = 60_000) {
            self.connectMilliseconds = connectMilliseconds
            self.wholeMilliseconds = wholeMilliseconds
        }
    }

    private let relay: RelayAddress
    private let sender: MailAddress
    private let patience: Patience

    /// Reads the relay's address: `smtp://`, which turns to TLS when the relay offers it, or `smtps://`, which begins with it.
    ///
    /// `user:password@` signs in; then STARTTLS is insisted on beyond loopback, unless `?starttls=optional` is said. `?starttls=required` insists
    /// always and `?ca=PATH` names a file of certificates to trust. Messages that bounce go to `sender`. Throws `badURL`.
    package init(url: String, sender: Mailbox, patience: Patience = Patience()) throws(MailProblem) {
        relay = try RelayAddress(url)
        guard let address = MailAddress(sender.address) else {
            throw .badURL("The sender of mail must have an address of the form name@example.org.")
        }
        self.sender = address
        self.patience = patience
    }

    /// The relay without user name or password, fit for a log.
    package var description: String { relay.description }

    /// Hands the message to the relay; returns when it took it over. A cancelled task stops before the end of the message, or else waits 5 seconds
    /// for the answer.
    package func deliver(_ message: Message) async throws(MailProblem) {
        if let refusal = message.refusal { throw refusal }
        guard let recipient = MailAddress(message.to.address) else { throw .permanent("This mail has no recipient that a relay can carry.") }
        let upload = Upload(message.bytes())
        let envelope = Envelope(sender: sender, recipient: recipient)
        let outcome = await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                // libcurl blocks, which a thread of Swift's pool must not.
                let thread = Thread { Conversation(relay, envelope, patience).run(upload) { answer.resume(returning: $0) } }
                thread.name = "mail"
                thread.start()
            }
        } onCancel: {
            upload.cancel()
        }
        if let problem = outcome.problem { throw problem }
    }
}
