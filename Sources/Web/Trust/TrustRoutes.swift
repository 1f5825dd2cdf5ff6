import Hummingbird
import Mentoring
import Store

/// The room of trust.
struct TrustRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/trust", use: site.together { try await show($1) })
    }

    private func show(_ together: Together) async throws -> Response {
        let id = together.id
        let agreement = try await site.archive.read { try $0.agreement(of: id) }
        return site.page(TrustPage(together: together, agreement: agreement).page, for: together.context)
    }
}
