import Hummingbird
import Mentoring
import Store

/// Noting what one learned, from a chance or without one.
struct LearnedRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        room.get("lesson", use: site.together { try await ask($1, from: nil) })
        room.post("lesson", use: site.together { try await note($1, from: nil) })
        room.get("chances/:chance/lesson", use: site.together { try await ask($1, from: try await chance($1)) })
        room.post("chances/:chance/lesson", use: site.together { try await note($1, from: try await chance($1)) })
    }

    private func chance(_ together: Together) async throws -> Opportunity {
        let id = try together.context.id("chance", of: Opportunity.self)
        let mentorship = together.duo.mentorship
        guard let chance = try await site.archive.read({ try $0.opportunity(id, in: mentorship) }) else { throw HTTPError(.notFound) }
        return chance
    }

    private func ask(_ together: Together, from chance: Opportunity?) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        if let chance, !chance.choices(for: together.side).contains(.learned) { return .see("\(together.path)/opportunity") }
        return site.page(LearnedForm(together: together, chance: chance, id: site.chance.id(), typed: "").page, for: together.context)
    }

    private func note(_ together: Together, from chance: Opportunity?) async throws -> Response {
        let form = together.context.form
        let id: ID<Learned> = ID(typed: form["lesson"]) ?? site.chance.id()
        let learned: Learned
        do throws(TextRefusal) {
            learned = try Learned.checked(id: id, together.side, from: chance?.id, form["learned"], at: site.clock.now())
        } catch {
            let page = LearnedForm(together: together, chance: chance, id: id, typed: form["learned"], refusal: error)
            return site.page(page.page.refused(), for: together.context)
        }
        try await keep(learned, together)
        return .see("\(together.path)/opportunity?just=learned")
    }

    /// The chance is judged again inside the transaction: it may have been let go meanwhile, and then the words are kept without it.
    private func keep(_ learned: Learned, _ together: Together) async throws {
        let (mentorship, me, side) = (together.duo.mentorship, together.me.id, together.side)
        let event: ID<Event> = site.chance.id()
        try await site.archive.write { store in
            var chance = try learned.opportunity.flatMap { try store.opportunity($0, in: mentorship) }
            do throws(Opportunity.Refusal) { try chance?.apply(.learned(by: side, at: learned.at)) } catch { chance = nil }
            let kept = Learned(id: learned.id, side: side, opportunity: chance?.id, words: learned.words, at: learned.at)
            guard try store.add(kept, to: mentorship) else { return }
            if let chance { try store.update(chance) }
            try store.note("something learned", by: me, thing: mentorship.id.rawValue, at: learned.at, id: event)
        }
    }
}
