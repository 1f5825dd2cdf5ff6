import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// A newcomer on the way in by an invitation.
extension InvitationAnswerRoutes {
    enum Arrival {
        case newcomer(Newcomer)
        /// What is wrong with what was typed, or why it has to wait.
        case refused(Response)
    }

    func arrival(_ opened: OpenedInvitation, _ visitor: Visitor, _ now: Date) async throws -> Arrival {
        switch newcomerForm(opened, visitor.form).read(visitor, proven: opened.provenAddress, at: now) {
        case .failure(let complaints): return .refused(try await answerPage(opened, visitor, complaints.all))
        case .success((var newcomer, let password)):
            // What is over is refused without half a second's work on a password.
            guard let password, opened.invitation.isOpen(at: now) else { return .newcomer(newcomer) }
            if let answer = try await refusal(of: newcomer, opened, visitor, now) { return .refused(answer) }
            do {
                newcomer.password = try await site.archive.hash(password, of: newcomer.person.id, terms: site.passwordTerms, chance: site.chance)
                return .newcomer(newcomer)
            } catch is PasswordThreads.Busy {
                return .refused(try await again(opened, visitor, .busy("password")))
            }
        }
    }

    /// What refuses a password before it is hashed: too many tries, or an address that somebody has.
    private func refusal(of newcomer: Newcomer, _ opened: OpenedInvitation, _ visitor: Visitor, _ now: Date) async throws -> Response? {
        let decision = try await site.archive.countChoosing(
            by: opened.invitation.id.rawValue, from: visitor.clientAddress, limits: site.settings.accountLimits, now: now, chance: site.chance)
        if case .blocked(let until) = decision { return try await again(opened, visitor, .blocked("password", until: until, now: now)) }
        guard let address = newcomer.address, try await site.archive.read({ try $0.person(address: address) }) != nil else { return nil }
        return try await answerPage(opened, visitor, [.addressTaken])
    }

    private func again(_ opened: OpenedInvitation, _ visitor: Visitor, _ trouble: Trouble) async throws -> Response {
        var page = try await page(opened, visitor, [trouble.complaint])
        page.status = trouble.status
        return site.page(page, for: visitor, wait: trouble.wait)
    }

    /// The newcomer that the page was made for, or a fresh one where it names none of ours.
    func newcomerForm(_ opened: OpenedInvitation, _ form: Form) -> NewcomerForm {
        let invitation = opened.invitation.id.rawValue
        let asks = opened.provenAddress == nil
        let asksPassword = !site.settings.sendsMail
        if site.seals.holds(form["newcomer_seal"], "newcomer", invitation, form["newcomer"]) {
            return NewcomerForm(asksAddress: asks, asksPassword: asksPassword, id: ID(rawValue: form["newcomer"]), seal: form["newcomer_seal"])
        }
        let id: ID<Person> = site.chance.id()
        return NewcomerForm(asksAddress: asks, asksPassword: asksPassword, id: id, seal: site.seals.seal("newcomer", invitation, id.rawValue))
    }
}

extension Complaint {
    static let addressTaken = Complaint("address", Text("Someone else here uses this address. Choose another."))
}
