import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The shared text: writing it, reading it, and each version it had.
struct MissionRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/mission")
        room.get(use: site.together(show))
        room.post(use: site.together(save))
        room.get("change", use: site.together(change))
        room.post("beginning", use: site.together(begin))
        room.get("question", use: site.together(ask))
        room.get("versions/:number", use: site.together(read))
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let (id, side) = (together.id, together.side)
        let room = try await site.archive.read { store in
            let versions = try store.missionVersions(of: id)
            let goals = try store.goals(of: id)
            let step = LetterStep(for: side, mission: Mission(latest: versions.first), goals: goals, agreement: try store.agreement(of: id))
            return (versions: versions, goals: goals, step: step)
        }
        let just = request.uri.queryParameters["saved"].flatMap { MissionPage.Saved(rawValue: String($0)) }
        guard !room.versions.isEmpty else { return try await form(together, latest: nil, just: just) }
        let page = MissionPage(together: together, versions: room.versions, goals: room.goals, next: room.step, just: just)
        return site.page(page.page, for: together.context)
    }

    private func change(_ request: Request, together: Together) async throws -> Response {
        let id = together.id
        return try await form(together, latest: try await site.archive.read { try $0.mission(of: id).latest })
    }

    /// The form as it was left; what somebody saved since then is shown beside it.
    private func form(_ together: Together, latest: MissionVersion?, just: MissionPage.Saved? = nil) async throws -> Response {
        guard together.isOpen else { throw HTTPError(.notFound) }
        let number = latest?.number ?? 0
        let draft = try await site.draft("mission-\(together.id.rawValue)", together.context)
        let text = if let latest { latest.text } else { try await begun(together) }
        let beginning = Form(text, number: number)
        let meanwhile = draft.flatMap { $0.begunFrom == number ? nil : latest }
        var page = MissionFormPage(together: together, form: draft ?? beginning, meanwhile: meanwhile, isFirst: latest == nil)
        page.isGoalSaved = just == .goal
        return site.page(page.page, for: together.context)
    }

    /// The two first sentences of the click, each on its own line (K4).
    private func begun(_ together: Together) async throws -> MissionText {
        let id = together.id
        guard let first = try await site.archive.read({ try $0.firstSentences(of: id) }) else { return MissionText() }
        return .begun(mentee: first.mentee, mentor: first.mentor)
    }

    private func save(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let path = "\(together.path)/mission"
        let ways = form.begunFrom == 0 ? (later: together.path, again: path) : (later: path, again: "\(path)/change")
        let left = try await site.leave("mission-\(together.id.rawValue)", together.context, to: ways.later, again: ways.again)
        if let left { return left }
        do {
            let text = try MissionText(form)
            try await write(text, begunFrom: form.begunFrom, together)
            return .see(path + (coachingHint(for: text) == nil ? "?saved" : "/question"))
        } catch let refusal as Mission.Refusal {
            var page = MissionFormPage(together: together, form: form, complaints: refusal.complaints, isFirst: form.begunFrom == 0)
            if case .changedMeanwhile(let latest) = refusal { (page.meanwhile, page.isFirst) = (latest, false) }
            return site.page(page.page.refused(), for: together.context)
        }
    }

    private func write(_ text: MissionText, begunFrom number: Int, _ together: Together) async throws {
        let now = site.clock.now()
        let (id, me, other) = (together.id, together.me.id, together.other.id)
        let event: ID<Event> = site.chance.id()
        let mail = Posted(.missionWritten, to: other, about: id.rawValue, due: now, id: site.chance.id())
        try await site.archive.write { store in
            var mission = try store.mission(of: id)
            let before = mission.number
            let version = try mission.save(text, begunFrom: number, by: me, at: now)
            try store.dropDraft("mission-\(id.rawValue)", of: me)
            guard version.number > before else { return }
            try store.insert(version, of: id)
            try store.note("mission written", by: me, thing: id.rawValue, at: now, id: event)
            try store.post(mail, now: now)
        }
    }

    /// Puts a starter's sentence in the field: into an empty one, in place of another starter, or else below what stands there.
    private func begin(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let language = together.context.visitor.language
        let sentence = { (starter: MissionStarter) in starter.sentence.string(in: language, with: site.catalog) }
        guard let starter = MissionStarter(rawValue: form["starter"]) else { return .see("\(together.path)/mission") }
        let written = form["what"].trimmingCharacters(in: .whitespacesAndNewlines)
        let isFree = written.isEmpty || MissionStarter.allCases.map(sentence).contains(written)
        var fields = form.typed
        fields["starter"] = nil
        fields["what"] = [isFree ? sentence(starter) : "\(written)\n\(sentence(starter))"]
        let now = site.clock.now()
        let (name, me) = ("mission-\(together.id.rawValue)", together.me.id)
        try await site.archive.write { [fields] in try $0.saveDraft(name, fields, of: me, at: now) }
        return .see("\(together.path)/mission#what")
    }

    private func ask(_ request: Request, together: Together) async throws -> Response {
        let id = together.id
        guard let text = try await site.archive.read({ try $0.mission(of: id).latest?.text }), let hint = coachingHint(for: text) else {
            return .see("\(together.path)/mission")
        }
        return site.page(CoachingQuestionPage(together: together, hint: hint, text: text).page, for: together.context)
    }

    private func read(_ request: Request, together: Together) async throws -> Response {
        let id = together.id
        let versions = try await site.archive.read { try $0.missionVersions(of: id) }
        guard let version = versions.first(where: { "\($0.number)" == together.context.parameters.get("number") }) else { throw HTTPError(.notFound) }
        return site.page(MissionVersionPage(together: together, version: version).page, for: together.context)
    }
}
