import Markup
import Mentoring
import Store

/// Steps on the way, of both: what was promised, by when, and what became of it (S23, S36).
struct StepsPart {
    let room: EngagementRoom
    let form: Form
    let complaints: [Complaint]

    private var together: Together { room.together }
    private var open: [Step] { room.steps.filter(\.isOpen) }
    private var over: [Step] { room.steps.filter { !$0.isOpen } }

    var html: HTML {
        """
        <section class="stack near" id="steps" aria-labelledby="steps-title"><h2 id="steps-title">\(Text("Steps on the way"))</h2>
        \(room.steps.isEmpty ? "<p class=\"measure\">\(Text("A small thing that one of you will do before you talk again. Whoever promises it says when it is done."))</p>" as HTML : kept)
        \(open.isEmpty ? .empty : "<ul class=\"rows\">\(open.map(row))</ul>" as HTML)
        \(over.isEmpty ? .empty : past)
        \(together.isOpen ? promise : .empty)</section>
        """
    }

    /// Promises kept, side by side and never compared (S36).
    private var kept: HTML {
        let rows = Side.allCases.map { side -> HTML in
            let promises = Promises(room.steps, of: side, in: together.duo.person(side).timeZone)
            let name = name(of: side)
            return "<p class=\"quiet\">\(Text("\(name), steps taken: \(promises.kept), still to do: \(promises.open)"))</p>"
        }
        return "\(rows)"
    }

    private func row(_ step: Step) -> HTML {
        """
        <li><p><strong>\(whose(step)):</strong> \(step.text)\(step.until.map { " <span class=\"quiet\">\(Text("by \(day: LocalDay($0))"))</span>" as HTML })</p>
        \(step.promisedBy == together.side && together.isOpen ? presses(step, [("done", Text("It is done")), ("let-go", Text("No longer needed"))]) : .empty)</li>
        """
    }

    private func whose(_ step: Step) -> Text { name(of: step.promisedBy) }

    private func name(of side: Side) -> Text { side == together.side ? Text("You") : Text(verbatim: together.other.name) }

    private func presses(_ step: Step, _ changes: [(value: String, word: Text)]) -> HTML {
        press(
            step,
            changes.map { "<button class=\"button second small\" name=\"change\" value=\"\($0.value)\">\($0.word)</button>" as HTML })
    }

    private func press(_ step: Step, _ buttons: [HTML]) -> HTML {
        Web.form(
            "\(room.path)/steps/\(step.id.rawValue)", together.context.visitor, class: "press",
            "<p class=\"actions tight\">\(buttons)</p>")
    }

    private var past: HTML {
        """
        <details class="more"><summary>\(Text("Steps that are behind you"))</summary><ul class="rows">\(over.map(pastRow))</ul></details>
        """
    }

    private func pastRow(_ step: Step) -> HTML {
        """
        <li><p><strong>\(whose(step)):</strong> \(step.text) <span class="quiet">\(step.state == .done ? Text("done") : Text("no longer needed"))</span></p>
        \(step.promisedBy == together.side && together.isOpen ? presses(step, [("reopened", Text("Undo"))]) : .empty)</li>
        """
    }

    private var promise: HTML {
        let isAsked = !complaints.filter { ["step", "until"].contains($0.field) }.isEmpty
        return """
            <details class="more"\(isAsked ? " open" as HTML : .empty)><summary>\(Text("What will you do next?"))</summary>
            \(Web.form("\(room.path)/steps", together.context.visitor, class: "stack measure", fields))</details>
            """
    }

    private var fields: HTML {
        """
        \(StepFields(room: room, form: form, complaints: complaints).html)
        <p class="actions"><button class="button second">\(Text("Note this step"))</button></p>
        """
    }
}

/// What one will do next, and by when.
struct StepFields {
    let room: EngagementRoom
    let form: Form
    let complaints: [Complaint]

    var html: HTML {
        """
        \(Field(
            name: "step", label: Text("Your next step"), hint: Text("Small enough to do before you talk again."), value: form["step"],
            complaint: complaints.sentence(for: "step"), sees: room.together.who).html)
        \(Field(
            name: "until", label: Text("By when?"), hint: Text("You may leave it open."), value: form["until"],
            complaint: complaints.sentence(for: "until"), type: "date", least: room.today.iso).html)
        """
    }
}
