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
        let me = context.me.id
        guard let form = context.parameters.get("form"), try await isOurs(form, me) else { throw HTTPError(.notFound) }
        let fields = DraftForm.kept(context.form.typed)
        let now = site.clock.now()
        try await site.archive.write { try $0.saveDraft(form, fields, of: me, at: now) }
        return Response(status: .noContent)
    }

    /// Whether a form of ours has this name: one of the person's own, or of a mentorship of theirs.
    private func isOurs(_ form: String, _ me: ID<Person>) async throws -> Bool {
        if DraftForm.own.contains(form) { return true }
        guard let mentorship = DraftForm.mentorship(of: form) else { return false }
        return try await site.archive.read { try $0.duo(mentorship, seenBy: me) } != nil
    }
}

/// The forms that keep drafts.
enum DraftForm {
    static let own: Set<String> = {
        let lessons = Side.allCases.flatMap { role in Preparation.Lesson.allCases.map { "lesson-\(role.rawValue)-\($0.slug)" } }
        return Set(["readiness", InvitationForm.draft] + ProfileStep.allCases.map(\.draft) + lessons)
    }()

    private static let together: Set<Substring> = [
        "click", "mission", "goal", "letter", "journal", "repair", "word", "review", "farewell", "offer", "request",
    ]

    static func offer(_ together: Together) -> String { "offer-\(together.id.rawValue)" }
    static func request(_ together: Together) -> String { "request-\(together.id.rawValue)" }

    /// What of a form may wait in a draft.
    static func kept(_ typed: [String: [String]]) -> [String: [String]] {
        typed.filter { !ContactFields.identity.contains($0.key) }
    }

    /// The mentorship of a form such as `mission-ID`, or `click-ID-2` of the second talk.
    static func mentorship(of form: String) -> ID<Mentorship>? {
        let parts = form.split(separator: "-")
        guard form.utf8.count <= 80, parts.count >= 2, parts[1].utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), together.contains(parts[0]) else {
            return nil
        }
        let talks: Set<Substring> = ["1", "2"]
        guard parts.count == 2 || (parts.count == 3 && parts[0] == "click" && talks.contains(parts[2])) else { return nil }
        return ID(rawValue: String(parts[1]))
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
            let kept = DraftForm.kept(fields)
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
