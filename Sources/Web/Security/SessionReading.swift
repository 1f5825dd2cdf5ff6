import Hummingbird
import Logging
import Markup
import Mentoring
import Store

/// Finds the session that the cookie names, or the visitor's own secret, and chooses the language.
struct SessionReading: RouterMiddleware {
    typealias Context = Visitor

    let site: Site

    func handle(_ request: Request, context: Visitor, next: (Request, Visitor) async throws -> Response) async throws -> Response {
        var context = context
        context.clientAddress = ClientAddress.of(
            peer: context.peer, forwarded: request.headers[values: .xForwardedFor], trusted: site.settings.trustedProxies)
        context.back = LocalPath.back(request, baseURL: site.settings.baseURL)
        if let secret = request.cookies[site.settings.cookieName]?.value,
            let session = try await site.archive.openSession(secret: secret, now: site.clock.now())
        {
            context.formToken = site.seals.formToken(session: secret)
            context.session = session
            await note(session, context)
            context.language = session.person.language.flatMap { Language(rawValue: $0.rawValue) } ?? site.language(of: request)
            return try await next(request, context)
        }
        return try await visit(request, context, next)
    }

    /// That the last use could not be written must keep nobody from reading a page.
    private func note(_ session: OpenSession, _ context: Visitor) async {
        do {
            try await site.archive.used(session, site.sessionUses, now: site.clock.now())
        } catch {
            context.logger.warning("The last use of sessions was not written", metadata: ["problem": "\(error)"])
        }
    }

    /// Someone who is not signed in: forms are guarded by a secret of this browser alone, which is kept nowhere else (T17).
    private func visit(_ request: Request, _ context: Visitor, _ next: (Request, Visitor) async throws -> Response) async throws -> Response {
        let known = request.cookies[site.settings.visitorCookieName]?.value
        let secret = known ?? site.chance.secret()
        var context = context
        context.language = site.language(of: request)
        context.formToken = site.seals.formToken(visitor: secret)
        var response = try await next(request, context)
        let isPage = response.headers[.contentType]?.hasPrefix("text/html") == true
        if known == nil, isPage { response.setCookie(site.cookie(site.settings.visitorCookieName, secret)) }
        return response
    }
}

extension SiteSettings {
    var visitorCookieName: String { cookieName("lampion-visitor") }
}

extension Site {
    /// A cookie for this host alone that no script reads; without a lifetime it goes when the browser closes.
    func cookie(_ name: String, _ value: String, lifetime: Int? = nil) -> Cookie {
        Cookie(name: name, value: value, maxAge: lifetime, path: "/", secure: settings.isSecure, httpOnly: true, sameSite: .lax)
    }
}
