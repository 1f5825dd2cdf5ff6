import Hummingbird
import Mentoring
import Store

/// Keeps what is typed while it is typed: a form names its draft in `data-draft`.
struct DraftRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.post("drafts/:form", use: save)
    }

    private func save(_ request: Request, context: SignedIn) async throws -> Response {
        guard let form = context.parameters.get("form"), form.count <= 80,
            form.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
        else { throw HTTPError(.notFound) }
        let me = context.me.id
        let fields = context.form.typed
        let now = site.clock.now()
        try await site.archive.write { try $0.saveDraft(form, fields, of: me, at: now) }
        return Response(status: .noContent)
    }
}

extension Site {
    /// The draft of a form, if its writer left one.
    func draft(_ form: String, _ context: SignedIn) async throws -> Form? {
        let me = context.me.id
        return try await archive.read { try $0.draft(form, of: me) }.map { Form($0) }
    }

    /// What two other buttons of a drafted form do: 'later' keeps what was typed, 'forget' shows again what is saved; nil for any other.
    func leave(_ form: String, _ context: SignedIn, to later: String, again: String) async throws -> Response? {
        let me = context.me.id
        var fields = context.form.typed
        switch fields.removeValue(forKey: "then")?.first {
        case "later":
            let kept = fields
            let now = clock.now()
            try await archive.write { try $0.saveDraft(form, kept, of: me, at: now) }
            return .see(later)
        case "forget":
            try await archive.write { try $0.dropDraft(form, of: me) }
            return .see(again)
        default: return nil
        }
    }
}
