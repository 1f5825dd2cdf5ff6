package import Mail
import Synchronization

/// A mailbox in memory; a test says how it behaves.
package final class MailTray: MailDelivery {
    private let state = Mutex<(messages: [Message], problem: MailProblem?)>(([], nil))

    package init() {}

    package var messages: [Message] { state.withLock { $0.messages } }

    /// What every delivery meets from now on; nil for none.
    package func meets(_ problem: MailProblem?) {
        state.withLock { $0.problem = problem }
    }

    /// The path of what the newest mail to an address has to press; nil where none came.
    package func path(to address: String) -> String? {
        guard let text = messages.last(where: { $0.to.address == address })?.text, let start = text.firstRange(of: "https://lampion.test/") else {
            return nil
        }
        return "/" + text[start.upperBound...].prefix { !$0.isWhitespace }
    }

    package func deliver(_ message: Message) async throws(MailProblem) {
        let problem = state.withLock { state in
            if state.problem == nil { state.messages.append(message) }
            return state.problem
        }
        if let problem { throw problem }
    }
}
