import Markup
import Mentoring
import Store

/// Both own goals beside each other: they count as much (S3).
struct OwnGoals {
    let together: Together
    let goals: [Goal]
    /// Whether the page asks for one's own further down.
    let isAsked: Bool

    var html: HTML {
        """
        <section class="stack"><h2>\(Text("What each of us wants to reach"))</h2>
        <div class="two even">\(Side.allCases.map(column))</div>\(sees(together.who))</section>
        """
    }

    private func column(_ side: Side) -> HTML {
        let isMine = side == together.side
        let goal = goals.first { $0.side == side }
        return """
            <div class="stack near"><h3>\(isMine ? Text("Your own goal") : Text("The own goal of \(together.other.name)"))</h3>
            \(goal.map { "<p class=\"written serif\">\($0.text)</p>" as HTML } ?? "<p class=\"quiet\">\(Text("Not written yet."))</p>")
            \(isMine && together.isOpen && !(goal == nil && isAsked)
                ? "<p><a href=\"\(together.path)/goal\">\(goal == nil ? Text("Write your own goal") : Text("Change your own goal"))</a></p>" : .empty)</div>
            """
    }
}

/// What one of the two wants to reach for themselves.
struct GoalPage {
    let together: Together
    let typed: String
    let others: String?
    var refusal: TextRefusal?

    var page: Page {
        let complaints = refusal.map { [Complaint("goal", $0.sentence)] } ?? []
        return Page(
            title: Text("Your own goal"),
            content: form(
                "\(together.path)/goal", together.context.visitor, class: "stack far", draft: "/drafts/goal-\(together.id.rawValue)",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("And what do you want to reach for yourself?"))</h1>
                <p class="measure">\(lead)</p></header>
                \(others.map { "<blockquote class=\"quote stack near\"><p class=\"written\">\($0)</p><footer>\(together.other.name)</footer></blockquote>" as HTML })
                \(Field(
                    name: "goal", label: Text("Your own goal"), hint: Text("One or two sentences are enough. You may change it later."), value: typed,
                    complaint: refusal?.sentence, sees: together.who, rows: 3).html)
                \(keptDraft)
                <p class="actions"><button class="button">\(Text("Save your goal"))</button>
                \(laterButton)</p>
                """),
            place: .mentorships)
    }

    private var lead: Text {
        together.side == .mentor
            ? Text("A mentor grows too. Your own goal stands in the letter beside the mission, and counts as much.")
            : Text("The mission is of the two of you. This goal is your own. \(together.other.name) reads it too, and it goes into the letter.")
    }
}
