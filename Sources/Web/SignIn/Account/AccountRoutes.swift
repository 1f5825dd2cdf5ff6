import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// One's own account: name, language, clock, and how one comes in.
struct AccountRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("account", use: show)
        doors.signedIn.post("account", use: save)
        SessionRoutes(site: site).add(to: doors)
        AddressRoutes(site: site).add(to: doors)
        OwnPasswordRoutes(site: site).add(to: doors)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let isSaved = request.uri.queryParameters["saved"] != nil
        let page = try await page(context, form: Form(AccountPage.fields(of: context.me)), complaints: [], isSaved: isSaved)
        return site.page(page, for: context)
    }

    private func page(_ context: SignedIn, form: Form, complaints: [Complaint], isSaved: Bool = false) async throws -> Page {
        let me = context.me.id
        let now = site.clock.now()
        let reader = MailReader(me)
        let (ways, stopped) = try await site.archive.read { store in
            let ways = try AccountPage.Ways(
                addresses: store.ownAddresses(of: me).map(\.address.text), passwordSince: store.passwordSince(me),
                sessions: store.sessions(of: me, now: now).count)
            return (ways, try store.stoppedTopics(reader))
        }
        return AccountPage(
            visitor: context.visitor, me: context.me, ways: ways, stopped: stopped.map { .init(topic: $0, path: site.mailStopPath($0, reader)) },
            form: form, complaints: complaints, isSaved: isSaved
        ).page
    }

    private func save(_ request: Request, context: SignedIn) async throws -> Response {
        let form = context.form
        var complaints: [Complaint] = []
        var name = context.me.name
        do throws(TextRefusal) { name = try PersonName.check(form["name"]) } catch { complaints.append(Complaint("name", error.sentenceOfName)) }
        let language = Language(rawValue: form["language"])
        if language == nil { complaints.append(Complaint("language", Text("Choose a language."))) }
        let zone = form["zone"]
        if zone != context.me.zone, !TimeZones.all.contains(zone) { complaints.append(Complaint("zone", Text("Choose a place from the list."))) }
        guard complaints.isEmpty, let language else {
            return site.page(try await page(context, form: form, complaints: complaints).refused(), for: context)
        }
        let me = context.me.id
        try await site.archive.write { [name] in
            try $0.rename(me, to: name, language: LanguageCode(rawValue: language.rawValue), zone: zone)
        }
        var response = Response.see("/account?saved")
        response.setCookie(site.cookie(site.settings.languageCookieName, language.rawValue, lifetime: 365 * 86_400))
        return response
    }
}
