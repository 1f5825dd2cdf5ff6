import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// A person's mail addresses: the main one, and a private one that stays when a job does not.
struct AddressRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("account/addresses", use: show)
        doors.signedIn.post("account/addresses", use: add)
        doors.signedIn.post("account/addresses/removal", use: remove)
        doors.open.get("address-checks/:check/:seal", use: look)
        doors.open.post("address-checks/:check/:seal", use: press)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        site.page(try await page(context, nil), for: context)
    }

    private func page(_ context: SignedIn, _ complaint: Complaint?) async throws -> Page {
        let me = context.me.id
        let now = site.clock.now()
        let (own, open) = try await site.archive.read { (try $0.ownAddresses(of: me), try $0.openAddressCheck(of: me, now: now)) }
        return AddressesPage(
            visitor: context.visitor, sendsMail: site.settings.sendsMail, addresses: own, waiting: open?.address,
            complaints: [complaint].compactMap { $0 }
        ).page
    }

    private func add(_ request: Request, context: SignedIn) async throws -> Response {
        let address: EmailAddress
        do throws(EmailAddress.Refusal) { address = try EmailAddress(context.form["address"]) } catch {
            return site.page(try await page(context, Complaint("address", error.sentence)).refused(), for: context)
        }
        let me = context.me.id
        let now = site.clock.now()
        guard site.settings.sendsMail else { return try await addUnchecked(address, context) }
        let decision = try await site.archive.begin(
            address, for: me, from: context.visitor.clientAddress, limits: site.settings.limits, now: now, chance: site.chance)
        guard case .blocked(let until) = decision else { return .see("/account/addresses") }
        let page = try await page(context, Complaint("address", .tooManyTries(until: until, now: now))).refused(.tooManyRequests)
        return site.page(page, for: context.visitor, wait: until.timeIntervalSince(now))
    }

    /// Where no mail is sent, an address is no more than the name one signs in by.
    private func addUnchecked(_ address: EmailAddress, _ context: SignedIn) async throws -> Response {
        let me = context.me.id
        let now = site.clock.now()
        let decision = try await site.archive.countAdding(
            by: me, from: context.visitor.clientAddress, limits: site.settings.accountLimits, now: now, chance: site.chance)
        if case .blocked(let until) = decision {
            let trouble = Trouble.blocked("address", until: until, now: now)
            return site.page(try await page(context, trouble.complaint).refused(trouble.status), for: context.visitor, wait: trouble.wait)
        }
        let event: ID<Event> = site.chance.id()
        let answer = try await site.archive.write { try $0.add(address, to: me, at: now, event: event) }
        guard case .taken = answer else { return .see("/account/addresses") }
        return site.page(try await page(context, .addressTaken).refused(), for: context)
    }

    private func remove(_ request: Request, context: SignedIn) async throws -> Response {
        let me = context.me.id
        let now = site.clock.now()
        let event: ID<Event> = site.chance.id()
        try await site.archive.write { try $0.removePrivateAddress(of: me, at: now, event: event) }
        return .see("/account/addresses")
    }

    private func look(_ request: Request, visitor: Visitor) async throws -> Response {
        let check = try await find(visitor)
        guard check.isOpen(now: site.clock.now()) else { return site.page(AddressCheckPage.worn, for: visitor) }
        return site.page(AddressCheckPage(visitor: visitor, check: check, path: site.path(of: check.id)).page, for: visitor)
    }

    private func press(_ request: Request, visitor: Visitor) async throws -> Response {
        let check = try await find(visitor)
        let now = site.clock.now()
        let event: ID<Event> = site.chance.id()
        switch try await site.archive.write({ try $0.confirm(check.id, now: now, event: event) }) {
        case .added: return site.page(AddressCheckPage.done(check.address), for: visitor)
        case .taken: return site.page(AddressCheckPage.taken(check.address), for: visitor)
        case .worn: return site.page(AddressCheckPage.worn, for: visitor)
        }
    }

    private func find(_ visitor: Visitor) async throws -> AddressCheck {
        guard let id = visitor.parameters.get("check"), let seal = visitor.parameters.get("seal"), site.seals.holds(seal, "address check", id),
            let check = try await site.archive.read({ try $0.addressCheck(ID(rawValue: id)) }), !check.person.isDisabled
        else { throw HTTPError(.notFound) }
        return check
    }
}
