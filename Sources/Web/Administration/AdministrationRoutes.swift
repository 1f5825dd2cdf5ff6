import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What who keeps the installation running sees and does: settings and figures, never what people write to each other.
struct AdministrationRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("administration", use: show)
        doors.signedIn.post("administration/test-mail", use: sendTest)
        doors.signedIn.post("administration/mails/:mail/try", use: tryAgain)
    }

    /// For anyone else the page does not exist.
    private func check(_ context: SignedIn) throws {
        guard context.me.isAdministrator else { throw HTTPError(.notFound) }
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let now = site.clock.now()
        let page = try await site.archive.read { store in
            AdministrationPage(
                visitor: context.visitor, me: context.me, sendsMail: site.mail != nil, counts: try store.mailCounts(),
                address: try store.mailAddress(of: context.me.id),
                failed: try rows(try store.failedMails(), store, now),
                doubtful: try rows(try store.doubtfulMails(since: now - 7 * 86_400), store, now),
                done: AdministrationPage.Done(rawValue: request.uri.queryParameters["done"].map(String.init) ?? ""))
        }
        return site.page(page.page, for: context)
    }

    private func rows(_ mails: [TroubledMail], _ store: Reading, _ now: Date) throws -> [AdministrationPage.Row] {
        try mails.map { troubled in
            let receiver = try MailDesk(store: store, site: site, mail: troubled.mail, now: now).receiver()
            return .init(
                id: troubled.mail.id.rawValue, kind: troubled.mail.kind, domain: receiver.map { String($0.address.domain) }, at: troubled.at,
                problem: troubled.problem)
        }
    }

    private func sendTest(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let now = site.clock.now()
        let mail = Posted(.test, to: context.me.id, about: nil, due: now, id: site.chance.id())
        try await site.archive.write { try $0.post(mail, now: now) }
        return .see("/administration?done=test")
    }

    private func tryAgain(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let id = try context.id("mail", of: Posted.self)
        let now = site.clock.now()
        guard try await site.archive.write({ try $0.tryAgain(id, now: now) }) else { throw HTTPError(.notFound) }
        return .see("/administration?done=try")
    }
}
