import Hummingbird
import Markup
import Mentoring
import Store

/// Three lessons for either role before the first conversation.
struct PreparationRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("preparation", use: choose)
        doors.signedIn.get("preparation/:role", use: overview)
        doors.signedIn.get("preparation/:role/:lesson", use: show)
        doors.signedIn.post("preparation/:role/:lesson", use: finish)
    }

    private func choose(_ request: Request, context: SignedIn) async throws -> Response {
        site.page(PreparationDoorPage().page, for: context)
    }

    private func overview(_ request: Request, context: SignedIn) async throws -> Response {
        let role = try role(context)
        let me = context.me.id
        let preparation = try await site.archive.read { try $0.preparation(of: me, as: role) }
        return site.page(PreparationPage(preparation: preparation).page, for: context)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let (role, lesson) = (try role(context), try lesson(context))
        let me = context.me.id
        let draft = try await site.draft(draft(role, lesson), context)
        let answer = try await site.archive.read { try $0.answer(to: lesson, of: me, as: role) }
        let page = LessonPage(role: role, lesson: lesson, context: context, answer: draft?["answer"] ?? answer ?? "")
        return site.page(page.page, for: context)
    }

    private func finish(_ request: Request, context: SignedIn) async throws -> Response {
        let (role, lesson) = (try role(context), try lesson(context))
        let answer: String
        do throws(TextRefusal) { answer = try Preparation.answer.check(context.form["answer"]) } catch {
            let page = LessonPage(role: role, lesson: lesson, context: context, answer: context.form["answer"], refusal: error)
            return site.page(page.page.refused(), for: context)
        }
        let me = context.me.id
        let now = site.clock.now()
        let draft = draft(role, lesson)
        try await site.archive.write { store in
            try store.read(lesson, answer: answer.isEmpty ? nil : answer, of: me, as: role, at: now)
            try store.dropDraft(draft, of: me)
        }
        return .see(lesson.next?.path(role) ?? "/preparation/\(role.rawValue)")
    }

    private func draft(_ role: Side, _ lesson: Preparation.Lesson) -> String { "lesson-\(role.rawValue)-\(lesson.slug)" }

    private func role(_ context: SignedIn) throws -> Side {
        guard let role = context.parameters.get("role").flatMap({ Side(rawValue: $0) }) else { throw HTTPError(.notFound) }
        return role
    }

    private func lesson(_ context: SignedIn) throws -> Preparation.Lesson {
        let slug = context.parameters.get("lesson")
        guard let lesson = Preparation.Lesson.allCases.first(where: { $0.slug == slug }) else { throw HTTPError(.notFound) }
        return lesson
    }
}
