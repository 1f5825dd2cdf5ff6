import Markup
import Mentoring

/// One question: what did you learn. From a chance, or simply from the other.
struct LearnedForm {
    let together: Together
    let chance: Opportunity?
    /// Made with the form, so that a form sent twice notes it once.
    let id: ID<Learned>
    let typed: String
    var refusal: TextRefusal?

    private var other: String { together.other.name }

    private var path: String {
        "\(together.path)/opportunity" + (chance.map { "/chances/\($0.id.rawValue)/lesson" } ?? "/lesson")
    }

    var page: Page {
        let complaints = refusal.map { [Complaint("learned", $0.sentence)] } ?? []
        return Page(
            title: Text("Note what you learned"),
            content: form(
                path, together.context.visitor, class: "stack far",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(title)</h1>\(lead)</header>
                <input type="hidden" name="lesson" value="\(id.rawValue)">
                \(Field(
                    name: "learned", label: Text("What you learned"), hint: Text("In your own words. One sentence is enough."), value: typed,
                    complaint: refusal?.sentence, sees: together.who, rows: 3).html)
                <p class="actions"><button class="button">\(Text("Note what you learned"))</button>
                <a href="\(together.path)/opportunity">\(Text("Back without noting"))</a></p>
                """),
            place: .mentorships, shape: "page narrow")
    }

    private var title: Text {
        chance == nil ? Text("What did you learn from \(other)?") : Text("What did this chance teach you?")
    }

    private var lead: HTML {
        if let chance {
            return "<blockquote class=\"quote stack near\"><p class=\"written\">\(chance.what)</p><footer>\(chance.kind.word)</footer></blockquote>"
        }
        let words =
            together.side == .mentor
            ? Text("A mentor learns too: from a question, from how someone younger goes about it, from seeing yourself through other eyes.")
            : Text("A word, a way of doing, something you saw: whatever you took with you.")
        return "<p class=\"measure\">\(words)</p>"
    }
}
