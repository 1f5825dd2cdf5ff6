import Hummingbird
import Markup
import Mentoring
import Store

/// What a person tells about themselves, a question a page.
struct ProfileRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("profile", use: show)
        doors.signedIn.get("profile/preview", use: preview)
        doors.signedIn.get("profile/:step", use: ask)
        doors.signedIn.post("profile/:step", use: save)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let isSaved = request.uri.queryParameters["saved"] != nil
        let page = try await site.archive.read { store in
            ProfilePage(
                me: me, profile: try store.profile(of: me.id),
                drafts: Set(try ProfileStep.allCases.filter { try store.draft($0.draft, of: me.id) != nil }), today: today(me), isSaved: isSaved)
        }
        return site.page(page.page, for: context)
    }

    private func preview(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me
        let by = request.uri.queryParameters.get("by")
        let reader = ProfilePreviewPage.readers.first { $0.slug == by } ?? .gettingToKnow
        let profile = try await site.archive.read { try $0.profile(of: me.id) }
        return site.page(ProfilePreviewPage(me: me, profile: profile, reader: reader, today: today(me)).page, for: context)
    }

    private func ask(_ request: Request, context: SignedIn) async throws -> Response {
        let step = try step(context)
        if let draft = try await site.draft(step.draft, context) {
            return site.page(ProfileStepPage(step: step, context: context, typed: draft, isDraft: true).page, for: context)
        }
        let me = context.me.id
        let profile = try await site.archive.read { try $0.profile(of: me) }
        return site.page(ProfileStepPage(step: step, context: context, typed: reading(context).filled(step, from: profile)).page, for: context)
    }

    private func save(_ request: Request, context: SignedIn) async throws -> Response {
        let step = try step(context)
        if let answer = try await site.leave(step.draft, context, to: "/profile", again: step.path) { return answer }
        let reading = reading(context)
        let form = context.form
        let complaints = reading.complaints(step, form)
        guard complaints.isEmpty else {
            return site.page(ProfileStepPage(step: step, context: context, typed: form, complaints: complaints).page.refused(), for: context)
        }
        let me = context.me.id
        let now = site.clock.now()
        try await site.archive.write { store in
            var profile = try store.profile(of: me)
            for field in step.fields { reading.take(field, from: form, into: &profile) }
            try store.save(try profile.checked(), of: me, at: now)
            try store.dropDraft(step.draft, of: me)
        }
        return .see(step.next?.path ?? "/profile?saved")
    }

    private func step(_ context: SignedIn) throws -> ProfileStep {
        guard let step = context.parameters.get("step").flatMap({ ProfileStep(rawValue: $0) }) else { throw HTTPError(.notFound) }
        return step
    }

    private func reading(_ context: SignedIn) -> ProfileForm {
        ProfileForm(catalog: site.catalog, language: context.visitor.language, today: today(context.me))
    }

    private func today(_ person: Person) -> Day { person.day(at: site.clock.now()) }
}
