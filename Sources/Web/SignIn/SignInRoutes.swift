import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Coming in by mail: the address, the mail, and its six digits.
struct SignInRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("sign-in", use: ask)
        doors.open.post("sign-in", use: send)
        doors.open.get("sign-in/sent", use: sent)
        doors.open.post("sign-in/code", use: enter)
        LinkRoutes(site: site).add(to: doors)
        PasswordRoutes(site: site).add(to: doors)
        doors.signedIn.post("sign-out", use: signOut)
    }

    private func ask(_ request: Request, visitor: Visitor) async throws -> Response {
        let next = LocalPath.checked(request.uri.queryParameters["next"].map(String.init) ?? "/")
        if visitor.session != nil { return .see(next) }
        return site.page(site.door(visitor, next: next), for: visitor)
    }

    private func send(_ request: Request, visitor: Visitor) async throws -> Response {
        guard site.settings.sendsMail else { throw HTTPError(.notFound) }
        let next = visitor.form["next"]
        let address: EmailAddress
        do throws(EmailAddress.Refusal) { address = try EmailAddress(visitor.form["address"]) } catch {
            return refusal(visitor, error.sentence)
        }
        let cookie = SignInCookie(secret: site.chance.secret(), next: next)
        let now = site.clock.now()
        let decision = try await site.archive.begin(
            address, language: LanguageCode(rawValue: visitor.language.rawValue), browser: cookie.secret, from: visitor.clientAddress,
            limits: site.settings.limits, now: now, chance: site.chance)
        if case .blocked(let until) = decision {
            return refusal(visitor, .tooManyTries(until: until, now: now), .tooManyRequests, wait: until.timeIntervalSince(now))
        }
        var response = Response.see("/sign-in/sent")
        response.setCookie(site.cookie(site.settings.signInCookieName, cookie.value, lifetime: Int(SignInCode.lifetime)))
        return response
    }

    private func refusal(
        _ visitor: Visitor, _ sentence: Text, _ status: HTTPResponse.Status = .unprocessableContent, wait: TimeInterval? = nil
    ) -> Response {
        let next = LocalPath.checked(visitor.form["next"])
        let complaints = [Complaint("address", sentence)]
        let page = SignInPage(visitor: visitor, settings: site.settings, next: next, complaints: complaints).page
        return site.page(page.refused(status), for: visitor, wait: wait)
    }

    private func sent(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let cookie = SignInCookie(request, site.settings), let signIn = try await site.archive.signIn(browser: cookie.secret) else {
            return .see("/sign-in")
        }
        return site.page(SentPage(visitor: visitor, address: signIn.address).page, for: visitor)
    }

    private func enter(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let cookie = SignInCookie(request, site.settings), let signIn = try await site.archive.signIn(browser: cookie.secret) else {
            return site.page(ClosedDoorPage(refusal: .worn).page, for: visitor)
        }
        let now = site.clock.now()
        let signUp = site.settings.signUp
        // However they are grouped, and whatever script they are typed in.
        let digits = visitor.form["code"].compactMap(\.wholeNumberValue).map(String.init).joined()
        let answer = try await site.archive.enter(
            code: digits, browser: cookie.secret, mayRegister: { signUp.admits($0) }, from: visitor.clientAddress, limits: site.settings.limits,
            now: now, chance: site.chance)
        func again(_ sentence: Text, _ status: HTTPResponse.Status = .unprocessableContent, wait: TimeInterval? = nil) -> Response {
            let page = SentPage(visitor: visitor, address: signIn.address, complaints: [Complaint("code", sentence)]).page
            return site.page(page.refused(status), for: visitor, wait: wait)
        }
        switch answer {
        case .wrong(let left) where left > 0: return again(Text("These are not the digits from the mail. You can try \(left) more times."))
        case .wrong: return site.page(ClosedDoorPage(refusal: .worn).page, for: visitor)
        case .blocked(let until): return again(.tooManyTries(until: until, now: now), .tooManyRequests, wait: until.timeIntervalSince(now))
        case .admitted(let admission): return try await site.admit(admission, request, visitor, to: cookie.next)
        }
    }

    private func signOut(_ request: Request, context: SignedIn) async throws -> Response {
        if let secret = request.cookies[site.settings.cookieName]?.value { try await site.archive.endSession(secret: secret) }
        var response = Response.see("/")
        response.setCookie(site.cookie(site.settings.cookieName, "", lifetime: 0))
        return response
    }
}
