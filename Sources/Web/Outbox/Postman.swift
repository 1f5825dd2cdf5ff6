package import Foundation
import Logging
import Mail
import Markup
import Mentoring
package import ServiceLifecycle
import Store

/// Takes due mails out of the outbox and delivers each, until the program stops.
package struct Postman: Service {
    private let site: Site

    package init(site: Site) {
        self.site = site
    }

    /// Deliveries under way at once.
    private static let hands = 4
    /// A relay that is away is left alone until the next turn.
    private static let mostRefusals = 3

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await deliverDue()
            } catch {
                site.logger.error("The round of the mail was cut off", metadata: ["problem": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
        }
    }

    /// One turn: everything that is due by the clock, each mail once.
    package func deliverDue(by clock: WallClock? = nil) async throws {
        let clock = clock ?? site.clock
        guard try await site.archive.hasMailDue(now: clock.now()) else { return }
        guard let delivery = site.mail else { return try await site.archive.dropMailDue(now: clock.now()) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<Self.hands { group.addTask { try await work(delivery, clock) } }
            try await group.waitForAll()
        }
    }

    private func work(_ delivery: any MailDelivery, _ clock: WallClock) async throws {
        var refusals = 0
        while refusals < Self.mostRefusals, !Task.isCancelled, !Task.isShuttingDownGracefully,
            let mail = try await site.archive.claimMail(now: clock.now())
        {
            let result = await result(of: mail, delivery, clock)
            if case .again = result { refusals += 1 } else { refusals = 0 }
            try await settle(mail, result, clock)
        }
    }

    /// Tries again while the lease lasts: a mail whose delivery could not be noted would go out once more.
    private func settle(_ mail: ClaimedMail, _ result: MailResult, _ clock: WallClock) async throws {
        let end = ContinuousClock.now + .seconds(Archive.mailLease - 30)
        while true {
            do {
                return try await site.archive.settle(mail, result, now: clock.now())
            } catch  where ContinuousClock.now < end && !Task.isCancelled {
                site.logger.warning("What became of a mail could not be noted yet", metadata: ["kind": "\(mail.kind)", "problem": "\(error)"])
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func result(of mail: ClaimedMail, _ delivery: any MailDelivery, _ clock: WallClock) async -> MailResult {
        do {
            let now = clock.now()
            let outcome = try await site.archive.read { try MailDesk(store: $0, site: site, mail: mail, now: now).write() }
            switch outcome {
            case .notNeeded: return .dropped
            case .noAddress: return .failed(problem: "There is no verified address to send this mail to.")
            case .written(let written): return try await send(written, mail, delivery, now)
            }
        } catch {
            site.logger.error("A mail could not be written", metadata: ["kind": "\(mail.kind)", "problem": "\(error)"])
            return retry(mail, "This mail could not be written.", isDoubtful: false, clock.now())
        }
    }

    private func send(_ written: MailDesk.Written, _ mail: ClaimedMail, _ delivery: any MailDelivery, _ now: Date) async throws -> MailResult {
        if written.isStopped { return .dropped }
        let opening = opening(for: mail, written.receiver, now)
        guard opening <= now else { return .postponed(until: opening) }
        if written.isSilent { return .sent }
        guard mail.doubts < MailRetry.mostDoubts else {
            return .failed(problem: "It went out twice without an answer: it may have arrived, once or twice.")
        }
        let message = site.message(written, mail, opening)
        do {
            try await cancelWhenGracefulShutdown { try await delivery.deliver(message) }
            return .sent
        } catch let problem as MailProblem {
            return after(problem, mail, now)
        }
    }

    /// When it goes, now or later. The demo's past was filled in at one moment: its mails bear the hour at which they would have gone.
    private func opening(for mail: ClaimedMail, _ receiver: MailReceiver, _ now: Date) -> Date {
        let earliest = site.settings.isDemo ? min(mail.dueAt, now) : now
        return mail.kind.goesAtAnyHour ? earliest : MailHours.next(from: earliest, in: receiver.zone)
    }

    private func after(_ problem: MailProblem, _ mail: ClaimedMail, _ now: Date) -> MailResult {
        switch problem {
        case .permanent(let words): .failed(problem: words)
        case .temporary(let words), .badURL(let words): retry(mail, words, isDoubtful: false, now)
        case .uncertain(let words): retry(mail, words, isDoubtful: true, now)
        }
    }

    private func retry(_ mail: ClaimedMail, _ problem: String, isDoubtful: Bool, _ now: Date) -> MailResult {
        guard !isDoubtful || mail.doubts + 1 < MailRetry.mostDoubts, let wait = MailRetry.wait(afterTries: mail.tries) else {
            return .failed(problem: problem)
        }
        return .again(at: now + wait, problem: problem, isDoubtful: isDoubtful)
    }
}
