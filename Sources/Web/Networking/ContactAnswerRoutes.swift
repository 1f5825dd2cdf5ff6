import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What a contact does with the link in the mail, without account: read, say yes or no, never again, be forgotten, report misuse.
///
/// The seal is all it takes. A GET changes nothing, since a scanner opens every link.
struct ContactAnswerRoutes {
    let site: Site

    func add(to doors: Doors) {
        let path = "introductions/:introduction/:seal"
        doors.open.get("\(path)", use: show)
        doors.sealed.post("\(path)/acceptance", use: { try await answer($1) { .accepted(at: $0) } })
        doors.sealed.post("\(path)/refusal", use: { try await answer($1) { .declined(at: $0) } })
        doors.sealed.post("\(path)/forgetting", use: { try await answer($1) { .forgotten(at: $0) } })
        doors.sealed.post("\(path)/never", use: { try await answer($1) { .neverAgain(at: $0) } })
        doors.sealed.post("\(path)/misuse", use: { try await answer($1) { .misuseReported(at: $0) } })
    }

    private func show(_ request: Request, visitor: Visitor) async throws -> Response {
        let id = try opened(visitor)
        let now = site.clock.now()
        let found = try await site.archive.read { store in
            try store.introduction(id).map { ($0, try store.ground(of: $0.duo, owner: $0.introduction.owner, now: now)) }
        }
        guard let (asked, ground) = found, asked.introduction.askedAt != nil else { throw HTTPError(.notFound) }
        let page = ContactPage(asked: asked, ground: ground, path: site.contactPath(id), now: now)
        return site.page(page.page, for: visitor)
    }

    /// A press that comes twice, or too late, changes nothing: the page says where it stands.
    private func answer(_ visitor: Visitor, _ change: @escaping @Sendable (Date) -> Introduction.Change) async throws -> Response {
        let id = try opened(visitor)
        let (now, chance) = (site.clock.now(), site.chance)
        do {
            try await site.archive.write { _ = try $0.change(id, change(now), at: now, chance: chance) }
        } catch is NoIntroduction {
            throw HTTPError(.notFound)
        } catch is Introduction.Refusal {}
        return .see(site.contactPath(id))
    }

    /// The introduction that the address names; where its seal does not hold, whether there is one or not, there is no page.
    private func opened(_ visitor: Visitor) throws -> ID<Introduction> {
        guard let id = visitor.parameters.get("introduction"), let seal = visitor.parameters.get("seal"),
            site.seals.holds(seal, "introduction", id)
        else { throw HTTPError(.notFound) }
        return ID(rawValue: id)
    }
}

extension Site {
    /// The page of a contact. It goes out by mail alone: neither of the two is ever shown it.
    func contactPath(_ id: ID<Introduction>) -> String {
        "/introductions/\(id.rawValue)/\(seals.seal("introduction", id.rawValue))"
    }
}
