import Hummingbird
import Mentoring
import Store

/// Each side's own goal.
struct GoalRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/goal", use: site.together(show))
        doors.signedIn.post("mentorships/:mentorship/goal", use: site.together(save))
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let goals = try await goals(together)
        let draft = try await site.draft("goal-\(together.id.rawValue)", together.context)
        let typed = draft?["goal"] ?? goals[together.side] ?? ""
        return site.page(GoalPage(together: together, typed: typed, others: goals[together.side.other]).page, for: together.context)
    }

    private func save(_ request: Request, together: Together) async throws -> Response {
        let typed = together.context.form["goal"]
        let name = "goal-\(together.id.rawValue)"
        if let answer = try await site.leave(name, together.context, to: "\(together.path)/mission", again: "\(together.path)/goal") {
            return answer
        }
        let now = site.clock.now()
        let goal: Goal
        do throws(TextRefusal) { goal = try Goal.checked(together.side, typed, at: now) } catch {
            let others = try await goals(together)[together.side.other]
            let page = GoalPage(together: together, typed: typed, others: others, refusal: error)
            return site.page(page.page.refused(), for: together.context)
        }
        let (id, me) = (together.id, together.me.id)
        let event: ID<Event> = site.chance.id()
        try await site.archive.write { store in
            try store.save(goal, of: id)
            try store.dropDraft(name, of: me)
            try store.note("goal written", by: me, thing: id.rawValue, at: now, id: event)
        }
        return .see("\(together.path)/mission?saved=goal")
    }

    private func goals(_ together: Together) async throws -> [Side: String] {
        let id = together.id
        let goals = try await site.archive.read { try $0.goals(of: id) }
        return Dictionary(goals.map { ($0.side, $0.text) }) { $1 }
    }
}
