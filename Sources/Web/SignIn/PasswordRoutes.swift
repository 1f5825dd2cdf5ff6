import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Coming in with a password.
struct PasswordRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("sign-in/password", use: ask)
        doors.open.post("sign-in/password", use: enter)
    }

    private func ask(_ request: Request, visitor: Visitor) async throws -> Response {
        let next = LocalPath.checked(request.uri.queryParameters["next"].map(String.init) ?? "/")
        if visitor.session != nil { return .see(next) }
        return site.page(PasswordPage(visitor: visitor, settings: site.settings, next: next).page, for: visitor)
    }

    private func enter(_ request: Request, visitor: Visitor) async throws -> Response {
        let address: EmailAddress
        do throws(EmailAddress.Refusal) { address = try EmailAddress(visitor.form["address"]) } catch {
            return again(visitor, Trouble("address", error.sentence))
        }
        guard !visitor.form["password"].isEmpty else { return again(visitor, Trouble("password", Text("Fill in your password."))) }
        let now = site.clock.now()
        do {
            let answer = try await site.archive.enter(
                address, password: visitor.form["password"], from: visitor.clientAddress, terms: site.passwordTerms, now: now,
                chance: site.chance)
            switch answer {
            case .person(let person):
                let next = LocalPath.checked(visitor.form["next"])
                return try await site.signIn(person, request: request, isShared: visitor.form.has("shared"), to: next)
            case .wrong: return again(visitor, Trouble("password", wrong))
            case .blocked(let until): return again(visitor, .blocked("password", until: until, now: now))
            }
        } catch is PasswordThreads.Busy {
            return again(visitor, .busy("password"))
        }
    }

    private var wrong: Text {
        site.settings.sendsMail
            ? Text("This address and this password do not belong together. Check both, or come in by mail.")
            : Text("This address and this password do not belong together.")
    }

    private func again(_ visitor: Visitor, _ trouble: Trouble) -> Response {
        let next = LocalPath.checked(visitor.form["next"])
        let page = PasswordPage(visitor: visitor, settings: site.settings, next: next, complaints: [trouble.complaint]).page
        return site.page(page.refused(trouble.status), for: visitor, wait: trouble.wait)
    }
}

/// Why a secret was not taken: the sentence at its field, and what the answer says to machines.
struct Trouble {
    let complaint: Complaint
    var status = HTTPResponse.Status.unprocessableContent
    /// In seconds.
    var wait: TimeInterval?

    init(_ field: String, _ sentence: Text) {
        complaint = Complaint(field, sentence)
    }

    static func blocked(_ field: String, until: Date, now: Date) -> Trouble {
        var trouble = Trouble(field, .tooManyTries(until: until, now: now))
        trouble.status = .tooManyRequests
        trouble.wait = until.timeIntervalSince(now)
        return trouble
    }

    /// All places where passwords are checked are taken (T8).
    static func busy(_ field: String) -> Trouble {
        var trouble = Trouble(field, Text("Many people are coming in at this moment. Try again in a few seconds."))
        trouble.status = .serviceUnavailable
        trouble.wait = 5
        return trouble
    }
}
