import Markup
import Mentoring

/// S17: what moves somebody, and which values they live by.
struct EssenceQuestions {
    let form: Form
    let complaints: [Complaint]

    /// Five numbered places with a list to choose from: ranked by typing alone, with any keyboard and without a script.
    var values: HTML {
        let words = SuggestedValue.allCases.map(\.word)
        return """
            <fieldset class="field rank" aria-describedby="values-hint">
            <legend class="hidden">\(Text("Your values, the dearest first"))</legend>
            <p class="hint" id="values-hint">\(Text("At most five, the dearest first. Choose from the list or write your own words."))</p>
            <ol>\(ProfileForm.ranks.map(rank))</ol>
            <datalist id="value-words">\(words.map { "<option value=\"\($0)\">" as HTML })</datalist>
            <details class="more"><summary>\(Text("Words to choose from"))</summary><p>\(words.spoken)</p></details>
            \(AudienceChoice(field: .values, form: form).html)
            </fieldset>
            """
    }

    private func rank(_ number: Int) -> HTML {
        let name = "values-\(number)"
        let complaint = complaints.sentence(for: name)
        let described: HTML = complaint == nil ? .empty : " aria-invalid=\"true\" aria-describedby=\"\(name)-error\""
        return """
            <li class="field\(complaint == nil ? "" : " wrong")"><label for="\(name)">\(Text("Value \(number)"))</label>
            \(complaint.map { "<p class=\"error\" id=\"\(name)-error\"><span class=\"hidden\">\(Text("Error:"))</span> \($0)</p>" as HTML })
            <input id="\(name)" name="\(name)" list="value-words" value="\(form[name])" autocomplete="off"\(described)></li>
            """
    }

    var drive: HTML {
        """
        \(Field(
            name: "drive", label: Text("What drives you?"), hint: Text("What gives you energy, even on a busy day?"), value: form["drive"],
            complaint: complaints.sentence(for: "drive"), rows: 4).html)
        \(AudienceChoice(field: .drive, form: form).html)
        \(Field(
            name: "connects", label: Text("What connects you with people?"), hint: Text("With what kind of people do you soon feel at ease?"),
            value: form["connects"], complaint: complaints.sentence(for: "connects"), rows: 4).html)
        \(AudienceChoice(field: .connects, form: form).html)
        """
    }
}
