import Foundation
import Markup
import Mentoring
import Store

/// Saying that something is off, and what was said before.
struct RepairsPage {
    let together: Together
    /// The newest first.
    let repairs: [Repair]
    let form: Form
    var complaints: [Complaint] = []

    private var path: String { "\(together.path)/trust/repairs" }

    var page: Page {
        Page(
            title: Text("Something is off"),
            content: """
                \(together.isOpen ? openOne.map(said) ?? asking : "<header class=\"stack near\">\(together.over)<h1>\(Text("What you cleared up together"))</h1></header>")
                \(before)
                """,
            place: .mentorships)
    }

    /// One's own that is not solved yet, unless another was just typed.
    private var openOne: Repair? { complaints.isEmpty ? repairs.first { $0.isOpen && $0.opener == together.side } : nil }

    private func said(_ repair: Repair) -> HTML {
        """
        <header class="stack near">\(together.over)<h1>\(Text("Something is off"))</h1>
        <p class="measure lead">\(Text("You said already that something is off. Talk about both at once."))</p></header>
        <p class="actions"><a class="button" href="\(path)/\(repair.id.rawValue)">\(Text("Read it"))</a> \
        <a href="\(together.path)/safety">\(Text("I do not feel safe"))</a></p>
        """
    }

    private var asking: HTML {
        Web.form(
            path, together.context.visitor, class: "stack far", draft: "/drafts/repair-\(together.id.rawValue)",
            """
            \(complaints.summary)
            <header class="stack near">\(together.over)<h1>\(Text("Something is off"))</h1>
            <p class="measure lead">\(Text("Say it soon, and to each other first. A small thing said today does not grow."))</p></header>
            \(field("noticed", Text("What did you notice?"), Text("Begin with what you noticed, without blame: ‘I noticed that I waited a week for an answer.’")))
            \(field("need", Text("What do you need?"), Text("Then say what you need: ‘A short word within two days would help me.’")))
            <p class="measure">\(Text("\(together.other.name) gets a mail that there is something to read, without your words in it. Then you talk."))</p>
            \(keptDraft)
            <p class="actions"><button class="button">\(Text("Say it to \(together.other.name)"))</button> \(laterButton)</p>
            <p class="measure">\(Text("Is talking too hard, or do you not feel safe? Then you don’t have to talk it out together."))
            <a href="\(together.path)/safety">\(Text("I do not feel safe"))</a></p>
            """)
    }

    private func field(_ name: String, _ label: Text, _ hint: Text) -> HTML {
        Field(
            name: name, label: label, hint: hint, value: form[name], complaint: complaints.sentence(for: name), sees: together.who, rows: 3
        ).html
    }

    private var before: HTML {
        guard !repairs.isEmpty else {
            return together.isOpen ? .empty : "<p class=\"quiet\">\(Text("Nothing was written here"))</p>"
        }
        return "<section class=\"stack\"><h2>\(Text("What you said before"))</h2><ul class=\"rows\">\(repairs.map(row))</ul></section>"
    }

    private func row(_ repair: Repair) -> HTML {
        """
        <li><a href="\(path)/\(repair.id.rawValue)">\(Text("\(day: LocalDay(repair.openedAt, in: together.me.timeZone))"))</a><br>
        <small class="quiet">\(repair.state.sentence)</small></li>
        """
    }
}

extension Repair.State {
    var sentence: Text {
        switch self {
        case .opened: Text("said, and not talked about yet")
        case .talked: Text("talked about")
        case .agreed: Text("agreed, and looked at again after a week")
        case .solved: Text("solved, you both say")
        case .withdrawn: Text("taken back")
        }
    }
}
