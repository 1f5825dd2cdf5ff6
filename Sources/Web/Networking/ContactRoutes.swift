import Hummingbird
import Markup
import Mentoring
import Store

/// One's own list of contacts: nobody else's is ever shown.
struct ContactRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("contacts", use: list)
        doors.signedIn.post("contacts", use: add)
        doors.signedIn.get("contacts/:contact", use: show)
        doors.signedIn.post("contacts/:contact", use: change)
        doors.signedIn.post("contacts/:contact/removal", use: remove)
    }

    private func list(_ request: Request, context: SignedIn) async throws -> Response {
        let just = request.uri.queryParameters["just"].flatMap { ContactsPage.Just(rawValue: String($0)) }
        return try await page(context, Form(), [], just: just)
    }

    private func page(_ context: SignedIn, _ form: Form, _ complaints: [Complaint], just: ContactsPage.Just? = nil) async throws -> Response {
        let me = context.me.id
        let contacts = try await site.archive.read { try $0.contacts(of: me) }
        let id: ID<Contact> = ID(typed: form["new"]) ?? site.chance.id()
        let page = ContactsPage(contacts: contacts, visitor: context.visitor, form: form, new: id, complaints: complaints, just: just).page
        return site.page(complaints.isEmpty ? page : page.refused(), for: context)
    }

    private func add(_ request: Request, context: SignedIn) async throws -> Response {
        let (me, now, secrets) = (context.me.id, site.clock.now(), site.archive.secrets)
        switch ContactDetails.read(context.form) {
        case .failure(let complaints): return try await page(context, context.form, complaints.all)
        case .success(let details):
            let id: ID<Contact> = ID(typed: context.form["new"]) ?? site.chance.id()
            let contact = Contact(id: id, owner: me, details: details, madeAt: now, usedAt: now)
            do {
                try await site.archive.write { try $0.save(contact, secrets) }
            } catch let refusal as ContactRest.Refusal {
                return try await page(context, context.form, [refusal.complaint(isNew: true)])
            }
            return .see("/contacts?just=added")
        }
    }

    private func contact(_ context: SignedIn) async throws -> Contact {
        let id = try context.id("contact", of: Contact.self)
        let me = context.me.id
        guard let contact = try await site.archive.read({ try $0.contact(id, of: me) }) else { throw HTTPError(.notFound) }
        return contact
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let contact = try await contact(context)
        return site.page(ContactForm(contact: contact, visitor: context.visitor, form: Form(contact.details)).page, for: context)
    }

    private func change(_ request: Request, context: SignedIn) async throws -> Response {
        let contact = try await contact(context)
        switch ContactDetails.read(context.form) {
        case .failure(let complaints):
            let page = ContactForm(contact: contact, visitor: context.visitor, form: context.form, complaints: complaints.all).page
            return site.page(page.refused(), for: context)
        case .success(let details):
            let secrets = site.archive.secrets
            let changed = Contact(id: contact.id, owner: contact.owner, details: details, madeAt: contact.madeAt, usedAt: site.clock.now())
            try await site.archive.write { try $0.save(changed, secrets) }
            return .see("/contacts?just=changed")
        }
    }

    private func remove(_ request: Request, context: SignedIn) async throws -> Response {
        let (id, me) = (try await contact(context).id, context.me.id)
        try await site.archive.write { try $0.remove(id, of: me) }
        return .see("/contacts?just=removed")
    }
}
