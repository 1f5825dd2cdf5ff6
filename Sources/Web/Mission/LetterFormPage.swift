import Markup
import Mentoring

/// The proposal of a letter, on one calm page: each part shows what it says already, and asks what is yours to choose.
struct LetterFormPage {
    let together: Together
    let proposal: LetterForm
    let forms: FormsTogether?
    /// What somebody proposed since this form was opened.
    var meanwhile: LetterVersion?
    /// A version that both signed, which stays in force.
    var isChange = false

    var complaints: [Complaint] = []
    private var form: Form { proposal.form }

    init(_ together: Together, _ proposal: LetterForm, forms: FormsTogether?, complaints: [Complaint] = []) {
        (self.together, self.proposal, self.forms, self.complaints) = (together, proposal, forms, complaints)
    }

    var page: Page {
        Page(
            title: Text("Your letter, part by part"),
            content: Web.form(
                "\(together.path)/agreement", together.context.visitor, class: "stack far", draft: "/drafts/letter-\(together.id.rawValue)",
                """
                \(complaints.summary)
                \(heading)
                \(meanwhile.map(newest))
                <input type="hidden" name="number" value="\(meanwhile?.number ?? form.begunFrom)">
                \(LampKind.allCases.map(part))
                \(keptDraft)
                <p class="actions"><button class="button">\(isChange ? Text("Save as a new version") : Text("Save and read the letter"))</button>
                \(laterButton)</p>
                <p class="quiet">\(Text("Nobody signs yet. You read the letter first, and both of you sign the same version."))</p>
                """),
            place: .mentorships)
    }

    private var heading: HTML {
        """
        <header class="stack near">\(together.over)<h1>\(Text("Your letter, part by part"))</h1>
        \(form.begunFrom == 0 ? whatItIs : .empty)<p class="measure">\(isChange ? Text("What you both signed stays in force until you have both signed the new version.") : lead)</p></header>
        """
    }

    /// Before the first letter: what goes in, and what happens with it.
    private var whatItIs: HTML {
        """
        <p class="measure lead">\(Text("In one letter of six parts you say what binds you, how often you meet and what you promise each other."))</p>
        <p class="measure">\(Text("Your mission and both goals go in. You read it through together, and both sign the same version."))</p>
        """
    }

    private var lead: Text {
        forms == nil
            ? Text("A proposal lies ready. Change what you want; the rest may stay as it is.")
            : Text("A proposal lies ready, made from what you both like. Change what you want; the rest may stay as it is.")
    }

    private func newest(_ version: LetterVersion) -> HTML {
        """
        <section class="stack" id="latest" tabindex="-1"><h2>\(Text("The letter as it was saved meanwhile"))</h2>
        <dl class="letter-parts">\(LetterParts(text: version.text, duo: together.duo).html)</dl>
        <p>\(Text("Below is what you typed: take over what you want to keep, and save again."))</p></section>
        """
    }

    private func part(_ kind: LampKind) -> HTML {
        """
        <section class="stack" aria-labelledby="part-\(kind.rawValue)"><h2 id="part-\(kind.rawValue)">\(kind.word)</h2>
        \(LetterQuestions(together: together, proposal: proposal, forms: forms, complaints: complaints).html(kind))
        \(ownWords(kind))</section>
        """
    }

    private func ownWords(_ kind: LampKind) -> HTML {
        let name = LetterForm.words(kind)
        let complaint = complaints.sentence(for: name)
        let field = Field(name: name, label: Text("In your own words"), value: form[name], complaint: complaint, sees: together.who, rows: 2)
        if complaint != nil || !form[name].isEmpty { return field.html }
        return "<details class=\"more\"><summary>\(Text("Add something in your own words"))</summary>\(field.html)</details>"
    }
}
