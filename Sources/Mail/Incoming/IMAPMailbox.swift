package import Foundation

/// A mailbox in which answers arrive, read over IMAP by libcurl (RFC 3501).
///
/// A mail that was dealt with is marked `\Answered`, and none is ever deleted: whatever stops in between, each mail is met again.
package struct IMAPMailbox: Sendable, CustomStringConvertible {
    /// A mail of the mailbox, by the number that the mailbox gave it.
    package struct Mail: Sendable, Equatable {
        package let number: UInt32
        /// Empty where it was longer than any answer is.
        package let bytes: [UInt8]
    }

    /// At a time, so that a flooded mailbox fills no memory.
    package static let most = 20

    private let address: MailboxAddress
    private let patience: SMTPServer.Patience

    /// Throws `badURL`.
    package init(url: String, patience: SMTPServer.Patience = .init()) throws(MailProblem) {
        address = try MailboxAddress(url)
        self.patience = patience
    }

    /// Without user name or password, fit for a log.
    package var description: String { address.description }

    /// Deals with every mail that waits, a few at a time, and marks each once that is done: behind a flood of others an answer waits no longer
    /// than it takes to read them. None is met twice, whatever the mailbox makes of the marks.
    package func dealWithUnanswered(since day: Date, _ work: (Mail) async throws -> Void) async throws {
        var last: UInt32 = 0
        while true {
            let mails = try await unanswered(since: day, after: last)
            guard let newest = mails.last else { return }
            for mail in mails {
                try await work(mail)
                try await markAnswered([mail])
            }
            last = newest.number
        }
    }

    /// The oldest mails that came since a day, after a number, and were not dealt with. A cancelled task hangs up within a second or two.
    package func unanswered(since day: Date, after last: UInt32 = 0) async throws(MailProblem) -> [Mail] {
        try await onOwnThread { dialogue throws(MailProblem) in
            var mails: [Mail] = []
            for number in try dialogue.unanswered(since: day).filter({ $0 > last }).prefix(Self.most) {
                if let bytes = try dialogue.mail(number) { mails.append(Mail(number: number, bytes: bytes)) }
            }
            return mails
        }
    }

    /// Notes that these were dealt with.
    package func markAnswered(_ mails: [Mail]) async throws(MailProblem) {
        guard !mails.isEmpty else { return }
        let numbers = mails.map(\.number)
        try await onOwnThread { dialogue throws(MailProblem) in try dialogue.markAnswered(numbers) }
    }

    private func onOwnThread<T: Sendable>(
        _ work: @escaping @Sendable (inout IMAPDialogue) throws(MailProblem) -> T
    ) async throws(MailProblem) -> T {
        let waiting = Download.Patience()
        let result: Result<T, MailProblem> = await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                let thread = Thread { answer.resume(returning: Self.run(work, address, patience, waiting)) }
                thread.name = "mailbox"
                thread.start()
            }
        } onCancel: {
            waiting.end()
        }
        return try result.get()
    }

    private static func run<T>(
        _ work: (inout IMAPDialogue) throws(MailProblem) -> T, _ address: MailboxAddress, _ patience: SMTPServer.Patience,
        _ waiting: Download.Patience
    ) -> Result<T, MailProblem> {
        do throws(MailProblem) {
            var dialogue = try IMAPDialogue(address, patience, waiting)
            return .success(try work(&dialogue))
        } catch {
            return .failure(error)
        }
    }
}
