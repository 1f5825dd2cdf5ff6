import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The room of networking: contacts, and introductions to them.
struct NetworkingRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/networking")
        room.get(use: site.together(show))
        room.get("offer", use: site.together(askOffer))
        room.post("offer", use: site.together(offer))
        room.get("request", use: site.together(askRequest))
        room.post("request", use: site.together(request))
        IntroductionRoutes(site: site).add(to: room)
        ContactRoutes(site: site).add(to: doors)
        ContactAnswerRoutes(site: site).add(to: doors)
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let (duo, side) = (together.duo, together.side)
        let now = site.clock.now()
        let room = try await site.archive.read { store in
            (seen: try store.introductions(of: duo.mentorship, seenBy: side), grounds: try store.grounds(of: duo, now: now))
        }
        let just = request.uri.queryParameters["just"].flatMap { NetworkingPage.Just(rawValue: String($0)) }
        let page = NetworkingPage(
            together: together, seen: room.seen, grounds: room.grounds, sendsMail: site.settings.sendsMail, now: now, just: just)
        return site.page(page.page, for: together.context)
    }

    /// Back to the room, which says why nothing can be begun now; nil where something can.
    private func closed(_ together: Together, owner: Side) async throws -> Response? {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let (duo, now) = (together.duo, site.clock.now())
        let ground = try await site.archive.read { try $0.ground(of: duo, owner: owner, now: now) }
        do throws(Introduction.Refusal) { try ground.check() } catch { return .see("\(together.path)/networking") }
        return site.settings.sendsMail ? nil : .see("\(together.path)/networking")
    }

    private func askOffer(_ request: Request, together: Together) async throws -> Response {
        if let closed = try await closed(together, owner: together.side) { return closed }
        let draft = try await site.draft(DraftForm.offer(together), together.context) ?? Form()
        let form = OfferForm(together: together, contacts: try await site.contacts(together), form: draft, ids: site.ids(Form()))
        return site.page(form.page, for: together.context)
    }

    private func offer(_ request: Request, together: Together) async throws -> Response {
        if let closed = try await closed(together, owner: together.side) { return closed }
        if let left = try await leave(DraftForm.offer(together), together, again: "offer") { return left }
        let form = together.context.form
        let (ids, contacts) = (site.ids(form), try await site.contacts(together))
        let complaints: [Complaint]
        switch OfferForm.read(form, contacts, new: ids.contact, owner: together.me.id, at: site.clock.now()) {
        case .failure(let list): complaints = list.all
        case .success(let offer):
            do {
                try await begin(offer, ids.introduction, together)
                return .see("\(together.path)/networking?just=offered")
            } catch Introduction.Refusal.enough {
                complaints = [.enoughToDecide(for: together.other)]
            } catch is Introduction.Refusal {
                return .see("\(together.path)/networking")
            } catch let refusal as ContactRest.Refusal {
                complaints = [refusal.complaint(isNew: offer.chosen.contact.id == ids.contact)]
            }
        }
        let page = OfferForm(together: together, contacts: contacts, form: form, ids: ids, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    private func leave(_ draft: String, _ together: Together, again form: String) async throws -> Response? {
        try await site.leave(draft, together.context, to: "\(together.path)/networking", again: "\(together.path)/networking/\(form)")
    }

    private func begin(_ offer: OfferForm.Offer, _ id: ID<Introduction>, _ together: Together) async throws {
        let (duo, now, secrets) = (together.duo, site.clock.now(), site.archive.secrets)
        let (contact, chosen) = (offer.chosen.contact, offer.chosen.stored)
        try await begin(together, as: .offered, owner: together.side, id, why: offer.why) { store, one in
            try store.checkRest(of: contact.details, owner: one.owner, in: duo, now: now, secrets)
            try store.save(contact, secrets)
            try store.keep(chosen, of: one, in: duo.mentorship, secrets)
        }
    }

    private func askRequest(_ request: Request, together: Together) async throws -> Response {
        if let closed = try await closed(together, owner: together.side.other) { return closed }
        let draft = try await site.draft(DraftForm.request(together), together.context) ?? Form()
        return site.page(RequestForm(together: together, form: draft, ids: site.ids(Form())).page, for: together.context)
    }

    private func request(_ request: Request, together: Together) async throws -> Response {
        if let closed = try await closed(together, owner: together.side.other) { return closed }
        if let left = try await leave(DraftForm.request(together), together, again: "request") { return left }
        let form = together.context.form
        let ids = site.ids(form)
        switch form.texts([("why", .why), ("about", .about)]) {
        case .failure(let complaints):
            let page = RequestForm(together: together, form: form, ids: ids, complaints: complaints.all)
            return site.page(page.page.refused(), for: together.context)
        case .success(let texts):
            let mentorship = together.duo.mentorship
            do {
                try await begin(together, as: .requested, owner: together.side.other, ids.introduction, why: texts[0]) { store, one in
                    try store.keep(about: texts[1], of: one, in: mentorship)
                }
                return .see("\(together.path)/networking?just=requested")
            } catch Introduction.Refusal.enough {
                let page = RequestForm(together: together, form: form, ids: ids, complaints: [.enoughToDecide(for: together.other)])
                return site.page(page.page.refused(), for: together.context)
            } catch is Introduction.Refusal {
                return .see("\(together.path)/networking")
            }
        }
    }

    /// Begins an introduction with all that belongs to it, and tells the one who decides; a form sent twice begins one.
    private func begin(
        _ together: Together, as origin: Introduction.Origin, owner: Side, _ id: ID<Introduction>, why: String,
        with more: @escaping @Sendable (Writing, Introduction) throws -> Void
    ) async throws {
        let (duo, me, now) = (together.duo, together.me.id, site.clock.now())
        let event: ID<Event> = site.chance.id()
        let draft = origin == .offered ? DraftForm.offer(together) : DraftForm.request(together)
        let mail = Posted(.introductionOpened, to: together.other.id, about: id.rawValue, due: now, id: site.chance.id())
        try await site.archive.write { store in
            try store.dropDraft(draft, of: me)
            let ground = try store.ground(of: duo, owner: owner, now: now)
            // A form sent twice is no second one.
            guard try store.introduction(id) == nil else { return }
            let fresh = try store.freshIntroductions(of: duo.mentorship.id, owner: owner, as: origin, now: now)
            let one = try Introduction.opened(
                id: id, mentorship: duo.mentorship.id, owner: owner, as: origin, on: ground, fresh: fresh, at: now)
            guard try store.add(one, why: why, in: duo.mentorship) else { return }
            try more(store, one)
            try store.note("introduction \(origin.rawValue)", by: me, thing: id.rawValue, at: now, id: event)
            try store.post(mail, now: now)
        }
    }
}

extension Complaint {
    fileprivate static func enoughToDecide(for other: Person) -> Complaint {
        Complaint("why", Text("\(other.name) has several to decide on already. Wait for an answer, or let one go."))
    }
}

extension Site {
    /// One's own list, for the forms that choose from it.
    func contacts(_ together: Together) async throws -> [Contact] {
        let me = together.me.id
        return try await archive.read { try $0.contacts(of: me) }
    }
}

extension Form {
    /// The texts of some fields, checked by their rules, or every complaint at once.
    func texts(_ fields: [(name: String, text: IntroductionText)]) -> Result<[String], ComplaintList> {
        var complaints: [Complaint] = []
        let texts = fields.map { name, text in
            do throws(TextRefusal) { return try text.rule.check(self[name]) } catch { complaints.append(Complaint(name, error.sentence)) }
            return ""
        }
        return complaints.isEmpty ? .success(texts) : .failure(ComplaintList(complaints))
    }
}
