import Hummingbird
import Markup
import Mentoring
import Store

/// A short look on the way: two questions for oneself alone, after three and after six months.
struct ShortLookRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        room.get("looks/:months", use: site.together { try await show($1) })
        room.post("looks/:months", use: site.together { try await look($1) })
    }

    private func show(_ together: Together) async throws -> Response {
        let room = try await site.renewal(together)
        guard let look = room.look(together.context.parameters.get("months")) else { throw HTTPError(.notFound) }
        let form = look.answers?.typed ?? Form()
        return site.page(ShortLookPage(together: together, room: room, look: look, form: form).page, for: together.context)
    }

    private func look(_ together: Together) async throws -> Response {
        let room = try await site.renewal(together)
        guard let found = room.look(together.context.parameters.get("months")), let time = room.lookTime else { throw HTTPError(.notFound) }
        var look = found
        do throws(ShortLook.Refusal) {
            try look.look(LookAnswers(together.context.form), on: room.today)
        } catch {
            let page = ShortLookPage(
                together: together, room: room, look: found, form: together.context.form, complaints: [error.complaint].compactMap { $0 })
            return site.page(page.page.refused(), for: together.context)
        }
        let (mentorship, side, now) = (together.duo.mentorship, together.side, room.now)
        try await site.archive.write { [look] in try $0.save(look, of: side, in: mentorship, number: time.number, at: now) }
        return .see("\(together.path)/renewal?done=looked")
    }
}

extension LookAnswers {
    init(_ form: Form) {
        var answers: [Question: Answer] = [:]
        for question in Question.allCases { answers[question] = Answer(rawValue: form["answer-\(question.rawValue)"]) }
        self.init(answers: answers, texts: Dictionary(uniqueKeysWithValues: Question.allCases.map { ($0, form[$0.rawValue]) }))
    }

    fileprivate var typed: Form {
        var fields = texts.reduce(into: [String: [String]]()) { $0[$1.key.rawValue] = [$1.value] }
        for (question, answer) in answers { fields["answer-\(question.rawValue)"] = [answer.rawValue] }
        return Form(fields)
    }
}

extension ShortLook.Refusal {
    /// Nil where its days are not now: then the page says so.
    fileprivate var complaint: Complaint? {
        switch self {
        case .answers(.unanswered(let question)): Complaint("answer-\(question.rawValue)", Text("Choose what fits best."))
        case .answers(.text(let question, let refusal)): Complaint(question.rawValue, refusal.sentence)
        case .notYet, .passed: nil
        }
    }
}
