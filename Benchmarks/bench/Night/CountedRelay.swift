import Foundation
import Mail
import Synchronization

/// Hands mails on to a relay, or lets them go once their bytes are made, and counts.
final class CountedRelay: MailDelivery {
    private let server: SMTPServer?
    private let state = Mutex<(count: Int, bytes: Int, seconds: Double)>((0, 0, 0))

    init(url: String?) throws {
        server = try url.map { try SMTPServer(url: $0, sender: Mailbox(address: "lampion@lampion.test")) }
    }

    var count: Int { state.withLock { $0.count } }
    var bytes: Int { state.withLock { $0.bytes } }
    /// What all deliveries took together.
    var seconds: Double { state.withLock { $0.seconds } }

    func deliver(_ message: Message) async throws(MailProblem) {
        let size = message.bytes().count
        let began = ContinuousClock.now
        if let server { try await server.deliver(message) }
        let took = (ContinuousClock.now - began) / .seconds(1)
        state.withLock { $0 = ($0.count + 1, $0.bytes + size, $0.seconds + took) }
    }
}
