import Markup
import Mentoring
import Store

/// Ending it: what happens then, and why, for oneself alone.
struct EndingPage {
    let together: Together
    let form: Form
    var complaints: [Complaint] = []

    private var name: String { together.other.name }

    var page: Page {
        Page(
            title: Text("End this mentorship"),
            content: Web.form(
                "\(together.path)/ending", together.context.visitor, class: "stack far measure",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("End this mentorship"))</h1>
                <p class="lead">\(Text("You may stop at any time, without giving a reason. That is nobody’s fault."))</p></header>
                <section class="stack near"><h2>\(Text("What happens then"))</h2>
                <ul class="pledge">\(consequences.map { "<li>\($0)</li>" as HTML })</ul></section>
                \(Choices(
                    name: "ending", legend: Text("Why do you stop? Only if you want to say it"), options: options, chosen: form["ending"],
                    complaint: complaints.sentence(for: "ending"), sees: Text("Only you")).html)
                \(Field(
                    name: "words", label: Text("A few words for yourself"), hint: Text("You can read them again here. You may leave it empty."),
                    value: form["words"], complaint: complaints.sentence(for: "words"), sees: Text("Only you"), rows: 3).html)
                <p class="actions"><button class="button">\(Text("End the mentorship with \(name)"))</button> \
                <a href="\(together.path)">\(Text("Not now"))</a></p>
                \(other)
                """),
            place: .mentorships)
    }

    private var consequences: [Text] {
        [
            Text("It ends at once. \(name) gets a mail that it has ended, in kind words and without a reason."),
            Text("You both can still read what you wrote together. It changes no more."),
            Text("What you wrote for yourself alone stays yours."),
            Text("What you choose and write below is sealed. \(name) never sees it."),
        ]
    }

    private var options: [Choices.Option] {
        FarewellReason.choices.map { Choices.Option($0.rawValue, $0.choice(name), hint: $0.hint(name)) }
    }

    /// Where there is still a way back, and where there should be help first.
    private var other: HTML {
        """
        <p>\(Text("Would you rather say first what is off, or do you need help?"))</p>
        <p class="actions">\(together.duo.mentorship.agreedAt == nil ? .empty : "<a href=\"\(together.path)/trust/repairs\">\(Text("Something is off"))</a>" as HTML)
        <a href="\(together.path)/safety">\(Text("I do not feel safe"))</a></p>
        """
    }
}

extension Ending {
    /// As one who ends it would say why.
    fileprivate func choice(_ other: String) -> Text {
        switch self {
        case .sudden: Text("Something came up: illness, another job, a move")
        case .safety: Text("I do not feel safe with \(other)")
        default: Text("It no longer suits me")
        }
    }

    /// What follows from it.
    fileprivate func hint(_ other: String) -> Text? {
        leavesInPeace ? Text("Then no letter, invitation or question of \(other) reaches you any more. \(other) does not notice.") : nil
    }
}

/// Where it has ended: kind words, and for who ended it what they wrote for themselves.
struct EndedPage {
    let together: Together
    let reason: FarewellReason?

    var page: Page {
        Page(
            title: Text("Your mentorship is closed"),
            content: """
                <div class="stack measure"><header class="stack near">\(together.over)<h1>\(Text("It has ended, and that is all right"))</h1></header>
                <p>\(Text("Thank you for the time you made for each other. What you learned is yours, and so are your own words."))</p>
                \(reason.map(own))
                <p class="actions"><a class="button" href="\(together.path)">\(Text("To the page of the two of you"))</a> \
                <a href="\(together.path)/safety">\(Text("What if something is wrong?"))</a></p></div>
                """,
            place: .mentorships)
    }

    private func own(_ reason: FarewellReason) -> HTML {
        """
        <section class="stack near"><h2>\(Text("What you kept for yourself"))</h2><p>\(reason.ending.choice(together.other.name))</p>
        \(reason.words.isEmpty ? .empty : "<blockquote class=\"quote written\">\(reason.words)</blockquote>" as HTML)\(sees(Text("Only you")))</section>
        """
    }
}
