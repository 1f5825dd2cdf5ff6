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

    /// A name that ends in `.eml` is the message as it went over the wire, one that ends in `.html` its look alone.
    private func show(_ request: Request, visitor: Visitor) async throws -> Response {
        let name = visitor.parameters.get("mail") ?? ""
        let shape = [".html", ".eml"].first(where: name.hasSuffix) ?? ""
        guard let mail = try await site.archive.read({ try $0.demoMail(String(name.dropLast(shape.count))) }) else { throw HTTPError(.notFound) }
        switch shape {
        case ".html": return look(mail)
        case ".eml": return message(mail)
        default: return page(mail, visitor)
        }
    }

    private func page(_ mail: DemoMail, _ visitor: Visitor) -> Response {
        var response = site.page(DemoMailPage(mail: mail, baseURL: site.settings.baseURL).page, for: visitor)
        response.headers[named: "content-security-policy"] = SecurityHeaders.policy + "; frame-src 'self'"
        return response
    }

    /// What a mail reader would show: its own style and nothing else, in a frame of this site alone.
    private func look(_ mail: DemoMail) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[named: "content-security-policy"] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        headers[named: "x-frame-options"] = "SAMEORIGIN"
        let html = mail.html.replacing("<head>", with: "<head>\n<base target=\"_top\">", maxReplacements: 1)
            .replacing("href=\"\(site.settings.baseURL)/", with: "href=\"/")
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
    }

    private func message(_ mail: DemoMail) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "message/rfc822"
        headers[.contentDisposition] = "attachment; filename=\"lampion.eml\""
        headers[.cacheControl] = "no-store"
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: mail.bytes)))
    }
}
