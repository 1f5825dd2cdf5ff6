import Hummingbird
import Markup
import Mentoring
import Store

/// S14: first be clear with yourself that you are open to it.
struct ReadinessRoutes {
    let site: Site

    private static let draft = "readiness"

    func add(to doors: Doors) {
        doors.signedIn.get("readiness", use: show)
        doors.signedIn.post("readiness", use: save)
        doors.signedIn.get("readiness/next", use: next)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let draft = try await site.draft(Self.draft, context)
        let me = context.me.id
        let kept = try await site.archive.read { try $0.readiness(of: me) }
        let typed = draft ?? Form(readiness: kept, today: today(context))
        return site.page(ReadinessPage(context: context, typed: typed, isDraft: draft != nil).page, for: context)
    }

    private func save(_ request: Request, context: SignedIn) async throws -> Response {
        if let answer = try await site.leave(Self.draft, context, to: "/", again: "/readiness") { return answer }
        let reading = ReadinessForm(form: context.form, today: today(context))
        guard let readiness = reading.checked else {
            return site.page(ReadinessPage(context: context, typed: context.form, complaints: reading.complaints).page.refused(), for: context)
        }
        let me = context.me.id
        let now = site.clock.now()
        try await site.archive.write { store in
            try store.save(readiness, of: me, at: now)
            try store.dropDraft(Self.draft, of: me)
        }
        return .see("/readiness/next")
    }

    private func next(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me.id
        guard let readiness = try await site.archive.read({ try $0.readiness(of: me) }) else { return .see("/readiness") }
        return site.page(ReadinessNextPage(openness: readiness.openness).page, for: context)
    }

    private func today(_ context: SignedIn) -> Day { context.me.day(at: site.clock.now()) }
}
