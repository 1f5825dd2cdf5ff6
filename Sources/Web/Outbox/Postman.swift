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

    /// Mails in hand at once: many, since what becomes of them is noted together, and each wait for the disk serves all.
    private static let hands = 32
    /// How long before its lease ends a mail is left to who comes after: longer than a delivery takes. In seconds.
    private static let margin: TimeInterval = 90

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
        let due = try await site.archive.mailsDue(now: clock.now(), atMost: Self.hands)
        guard due > 0 else { return }
        guard let delivery = site.mail else { return try await site.archive.dropMailDue(now: clock.now()) }
        let gate = MailGate(delivery)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(due, Self.hands) { group.addTask { try await work(gate, clock) } }
            try await group.waitForAll()
        }
    }

    private func work(_ gate: MailGate, _ clock: WallClock) async throws {
        while await !gate.isShut, !Task.isCancelled, !Task.isShuttingDownGracefully, let mail = try await site.archive.claimMail(now: clock.now()) {
            let end = ContinuousClock.now + .seconds(Archive.mailLease - Self.margin)
            try await settle(mail, await result(of: mail, gate, until: end, clock), clock)
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

    private func result(of mail: ClaimedMail, _ gate: MailGate, until end: ContinuousClock.Instant, _ clock: WallClock) async -> MailResult {
        do {
            let now = clock.now()
            if mail.kind == .weekTogether { try await site.archive.write { try $0.gatherWeek(mail) } }
            let outcome = try await site.archive.read { try MailDesk(store: $0, site: site, mail: mail, now: now).write() }
            switch outcome {
            case .notNeeded: return .dropped
            case .noAddress: return .failed(problem: "There is no verified address to send this mail to.")
            case .written(let written): return try await send(written, mail, gate, until: end, now)
            }
        } catch {
            site.logger.error("A mail could not be written", metadata: ["kind": "\(mail.kind)", "problem": "\(error)"])
            return retry(mail, "This mail could not be written.", isDoubtful: false, clock.now())
        }
    }

    private func send(
        _ written: MailDesk.Written, _ mail: ClaimedMail, _ gate: MailGate, until end: ContinuousClock.Instant, _ now: Date
    ) async throws -> MailResult {
        if written.isStopped { return .dropped }
        let opening = opening(for: mail, written.receiver, now)
        guard opening <= now else { return .postponed(until: opening) }
        if written.isSilent { return .sent }
        if let wait = try await wait(written, mail, opening) { return wait }
        guard mail.doubts < MailRetry.mostDoubts else {
            return .failed(problem: "It went out twice without an answer: it may have arrived, once or twice.")
        }
        let message = site.message(written, mail, opening)
        do {
            // One that could not go in time, or before the end, was not tried: it is as it was.
            return try await gate.deliver(message, before: end) ? .sent : .postponed(until: mail.dueAt)
        } catch let problem as MailProblem {
            return after(problem, mail, now)
        }
    }

    /// Nil where its turn among the mails of its mentorship has come.
    private func wait(_ written: MailDesk.Written, _ mail: ClaimedMail, _ moment: Date) async throws -> MailResult? {
        guard let mentorship = written.mentorship, let turn = try await site.archive.write({ try $0.takeTurn(mail, of: mentorship, at: moment) })
        else { return nil }
        return mail.kind.wait == .joined ? .joins(mentorship, due: turn, id: site.chance.id()) : .postponed(until: turn)
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
