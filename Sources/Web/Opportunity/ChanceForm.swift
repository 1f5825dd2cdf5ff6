import Foundation
import Markup
import Mentoring

/// Offering the other a chance: of which kind, and what it is.
struct ChanceForm {
    let together: Together
    /// Made with the form, so that a form sent twice offers one.
    let id: ID<Opportunity>
    let form: Form
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("Offer a chance"),
            content: Web.form(
                "\(together.path)/opportunity/offer", together.context.visitor, class: "stack far",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("What would you gladly open for \(other)?"))</h1>
                <p class="measure">\(Text("It can be small. \(other) may take it or let it go, and needs no reason."))</p></header>
                <input type="hidden" name="chance" value="\(id.rawValue)">
                \(kind)\(what)
                <p class="actions"><button class="button">\(Text("Offer this chance"))</button>
                <a href="\(together.path)/opportunity">\(Text("Back without offering"))</a></p>
                """),
            place: .mentorships, shape: "page narrow")
    }

    private var kind: HTML {
        Choices(
            name: "kind", legend: Text("What kind of chance is it?"),
            options: Opportunity.Kind.allCases.map { .init($0.rawValue, $0.word, hint: $0.hint) }, chosen: form["kind"],
            complaint: complaints.sentence(for: "kind")
        ).html
    }

    private var what: HTML {
        Field(
            name: "what", label: Text("What is it, and when?"), hint: Text("One or two sentences are enough."), value: form["what"],
            complaint: complaints.sentence(for: "what"), sees: together.who, rows: 3
        ).html
    }
}

extension Opportunity {
    /// What was typed, or every complaint at once in the order of the form.
    static func read(_ form: Form, id: ID<Opportunity>, by side: Side, at now: Date) -> Result<Opportunity, ComplaintList> {
        let kind = Kind(rawValue: form["kind"])
        var complaints = kind == nil ? [Complaint("kind", Text("Choose what kind of chance it is."))] : []
        do throws(TextRefusal) {
            let offered = try Opportunity.offered(id: id, by: side, kind: kind ?? .project, what: form["what"], at: now)
            if kind != nil { return .success(offered) }
        } catch {
            complaints.append(Complaint("what", error.sentence))
        }
        return .failure(ComplaintList(complaints))
    }
}
