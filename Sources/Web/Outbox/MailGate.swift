import Mail
import ServiceLifecycle

/// The way to the relay in one turn of the mail: a few at once, and none any more once it seems to be away.
actor MailGate {
    /// Conversations with the relay at once.
    private static let places = 4
    /// A relay that is away is left alone until the next turn.
    private static let mostRefusals = 3

    private let delivery: any MailDelivery
    private var free = places
    private var waiting: [CheckedContinuation<Void, Never>] = []
    /// One after the other.
    private var refusals = 0

    init(_ delivery: any MailDelivery) {
        self.delivery = delivery
    }

    var isShut: Bool { refusals >= Self.mostRefusals }

    /// False, and nothing tried, when its turn comes too late.
    ///
    /// - Throws: `MailProblem`.
    func deliver(_ message: Message, before end: ContinuousClock.Instant) async throws -> Bool {
        await enter()
        defer { leave() }
        guard !isShut, ContinuousClock.now < end, !Task.isCancelled, !Task.isShuttingDownGracefully else { return false }
        do {
            try await cancelWhenGracefulShutdown { [delivery] in try await delivery.deliver(message) }
            refusals = 0
            return true
        } catch {
            if case .permanent = error as? MailProblem { refusals = 0 } else { refusals += 1 }
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
