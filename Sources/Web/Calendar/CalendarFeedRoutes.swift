import Foundation
import Hummingbird
import ICalendar
import Markup
import Mentoring
import Store

/// A person's own calendar for programs that subscribe: without cookie or session, by its secret address alone.
struct CalendarFeedRoutes {
    let site: Site

    func add(to router: Router<Visitor>) {
        router.get("calendar/{secret}.ics", use: read)
    }

    private func read(_ request: Request, visitor: Visitor) async throws -> Response {
        let secret = visitor.parameters.get("secret") ?? ""
        let now = site.clock.now()
        let feed = try await site.archive.read { store in
            try site.reader(ofFeed: secret, in: store).map { try store.calendar(of: $0, on: site, now: now) }
        }
        guard let feed else { throw HTTPError(.notFound) }
        return answer(feed.text, to: request)
    }

    /// Programs ask again every few hours: what has not changed is not sent again (RFC 9110, 13.1.2).
    private func answer(_ text: String, to request: Request) -> Response {
        let mark = "\"\(Fingerprint.of(Array(text.utf8)))\""
        var headers = HTTPFields()
        headers[.eTag] = mark
        headers[.cacheControl] = "private, no-cache"
        let known = request.headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
        if known.contains(where: { $0 == "*" || $0 == mark || $0 == "W/\(mark)" }) { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = "text/calendar; charset=utf-8"
        headers[.contentDisposition] = "inline; filename=\"lampion.ics\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
