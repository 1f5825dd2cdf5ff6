import Hummingbird
import Markup
package import Mentoring
package import Store

extension Site {
    /// Where strangers arrive: by mail, or by password where no mail is sent.
    func door(_ visitor: Visitor, next: String = "/") -> Page {
        settings.sendsMail
            ? SignInPage(visitor: visitor, settings: settings, next: next).page
            : PasswordPage(visitor: visitor, settings: settings, next: next).page
    }

    /// Where the link of a sign-in mail leads, made when it is delivered.
    package func path(of signIn: ID<SignIn>) -> String { "/sign-in/\(signIn.rawValue)/\(seals.seal("sign-in", signIn.rawValue))" }

    /// What shows that an address reaches its person, made when its mail is delivered.
    func path(of check: ID<AddressCheck>) -> String {
        "/address-checks/\(check.rawValue)/\(seals.seal("address check", check.rawValue))"
    }

    /// Opens a session for a person and sends the browser on with its cookie; a session that was open in this browser ends.
    func signIn(_ person: ID<Person>, request: Request, isShared: Bool = false, to path: String = "/") async throws -> Response {
        if let old = request.cookies[settings.cookieName]?.value { try await archive.endSession(secret: old) }
        let device = Device.name(userAgent: request.headers[.userAgent] ?? "")
        let secret = try await archive.startSession(for: person, device: device, isShared: isShared, now: clock.now(), chance: chance)
        var response = Response.see(path)
        response.setCookie(cookie(settings.cookieName, secret, lifetime: isShared ? nil : Int(SessionRule.lifetime)))
        return response
    }

    /// What follows once a link or code was tried.
    func admit(_ admission: Admission, _ request: Request, _ visitor: Visitor, to next: String) async throws -> Response {
        switch admission {
        case .person(let person):
            var response = try await signIn(person, request: request, isShared: visitor.form.has("shared"), to: next)
            response.setCookie(cookie(settings.signInCookieName, "", lifetime: 0))
            return response
        // The digits were right, so this browser may see the link, which asks for a name.
        case .newcomer(let signIn): return .see(path(of: signIn))
        case .nobody: return page(ClosedDoorPage(refusal: .noAccount).page, for: visitor)
        case .refused: return page(ClosedDoorPage(refusal: .worn).page, for: visitor)
        }
    }
}
