/// A way out for messages: a relay, or a box in memory for the demo and the tests.
package protocol MailDelivery: Sendable {
    /// Returns once the message was taken over by the other side.
    func deliver(_ message: Message) async throws(MailProblem)
}
