import Hummingbird
import Markup

/// A finished page: what `Layout` frames and `Site` sends.
struct Page: Sendable {
    var title: Text
    var content: HTML
    var status: HTTPResponse.Status = .ok
    /// The word in the navigation that this page belongs to.
    var place: Place = .elsewhere
    /// Classes of `<main>`, which choose the page's measure.
    var shape = "page"

    enum Place: Sendable {
        case today
        case mentorships
        case elsewhere
    }

    /// The same page after a form was refused: 422 or what says it better, and the title says so (GOV.UK's pattern).
    func refused(_ status: HTTPResponse.Status = .unprocessableContent) -> Page {
        var page = self
        page.status = status
        page.title = Text("Error: \(page.title)")
        return page
    }
}

extension Site {
    func page(_ page: Page, for visitor: Visitor) -> Response {
        let html = Layout(page: page, visitor: visitor, site: self).html.utf8(in: visitor.language, with: catalog)
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.contentLanguage] = visitor.language.rawValue
        headers[.cacheControl] = "no-store"
        return Response(status: page.status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: html)))
    }

    /// The same where one is to come back after so many seconds (RFC 9110, 10.2.3).
    func page(_ page: Page, for visitor: Visitor, wait: Double?) -> Response {
        var response = self.page(page, for: visitor)
        if let wait { response.headers[.retryAfter] = String(max(1, Int(wait.rounded(.up)))) }
        return response
    }

    func page(_ page: Page, for context: SignedIn) -> Response {
        self.page(page, for: context.visitor)
    }
}

extension Response {
    /// After a change: the browser gets the next page by itself, and a reload sends nothing twice.
    static func see(_ path: String) -> Response {
        .redirect(to: path, type: .normal)
    }
}
