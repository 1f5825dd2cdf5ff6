import Markup
import Mentoring
import Store

/// The confidant's room, and anyone's own concerns: who and when, never a word.
struct ConcernsPage {
    let me: Person
    let confidants: [Person]
    let concerns: [ConcernRow]

    private var isNamed: Bool { confidants.contains { $0.id == me.id } }
    private var isConfidant: Bool { isNamed || !brought.isEmpty }
    private var brought: [ConcernRow] { concerns.filter { $0.confidant.id == me.id } }
    private var own: [ConcernRow] { concerns.filter { $0.writer.id == me.id } }

    var page: Page {
        Page(
            title: Text("Concerns"),
            content: """
                <div class="stack far measure"><header class="stack near"><h1>\(Text("Concerns"))</h1>
                <p class="lead">\(isConfidant ? Text("What people bring to you, as their confidant. You see this and nothing else of their mentorships.") : Text("What you bring to the confidant, for the two of you alone."))</p></header>
                \(isConfidant ? list(Text("Brought to you"), brought, Text("Nobody has brought you anything yet.")) : .empty)
                \(isConfidant && own.isEmpty ? .empty : list(Text("Brought by you"), own, Text("You have not brought anything.")))
                \(isNamed && confidants.count == 1 ? .empty : "<p class=\"actions\"><a class=\"button\" href=\"/concerns/new\">\(Text("Bring a concern"))</a></p>")</div>
                """)
    }

    private func list(_ title: Text, _ rows: [ConcernRow], _ none: Text) -> HTML {
        let content: HTML = rows.isEmpty ? "<p class=\"quiet\">\(none)</p>" : "<ul class=\"rows\">\(rows.map(row))</ul>"
        return "<section class=\"stack\"><h2>\(title)</h2>\(content)</section>"
    }

    private func row(_ concern: ConcernRow) -> HTML {
        let other = concern.writer.id == me.id ? concern.confidant : concern.writer
        return """
            <li><a href="/concerns/\(concern.id.rawValue)">\(other.name)</a> <span class="quiet">\(concern.state.sentence)</span><br>
            <small class="quiet">\(Text("\(day: LocalDay(concern.sentAt, in: me.timeZone))"))</small></li>
            """
    }
}

extension Concern.State {
    var sentence: Text {
        switch self {
        case .sent: Text("not read yet")
        case .read: Text("read")
        case .answered: Text("answered")
        case .closed: Text("closed")
        }
    }
}

/// Bringing a concern; where nobody is named, help outside.
struct NewConcernPage {
    let confidant: Person?
    let context: SignedIn
    let form: Form
    /// Made with the form, so that a form sent twice brings one concern.
    let id: ID<Concern>
    let sendsMail: Bool
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: Text("Bring a concern"),
            content: """
                <div class="stack far measure">\(complaints.summary)<header class="stack near"><h1>\(Text("Bring a concern"))</h1></header>
                \(confidant.map(writing) ?? nobody)</div>
                """)
    }

    private func writing(_ confidant: Person) -> HTML {
        """
        <p class="quiet">\(Text("If that account is shut before it is answered, the next confidant gets it. Nobody else."))</p>
        \(ConcernForm(
            confidant: confidant, kind: Concern.Kind(rawValue: form["kind"]) ?? .concern, id: id, sendsMail: sendsMail, visitor: context.visitor,
            form: form, complaints: complaints).html)
        <details class="more"><summary>\(Text("Help outside Lampion"))</summary>\(OutsideHelp().numbers)</details>
        """
    }

    private var nobody: HTML {
        """
        <p>\(Text("No confidant is named here. Talk to someone you trust, or to one of these people. You don’t have to say your name."))</p>
        \(typed)\(OutsideHelp().numbers)
        """
    }

    /// What was typed before is not lost when there is nobody to send it to any more.
    private var typed: HTML {
        form["text"].isEmpty ? .empty : "<blockquote class=\"quote written\">\(form["text"])</blockquote>"
    }
}

/// Who the confidant is, how they come to know, and what one writes to them.
struct ConcernForm {
    let confidant: Person
    let kind: Concern.Kind
    let id: ID<Concern>
    let sendsMail: Bool
    let visitor: Visitor
    let form: Form
    var complaints: [Complaint] = []

    var html: HTML { "\(introduction)\(Web.form("/concerns", visitor, fields))" }

    private var introduction: HTML {
        let told =
            sendsMail
            ? Text("We mail \(confidant.name) at once that something waits.")
            : Text("No mail goes from here: \(confidant.name) reads it on coming to Lampion.")
        return """
            <p>\(Text("\(confidant.name) is the confidant here: neutral, and nobody’s boss. Only \(confidant.name) reads what you write.")) \(told)</p>
            """
    }

    private var fields: HTML {
        """
        <input type="hidden" name="concern" value="\(id.rawValue)">
        <input type="hidden" name="confidant" value="\(confidant.id.rawValue)"><input type="hidden" name="kind" value="\(kind.rawValue)">
        \(Field(
            name: "text", label: Text("What is on your mind?"), hint: Text("As much or as little as you want. Names are not needed."),
            value: form["text"], complaint: complaints.sentence(for: "text"), sees: Text("You and \(confidant.name), and nobody else"), rows: 5).html)
        <p class="actions"><button class="button">\(Text("Send it to \(confidant.name)"))</button></p>
        """
    }
}
