import Markup
import Mentoring
import Store

/// What each part of the letter asks before anybody signs.
struct LetterQuestions {
    let together: Together
    let proposal: LetterForm
    let forms: FormsTogether?
    let complaints: [Complaint]

    private var form: Form { proposal.form }

    func html(_ kind: LampKind) -> HTML {
        switch kind {
        case .mission: mission
        case .engagement: rhythm
        case .networking: pledge(proposal.base.contactPledge.map(\.sentence))
        case .trust: pledge(proposal.base.pairPledge.map(\.sentence))
        case .opportunity:
            number(
                "opportunities", Text("How many chances do you each offer the other?"), LetterText.opportunitiesRange,
                hint: Text("A day along, a book, a talk, an honest opinion: a chance can be small."))
        case .renewal: review
        }
    }

    private var mission: HTML {
        """
        <blockquote class="quote written">\(proposal.base.mission?.what ?? "")</blockquote>
        <p class="quiet">\(Text("Your mission and both own goals go in as they stand now.")) <a href="\(together.path)/mission">\(Text("Read them again"))</a></p>
        """
    }

    private var rhythm: HTML {
        """
        \(forms.map { FormsBeside(together: together, forms: $0).html })
        \(frequency("first", Text("How often do you want to meet at first?"), hint: Text("Often in the beginning works well. You can always change it later.")))
        \(number("months", Text("For how many months?"), Rhythm.monthsRange, hint: nil))
        \(frequency("later", Text("And how often after that?"), hint: nil))
        \(Choices(
            name: "channel", legend: Text("How do the two of you like to talk?"), options: Channel.allCases.map { .init($0.rawValue, $0.label) },
            chosen: form["channel"], complaint: complaints.sentence(for: "channel")).html)
        \(number("minutes", Text("How many minutes does a talk take?"), Rhythm.minutesRange, hint: proposal.text?.rhythm.aboutHours))
        """
    }

    private var review: HTML {
        Field(
            name: "review", label: Text("On what day do you look back together?"),
            hint: Text("Most choose a day after a year. It goes into both your calendars."), value: form["review"],
            complaint: complaints.sentence(for: "review"), type: "date",
            least: proposal.today.adding(days: 1).iso, most: ReviewDate.latest(from: proposal.today).iso
        ).html
    }

    private func frequency(_ name: String, _ label: Text, hint: Text?) -> HTML {
        Picker(
            name: name, label: label, hint: hint, options: Frequency.allCases.map { ($0.rawValue, $0.label) }, chosen: form[name],
            complaint: complaints.sentence(for: name)
        ).html
    }

    private func number(_ name: String, _ label: Text, _ range: ClosedRange<Int>, hint: Text?) -> HTML {
        Field(
            name: name, label: label, hint: hint, value: form[name], complaint: complaints.sentence(for: name), type: "number",
            least: "\(range.lowerBound)", most: "\(range.upperBound)"
        ).html
    }

    private func pledge(_ sentences: [Text]) -> HTML {
        "<ul class=\"pledge\">\(sentences.map { "<li>\($0)</li>" as HTML })</ul><p class=\"quiet\">\(Text("Whoever signs the letter makes this promise."))</p>"
    }
}

/// What each of the two likes, beside each other (S18).
struct FormsBeside {
    let together: Together
    let forms: FormsTogether

    var html: HTML {
        """
        <table class="beside"><caption>\(Text("What each of you likes"))</caption>
        <thead><tr><td></td><th scope="col">\(together.duo.mentor.name)</th><th scope="col">\(together.duo.mentee.name)</th></tr></thead>
        <tbody>
        \(row(Text("At first")) { forms.form(of: $0).rhythm.map { "\($0.label)" } })
        \(row(Text("After that")) { forms.form(of: $0).laterRhythm.map { "\($0.label)" } })
        \(row(Text("How to talk")) { side in
            let chosen = Channel.allCases.filter(forms.form(of: side).channels.contains)
            return chosen.isEmpty ? nil : chosen.map { "<span class=\"item\">\($0.label)</span> " as HTML }.joined()
        })
        \(row(Text("Time")) { side in
            guard forms.tellsHours.contains(side) else { return nil }
            return forms.form(of: side).hoursAMonth.map { "\(Text("\($0) hours a month"))" }
        })
        </tbody></table>
        """
    }

    private func row(_ title: Text, _ cell: (Side) -> HTML?) -> HTML {
        let open: HTML = "<span class=\"quiet\">\(Text("no wish"))</span>"
        return "<tr><th scope=\"row\">\(title)</th><td>\(cell(.mentor) ?? open)</td><td>\(cell(.mentee) ?? open)</td></tr>"
    }
}
