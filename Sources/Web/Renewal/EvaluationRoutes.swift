import Hummingbird
import Markup
import Mentoring
import Store

/// Looking back alone: the answers that one closes in an envelope.
struct EvaluationRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        room.get("evaluation", use: site.together { try await show($1) })
        room.post("evaluation", use: site.together { try await close($1) })
    }

    private func show(_ together: Together) async throws -> Response {
        let room = try await site.renewal(together)
        guard let review = room.review, together.isOpen, room.isWriting(for: together.side) else { return .see("\(together.path)/renewal") }
        let draft = try await site.draft(EvaluationPage.draft(together), together.context)
        let form = draft ?? review.envelopes[together.side]?.answers.typed ?? Form()
        return site.page(EvaluationPage(together: together, room: room, form: form).page, for: together.context)
    }

    private func close(_ together: Together) async throws -> Response {
        let name = EvaluationPage.draft(together)
        if let left = try await site.leave(name, together.context, to: together.path, again: "\(together.path)/renewal/evaluation") { return left }
        let form = together.context.form
        do {
            try await site.change(.lookedBack(together.side, Evaluation(form)), together, draft: name)
            return .see("\(together.path)/renewal?done=closed")
        } catch let refusal as Review.Refusal {
            guard let complaint = refusal.complaint else { return .see("\(together.path)/renewal") }
            let room = try await site.renewal(together)
            let page = EvaluationPage(together: together, room: room, form: form, complaints: [complaint])
            return site.page(page.page.refused(), for: together.context)
        }
    }
}

extension RenewalRoom {
    /// Whether one may still close or replace an envelope: until both are open, and also when the doors stopped waiting for it.
    func isWriting(for side: Side) -> Bool {
        guard let review, let state else { return false }
        return !review.areEnvelopesOpen && (state == .writing || state == .choosing)
    }
}

extension Evaluation {
    init(_ form: Form) {
        var ratings: [Question: Rating] = [:]
        for question in Question.allCases { ratings[question] = Int(form["rating-\(question.rawValue)"]).flatMap { Rating(rawValue: $0) } }
        self.init(ratings: ratings, texts: Dictionary(uniqueKeysWithValues: Question.allCases.map { ($0, form[$0.rawValue]) }))
    }

    /// Filled in again in the form it came from.
    var typed: Form {
        var fields = texts.reduce(into: [String: [String]]()) { $0[$1.key.rawValue] = [$1.value] }
        for (question, rating) in ratings { fields["rating-\(question.rawValue)"] = ["\(rating.rawValue)"] }
        return Form(fields)
    }
}
