import Markup
import Mentoring

/// Writing the mission together: one text, and nothing that either writes is lost.
struct MissionFormPage {
    let together: Together
    let form: Form
    /// What somebody saved since this form was opened.
    var meanwhile: MissionVersion?
    var complaints: [Complaint] = []
    /// Before the first version there is something to begin from.
    var isFirst = false
    /// An own goal was just saved, and the mission comes next.
    var isGoalSaved = false

    var page: Page {
        let path = together.path
        return Page(
            title: Text("Our mission"),
            content: Web.form(
                "\(path)/mission", together.context.visitor, class: "stack far", draft: "/drafts/mission-\(together.id.rawValue)",
                """
                \(complaints.summary)\(isGoalSaved ? saved(MissionPage.goalSaved(together)) : .empty)
                \(heading)
                \(meanwhile.map { BothTexts(saved: $0, form: form, together: together).html })
                \(isFirst ? MissionStarters(path: path).html : .empty)
                <input type="hidden" name="number" value="\(meanwhile?.number ?? form.begunFrom)">
                \(MissionText.Field.allCases.map(field))
                \(horizon)
                \(keptDraft)
                <p class="actions"><button class="button">\(Text("Save the mission"))</button>
                \(laterButton)</p>
                """),
            place: .mentorships)
    }

    private var heading: HTML {
        """
        <header class="stack near">\(together.over)
        <h1>\(Text("What do you want to bring about together?"))</h1>
        <p class="measure">\(Text("One text for the two of you. Either of you may change it; every earlier version stays to be read."))</p></header>
        """
    }

    private func field(_ field: MissionText.Field) -> HTML {
        let name = field.rawValue
        return Field(
            name: name, label: field.label, hint: field.hint, value: form[name], complaint: complaints.sentence(for: name), sees: together.who,
            rows: 3
        ).html
    }

    private var horizon: HTML {
        Picker(
            name: "horizon", label: Text("How far ahead do you look?"), hint: Text("A mission takes its time: most look a year ahead."),
            options: [1, 3, 6, 9, 12, 18, 24, 36, 60].map { ("\($0)", Text("\($0) months")) },
            chosen: form.has("horizon") ? form["horizon"] : "\(MissionText.suggestedHorizon)", complaint: complaints.sentence(for: "horizon"),
            sees: together.who
        ).html
    }
}
