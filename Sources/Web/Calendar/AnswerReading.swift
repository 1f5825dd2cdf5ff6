import Foundation
import ICalendar
import Logging
import Mail
import Mentoring
import ServiceLifecycle
import Store

/// Reads the mailbox in which answers of calendar programs arrive, until the program stops.
struct AnswerReading: Service {
    private let site: Site
    private let mailbox: IMAPMailbox

    /// Nil where no mailbox was named.
    init?(site: Site) {
        guard let mailbox = site.settings.answers else { return nil }
        (self.site, self.mailbox) = (site, mailbox)
    }

    /// An answer older than that is about a time that has gone by.
    private static let since: TimeInterval = 30 * 86_400

    func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                try await cancelWhenGracefulShutdown { try await readNew() }
            } catch  where !Task.isShuttingDownGracefully {
                site.logger.warning("Answers of calendar programs could not be read", metadata: ["problem": "\(error)"])
            } catch {
                return
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
        }
    }

    /// One look. A mail is marked once what it says is done, so that none is lost; met twice, it changes nothing more.
    func readNew() async throws {
        try await mailbox.dealWithUnanswered(since: site.clock.now() - Self.since) { mail in
            let outcome = try await site.take(mail: mail.bytes)
            site.logger.info("An answer was read", metadata: ["outcome": "\(outcome)"])
        }
    }
}

/// What came of a mail that may hold an answer; it names nobody.
enum MailedAnswer: Hashable {
    case done
    case nothingNew
    case unreadable
    /// Nobody comes in here with the address that it was sent from.
    case fromNobody
    case refused
}

extension Site {
    /// Throws only what may pass: then the mail is met again.
    func take(mail bytes: [UInt8]) async throws -> MailedAnswer {
        guard let mail = try? IncomingMail(bytes), let from = try? EmailAddress(mail.from), let reply = try? CalendarReply(mail.calendar)
        else { return .unreadable }
        guard let person = try await archive.read({ try $0.person(address: from) }) else { return .fromNobody }
        do {
            return try await take(reply, from: person).hasChanged ? .done : .nothingNew
        } catch is AnswerRefusal {
            return .refused
        } catch is Meeting.Refusal {
            return .refused
        }
    }
}
