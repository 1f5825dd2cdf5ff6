import Hummingbird
import Mentoring
import Store

/// The room of opportunities: what each offered the other, and what each learned.
struct OpportunityRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/opportunity")
        room.get(use: site.together(show))
        room.get("offer", use: site.together(ask))
        room.post("offer", use: site.together(offer))
        room.post("chances/:chance/taking", use: site.together { try await change($1, .taken) })
        room.post("chances/:chance/release", use: site.together { try await change($1, .letGo) })
        LearnedRoutes(site: site).add(to: room)
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let mentorship = together.duo.mentorship
        let room = try await site.archive.read { store in
            (growth: try store.growth(of: mentorship), letter: try store.agreement(of: mentorship.id).inForce)
        }
        let just = request.uri.queryParameters["just"].flatMap { OpportunityPage.Just(rawValue: String($0)) }
        let page = OpportunityPage(
            together: together, growth: room.growth, promised: room.letter?.text.opportunities, now: site.clock.now(), just: just)
        return site.page(page.page, for: together.context)
    }

    private func ask(_ request: Request, together: Together) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        return site.page(ChanceForm(together: together, id: site.chance.id(), form: Form()).page, for: together.context)
    }

    private func offer(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let id: ID<Opportunity> = ID(typed: form["chance"]) ?? site.chance.id()
        let offered: Opportunity
        switch Opportunity.read(form, id: id, by: together.side, at: site.clock.now()) {
        case .success(let read): offered = read
        case .failure(let complaints):
            let page = ChanceForm(together: together, id: id, form: form, complaints: complaints.all)
            return site.page(page.page.refused(), for: together.context)
        }
        try await keep(offered, together)
        return .see("\(together.path)/opportunity?just=\(offered.kind.isGiven ? "told" : "offered")")
    }

    private func keep(_ offered: Opportunity, _ together: Together) async throws {
        let mentorship = together.duo.mentorship
        let (me, now) = (together.me.id, offered.offeredAt)
        let event: ID<Event> = site.chance.id()
        let mail = Posted(.opportunityOffered, to: together.other.id, about: mentorship.id.rawValue, due: now, id: site.chance.id())
        try await site.archive.write { store in
            guard try store.add(offered, to: mentorship) else { return }
            try store.note("opportunity offered", by: me, thing: mentorship.id.rawValue, at: now, id: event)
            try store.post(mail, now: now)
        }
    }

    /// A press that comes twice, or after the other was first, changes nothing: the page shows where it stands.
    private func change(_ together: Together, _ choice: Opportunity.Choice) async throws -> Response {
        let id = try together.context.id("chance", of: Opportunity.self)
        let (mentorship, me, side, now) = (together.duo.mentorship, together.me.id, together.side, site.clock.now())
        let event: ID<Event> = site.chance.id()
        let hasChanged = try await site.archive.write { store in
            guard var chance = try store.opportunity(id, in: mentorship) else { throw HTTPError(.notFound) }
            do throws(Opportunity.Refusal) { try chance.apply(choice.change(by: side, at: now)) } catch { return false }
            try store.update(chance)
            try store.note("opportunity \(chance.state)", by: me, thing: mentorship.id.rawValue, at: now, id: event)
            return true
        }
        let just = choice == .taken ? "taken" : "released"
        return .see("\(together.path)/opportunity\(hasChanged ? "?just=\(just)" : "")")
    }
}
