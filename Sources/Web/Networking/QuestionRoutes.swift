import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The decision before a contact is asked: the owner's on a request, the other's on an offer.
struct QuestionRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        room.get("introductions/:introduction/question", use: site.together { try await decide($1) })
        room.post("introductions/:introduction/question", use: site.together { try await ask($1) })
    }

    private func decide(_ together: Together) async throws -> Response {
        let seen = try await site.introduction(together)
        guard together.isOpen, seen.introduction.shown(to: together.side, now: site.clock.now()) == .waitsForYou else {
            return site.networking(together)
        }
        let page = QuestionForm(
            together: together, seen: seen, contacts: try await site.contacts(together), form: Form(), new: site.chance.id())
        return site.page(page.page, for: together.context)
    }

    private func ask(_ together: Together) async throws -> Response {
        let seen = try await site.introduction(together)
        guard seen.introduction.shown(to: together.side, now: site.clock.now()) == .waitsForYou else { return site.networking(together) }
        return seen.introduction.origin == .requested ? try await askOwnContact(seen, together) : try await sayYes(seen, together)
    }

    /// The owner decides on a request: whom to ask, and with which words.
    private func askOwnContact(_ seen: SeenIntroduction, _ together: Together) async throws -> Response {
        let (form, me, side, now, duo) = (together.context.form, together.me.id, together.side, site.clock.now(), together.duo)
        let contacts = try await site.contacts(together)
        let new: ID<Contact> = site.ids(form).contact
        var complaints: [Complaint]
        switch ContactChoice.read(form, contacts, new: new, owner: me, at: now) {
        case .failure(let list): complaints = list.all
        case .success(let chosen):
            let (one, chance, secrets) = (seen.introduction, site.chance, site.archive.secrets)
            do {
                return try await site.moving(together, "asked") {
                    try await site.archive.write { store in
                        try store.checkRest(of: chosen.contact.details, owner: one.owner, in: duo, now: now, secrets)
                        try store.save(chosen.contact, secrets)
                        try store.keep(chosen.stored, of: one, in: duo.mentorship, secrets)
                        try store.change(one.id, .asked(by: side, at: now), by: me, at: now, chance: chance)
                    }
                }
            } catch let refusal as ContactRest.Refusal {
                complaints = [refusal.complaint(isNew: chosen.contact.id == new)]
            }
        }
        let page = QuestionForm(together: together, seen: seen, contacts: contacts, form: form, new: new, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    /// The one introduced says yes to an offer. Where the contact can't be asked any more it ends in the same kind words as any no.
    private func sayYes(_ seen: SeenIntroduction, _ together: Together) async throws -> Response {
        let form = together.context.form
        guard case .success(let texts) = form.texts([("about", .about)]) else {
            let complaints = form.texts([("about", .about)]).complaints
            let page = QuestionForm(together: together, seen: seen, contacts: [], form: form, new: site.chance.id(), complaints: complaints)
            return site.page(page.page.refused(), for: together.context)
        }
        let (one, duo, side, me, now) = (seen.introduction, together.duo, together.side, together.me.id, site.clock.now())
        let (chance, secrets) = (site.chance, site.archive.secrets)
        return try await site.moving(together, "asked") {
            try await site.archive.write { store in
                do {
                    guard let ask = try store.introduction(one.id)?.ask else { throw ContactRest.Refusal.noAddress }
                    try store.checkRest(of: ask.details, owner: one.owner, in: duo, now: now, secrets)
                    try store.keep(about: texts[0], of: one, in: duo.mentorship)
                    try store.change(one.id, .asked(by: side, at: now), by: me, at: now, chance: chance)
                } catch is ContactRest.Refusal {
                    try store.change(one.id, .letGo(by: one.owner, at: now), at: now, chance: chance)
                }
            }
        }
    }
}
