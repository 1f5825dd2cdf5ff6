import Markup
import Mentoring
import Store

/// Seven questions for oneself first, in an envelope that opens with the other's (R1 to R7).
struct EvaluationPage {
    let together: Together
    let room: RenewalRoom
    let form: Form
    var complaints: [Complaint] = []

    /// The name under which what is typed is kept.
    static func draft(_ together: Together) -> String { "review-\(together.id.rawValue)" }

    private var other: String { together.other.name }
    private var who: Text { Text("Only you, until both envelopes open") }

    var page: Page {
        Page(
            title: Text("How do you look back?"),
            content: """
                \(complaints.summary)
                <header class="stack near measure">\(together.over)<h1>\(Text("How do you look back?"))</h1>
                <p class="lead">\(Text("First each of you alone. Your envelope opens together with the one of \(other), and nobody else reads it."))</p>
                <p>\(Text("No question is required, and a few words are enough. A step of six stands beside some of them."))</p></header>
                \(Web.form(
                    "\(together.path)/renewal/evaluation", together.context.visitor, class: "stack far measure",
                    draft: "/drafts/\(Self.draft(together))",
                    """
                    \(Evaluation.Question.allCases.map(question))
                    <p class="actions"><button class="button">\(Text("Close my envelope"))</button> \(laterButton)</p>
                    \(keptDraft)
                    """))
                """,
            place: .mentorships)
    }

    private func question(_ question: Evaluation.Question) -> HTML {
        let words = Field(
            name: question.rawValue, label: question.sentence, value: form[question.rawValue],
            complaint: complaints.sentence(for: question.rawValue), sees: who, rows: 3
        ).html
        guard question.hasScale else { return "<div class=\"stack near\">\(words)</div>" }
        return "<div class=\"stack near\">\(question == .benefit ? ownGoal : nil)\(words)\(scale(question))</div>"
    }

    private func scale(_ question: Evaluation.Question) -> HTML {
        let name = "rating-\(question.rawValue)"
        return RatingScale(
            name: name, legend: Text("Where would you put it, from 1 to 6?"), ends: question.ends, chosen: form[name],
            complaint: complaints.sentence(for: name)
        ).html
    }

    /// One's own goal, met again before one says what it brought (S3).
    private var ownGoal: HTML? {
        guard let goal = room.inForce?.goals[together.side], !goal.isEmpty else { return nil }
        return """
            <blockquote class="quote stack near"><p class="over">\(Text("Your own goal"))</p><p class="written">\(goal)</p></blockquote>
            """
    }
}

/// Six steps from little to much, and that the question does not fit.
struct RatingScale {
    let name: String
    let legend: Text
    let ends: (low: Text, high: Text)
    let chosen: String
    var complaint: Text?

    var html: HTML {
        """
        <fieldset class="field scale\(complaint == nil ? "" : " wrong")"\(complaint == nil ? .empty : " aria-describedby=\"\(name)-error\"" as HTML)>
        <legend>\(legend)</legend>
        \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
        <div class="scale-steps">\(Rating.steps.map(step))</div>
        <p class="scale-ends quiet" aria-hidden="true"><span>\(ends.low)</span><span>\(ends.high)</span></p>
        <label class="tick"><input type="radio" name="\(name)" value="0"\(chosen == "0" ? " checked" : "")><span>\(Text("not applicable"))</span></label>
        </fieldset>
        """
    }

    /// Both ends say in words what they mean, for who hears the steps one by one.
    private func step(_ rating: Rating) -> HTML {
        let meaning: HTML =
            switch rating {
            case .one: " <span class=\"hidden\">\(ends.low)</span>"
            case .six: " <span class=\"hidden\">\(ends.high)</span>"
            default: .empty
            }
        return """
            <label><input type="radio" name="\(name)" id="\(rating == .one ? name : "\(name)-\(rating.rawValue)")" value="\(rating.rawValue)"\
            \(chosen == "\(rating.rawValue)" ? " checked" : "")><span>\("\(rating.rawValue)")\(meaning)</span></label>
            """
    }
}
