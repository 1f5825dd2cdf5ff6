import Hummingbird
import Markup
import Mentoring
import Store

/// The link in the mail: looking at it changes nothing, pressing uses it up.
struct LinkRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("sign-in/:signIn/:seal", use: look)
        doors.open.post("sign-in/:signIn/:seal", use: press)
    }

    private func look(_ request: Request, visitor: Visitor) async throws -> Response {
        let signIn = try await find(visitor)
        return try await show(signIn, visitor, [])
    }

    private func show(_ signIn: SignIn, _ visitor: Visitor, _ complaints: [Complaint]) async throws -> Response {
        let mayRegister = site.settings.signUp.admits(signIn.address)
        let now = site.clock.now()
        let admission = try await site.archive.read { try $0.admission(of: signIn, mayRegister: mayRegister, now: now) }
        switch admission {
        case .person: return page(signIn, visitor, isNewcomer: false, complaints)
        case .newcomer: return page(signIn, visitor, isNewcomer: true, complaints)
        case .nobody: return site.page(ClosedDoorPage(refusal: .noAccount).page, for: visitor)
        case .refused: return site.page(ClosedDoorPage(refusal: .worn).page, for: visitor)
        }
    }

    private func page(_ signIn: SignIn, _ visitor: Visitor, isNewcomer: Bool, _ complaints: [Complaint]) -> Response {
        let page = LinkPage(
            visitor: visitor, path: site.path(of: signIn.id), address: signIn.address, isNewcomer: isNewcomer, complaints: complaints
        ).page
        return site.page(complaints.isEmpty ? page : page.refused(), for: visitor)
    }

    private func press(_ request: Request, visitor: Visitor) async throws -> Response {
        let signIn = try await find(visitor)
        let now = site.clock.now()
        var newcomer: Person?
        if site.settings.signUp.admits(signIn.address), visitor.form.has("name") {
            do throws(TextRefusal) {
                let name = try PersonName.check(visitor.form["name"])
                newcomer = Person(id: site.chance.id(), name: name, language: LanguageCode(rawValue: visitor.language.rawValue), createdAt: now)
            } catch {
                return try await show(signIn, visitor, [Complaint("name", error.sentence)])
            }
        }
        let admission = try await site.archive.write { [newcomer] in try $0.enter(signIn.id, newcomer: newcomer, now: now) }
        return try await site.admit(admission ?? .refused(.expired), request, visitor, to: SignInCookie(request, site.settings)?.next ?? "/")
    }

    /// The sign-in that the link names; a link whose seal does not hold reads as none.
    private func find(_ visitor: Visitor) async throws -> SignIn {
        guard let id = visitor.parameters.get("signIn"), let seal = visitor.parameters.get("seal"), site.seals.holds(seal, "sign-in", id),
            let signIn = try await site.archive.read({ try $0.signIn(ID(rawValue: id)) })
        else { throw HTTPError(.notFound) }
        return signIn
    }
}
