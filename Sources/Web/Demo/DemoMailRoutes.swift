import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The demo's mailbox: every mail that went out.
struct DemoMailRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("demo/mail", use: list)
        doors.open.get("demo/mail/:mail", use: show)
    }

    private func list(_ request: Request, visitor: Visitor) async throws -> Response {
        let (mails, next) = try await site.archive.read { (try $0.demoMails(), try $0.nextMailDue()) }
        let zone = visitor.session?.person.timeZone ?? TimeZone(identifier: Person.defaultZone) ?? .gmt
        return site.page(DemoMailsPage(mails: mails, zone: zone, isWaiting: next != nil).page, for: visitor)
    }

    /// A name that ends in `.eml` is the message as it went over the wire.
    private func show(_ request: Request, visitor: Visitor) async throws -> Response {
        let name = visitor.parameters.get("mail") ?? ""
        let isRaw = name.hasSuffix(".eml")
        guard let mail = try await site.archive.read({ try $0.demoMail(isRaw ? String(name.dropLast(4)) : name) }) else { throw HTTPError(.notFound) }
        guard isRaw else { return site.page(DemoMailPage(mail: mail, baseURL: site.settings.baseURL).page, for: visitor) }
        var headers = HTTPFields()
        headers[.contentType] = "message/rfc822"
        headers[.contentDisposition] = "attachment; filename=\"lampion.eml\""
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: mail.bytes)))
    }
}
