import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What people bring to the confidant: each sees their own, the confidant what was brought to them, and nobody else any of it.
struct ConcernRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("concerns", use: list)
        doors.signedIn.get("concerns/new", use: new)
        doors.signedIn.post("concerns", use: bring)
        doors.signedIn.get("concerns/:concern", use: show)
        doors.signedIn.post("concerns/:concern/reading", use: read)
        doors.signedIn.post("concerns/:concern/words", use: say)
        doors.signedIn.post("concerns/:concern/closing", use: close)
    }

    private func list(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let page = try await site.archive.read { store in
            ConcernsPage(me: me, confidants: try store.confidants(), concerns: try store.concerns(of: me.id))
        }
        return site.page(page.page, for: context)
    }

    private func new(_ request: Request, context: SignedIn) async throws -> Response {
        let confidant = try await confidant(of: context)
        return site.page(page(confidant, context, Form()).page, for: context)
    }

    private func page(_ confidant: Person?, _ context: SignedIn, _ form: Form, _ complaints: [Complaint] = []) -> NewConcernPage {
        NewConcernPage(
            confidant: confidant, context: context, form: form, id: ID(typed: form["concern"]) ?? site.chance.id(),
            sendsMail: site.settings.sendsMail, complaints: complaints)
    }

    private func confidant(of context: SignedIn) async throws -> Person? {
        let me = context.me.id
        return try await site.archive.read { try $0.confidant(for: me) }
    }

    private func bring(_ request: Request, context: SignedIn) async throws -> Response {
        let confidant = try await confidant(of: context)
        let form = context.form
        // Who is named may have changed since the form was opened: words go only to the one whose name stood above them.
        guard let confidant, form["confidant"] == confidant.id.rawValue else {
            return site.page(page(confidant, context, form).page.refused(.conflict), for: context)
        }
        do {
            let id = try await bring(form, to: confidant, context)
            return .see("/concerns/\(id.rawValue)?sent")
        } catch let refusal as Concern.Refusal {
            return site.page(page(confidant, context, form, refusal.complaints).page.refused(), for: context)
        }
    }

    private func bring(_ form: Form, to confidant: Person, _ context: SignedIn) async throws -> ID<Concern> {
        let (me, now, chance) = (context.me.id, site.clock.now(), site.chance)
        let id: ID<Concern> = ID(typed: form["concern"]) ?? chance.id()
        let (kind, text) = (Concern.Kind(rawValue: form["kind"]) ?? .concern, form["text"])
        try await site.archive.write { store in
            let earlier = try store.concernFacts(of: me)
            guard !earlier.contains(where: { $0.id == id }) else { return }
            let sent = try Concern.sent(id: id, kind: kind, from: me, to: confidant.id, text: text, earlier: earlier, at: now)
            try store.bring(sent, at: now, chance: chance)
        }
        return id
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        try await show(context, isSent: request.uri.queryParameters["sent"] != nil)
    }

    private func show(_ context: SignedIn, isSent: Bool = false, complaints: [Complaint] = []) async throws -> Response {
        let id = try context.id("concern", of: Concern.self)
        let me = context.me.id
        let found = try await site.archive.read { store -> ConcernPage? in
            guard let concern = try store.concern(id, seenBy: me), let voice = concern.voice(of: me),
                let other = try store.person(concern.person(voice.other))
            else { return nil }
            let hasFailed = try store.hasFailed(.concernBrought, about: id.rawValue)
            let next = voice == .writer && other.isDisabled ? try store.confidant(for: me) : nil
            return ConcernPage(
                concern: concern, voice: voice, other: other, next: next, context: context, isMailed: site.settings.sendsMail && !hasFailed,
                isSent: isSent, complaints: complaints)
        }
        guard let page = found else { throw HTTPError(.notFound) }
        return site.page(complaints.isEmpty ? page.page : page.page.refused(), for: context)
    }

    private func read(_ request: Request, context: SignedIn) async throws -> Response {
        let now = site.clock.now()
        return try await change(context, only: .confidant) { _ in .read(at: now) }
    }

    private func say(_ request: Request, context: SignedIn) async throws -> Response {
        let (text, now) = (context.form["text"], site.clock.now())
        return try await change(context) { .said(text, by: $0, at: now) }
    }

    private func close(_ request: Request, context: SignedIn) async throws -> Response {
        let now = site.clock.now()
        return try await change(context) { .closed(by: $0, at: now) }
    }

    /// What has happened already simply shows how it stands.
    private func change(
        _ context: SignedIn, only voice: Concern.Voice? = nil, _ make: @escaping @Sendable (Concern.Voice) -> Concern.Change
    ) async throws -> Response {
        let id = try context.id("concern", of: Concern.self)
        let (me, now, chance) = (context.me.id, site.clock.now(), site.chance)
        do {
            let changed = try await site.archive.write { store -> Concern? in
                if let voice, try store.concern(id, seenBy: me)?.voice(of: me) != voice { return nil }
                return try store.change(id, by: me, at: now, chance: chance, make)
            }
            guard changed != nil else { throw HTTPError(.notFound) }
            return .see("/concerns/\(id.rawValue)")
        } catch let refusal as Concern.Refusal {
            guard !refusal.complaints.isEmpty else { return .see("/concerns/\(id.rawValue)") }
            return try await show(context, complaints: refusal.complaints)
        }
    }
}

extension Concern.Refusal {
    /// What can be mended in what was typed; the rest shows how it stands.
    var complaints: [Complaint] {
        switch self {
        case .text(let refusal): [Complaint("text", refusal.sentence)]
        case .enough:
            [Complaint("text", Text("The confidant has much of yours to read already. Wait for an answer, or call somebody outside Lampion."))]
        case .yourself, .over, .notNow: []
        }
    }
}
