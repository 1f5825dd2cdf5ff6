import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Does it click? Answering in private, and what the two envelopes bring.
struct ClickRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/click", use: show)
        doors.signedIn.post("mentorships/:mentorship/click", use: answer)
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        let duo = try await site.settledDuo(context)
        let me = context.me.id
        let (talks, draft) = try await site.archive.read { store in
            let talks = try store.clicks(of: duo.mentorship)
            return (talks, try store.draft(ClickForm.draft(duo.mentorship.id, talk: talks.current.talk), of: me))
        }
        let isChanging = request.uri.queryParameters["change"] != nil
        let form = draft.map { Form($0) } ?? Form(talks.current.envelopes[duo.side(of: me)]?.typed ?? [:])
        return site.page(
            ClickPage(duo: duo, talks: talks, context: context, form: form, isChanging: isChanging, now: site.clock.now()).page, for: context)
    }

    private func answer(_ request: Request, context: SignedIn) async throws -> Response {
        let duo = try await site.settledDuo(context)
        let id = duo.mentorship.id
        let me = context.me.id
        let now = site.clock.now()
        let chance = site.chance
        let path = "/mentorships/\(id.rawValue)"
        let form = context.form
        if form.has("later") {
            try await site.archive.write { store in
                let talk = try store.clicks(of: duo.mentorship).current.talk
                try store.saveDraft(ClickForm.draft(id, talk: talk), form.typed, of: me, at: now)
            }
            return .see(path)
        }
        guard let decision = Decision(rawValue: form["decision"]) else {
            return try await refused(duo, context, [Complaint("decision", Text("Choose whether you want to go on."))])
        }
        do {
            try await site.archive.write { store in
                let talk = try store.clicks(of: duo.mentorship).current.talk
                try store.answerClick(id, duo.side(of: me), ClickForm.answers(form), decision: decision, at: now, chance: chance)
                try store.dropDraft(ClickForm.draft(id, talk: talk), of: me)
            }
        } catch let refusal as Click.Refusal {
            if case .alreadyDecided = refusal { return .see("\(path)/click") }
            return try await refused(duo, context, refusal.complaints)
        }
        return .see("\(path)/click")
    }

    private func refused(_ duo: Duo, _ context: SignedIn, _ complaints: [Complaint]) async throws -> Response {
        let talks = try await site.archive.read { try $0.clicks(of: duo.mentorship) }
        guard duo.mentorship.state == .exploring else { return .see("/mentorships/\(duo.mentorship.id.rawValue)/click") }
        let page = ClickPage(
            duo: duo, talks: talks, context: context, form: context.form, isChanging: true, now: site.clock.now(), complaints: complaints)
        return site.page(page.page.refused(), for: context)
    }
}

extension Site {
    /// The mentorship that the address names, after the clock has had its say: nothing waits past its fourteenth day for a background round.
    func settledDuo(_ context: SignedIn) async throws -> Duo {
        try await settled(try await duo(context), context)
    }

    /// The same for one that was found already.
    func settled(_ found: Duo, _ context: SignedIn) async throws -> Duo {
        let now = clock.now()
        guard found.mentorship.state == .exploring, found.mentorship.startedAt + Click.answeredWithin <= now else { return found }
        let chance = chance
        try await archive.write { try $0.settleClick(found.mentorship.id, at: now, chance: chance) }
        return try await duo(context)
    }
}

extension Duo {
    /// The side of one of its two people.
    func side(of person: ID<Person>) -> Side { mentorship.mentor == person ? .mentor : .mentee }

    func other(than person: ID<Person>) -> Person { self.person(side(of: person).other) }
}

extension Envelope {
    /// Filled in again in the form it came from.
    var typed: [String: [String]] {
        var fields = answers.texts.reduce(into: [String: [String]]()) { $0[$1.key.rawValue] = [$1.value] }
        fields["decision"] = [decision.rawValue]
        return fields
    }
}

extension Click.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .text(let question, let refusal): [Complaint(question.rawValue, refusal.sentence)]
        case .missionMissing: [Complaint("mission", Text("Write your mission in one sentence first. It doesn’t have to be perfect."))]
        case .noMoreTalks: [Complaint("decision", Text("You have had your second talk. Choose yes or rather not."))]
        case .alreadyDecided: []
        }
    }
}
