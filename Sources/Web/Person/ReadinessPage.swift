import Markup
import Mentoring

/// Am I open to it? Five calm minutes for oneself alone.
struct ReadinessPage {
    let context: SignedIn
    let typed: Form
    var isDraft = false
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: Text("Am I open to it?"),
            content: """
                <form method="post" action="/readiness" class="stack far" data-draft="/drafts/readiness" novalidate>
                <input type="hidden" name="form_token" value="\(context.visitor.formToken)">
                \(complaints.summary)
                <header class="stack near"><p class="over">\(Text("Five minutes for yourself"))</p><h1>\(Text("Am I open to it?"))</h1>
                <p class="measure">\(Text("Before you look for someone, it helps to know what you want yourself. Nobody else ever reads this page."))</p></header>
                \(isDraft ? draftNotice : .empty)
                \(question("why", Text("Why would you like this?"), Text("For example: I am looking for my direction, or I want to pass on what I learned.")))
                \(hours)
                \(question("hope", Text("What do you hope for?"), Text("Think of a year from now. What would be different?")))
                \(question("give", Text("What do you have to give?"), Text("Experience, a listening ear, a fresh look: it all counts.")))
                \(openness)
                <p class="actions"><button class="button" name="then" value="save">\(Text("Save for myself"))</button>
                \(laterButton)
                <span class="quiet" role="status" data-kept="\(Text("Kept as a draft."))"></span></p>
                </form>
                """)
    }

    private func question(_ name: String, _ label: Text, _ hint: Text) -> HTML {
        Field(name: name, label: label, hint: hint, value: typed[name], complaint: complaints.sentence(for: name), sees: Text("Only you"), rows: 3)
            .html
    }

    private var hours: HTML {
        Field(
            name: "hours", label: Text("How many hours a month can you free up without strain?"),
            hint: Text("Most pairs need about 2 hours a month: an hour together every two weeks."), value: typed["hours"],
            complaint: complaints.sentence(for: "hours"), sees: Text("Only you"), type: "number"
        ).html
    }

    private var openness: HTML {
        """
        \(Choices(
            name: "open", legend: Text("And so, am I open to it?"),
            options: [
                .init("mentor", Text("Yes, to be a mentor"), hint: Text("I walk along with someone’s growth.")),
                .init("mentee", Text("Yes, to be a mentee"), hint: Text("I look for someone who walks along with me.")),
                .init("both", Text("Yes, to both"), hint: Text("With one person I am the mentor, with another the mentee.")),
                .init("not-now", Text("Not now"), hint: Text("That is a good answer too.")),
            ],
            chosen: typed["open"], complaint: complaints.sentence(for: "open"), sees: Text("Only you")).html)
        \(Field(
            name: "not-now", label: Text("If not now: until when?"), hint: Text("You may leave this empty."), value: typed["not-now"],
            complaint: complaints.sentence(for: "not-now"), sees: Text("Only you"), type: "date").html)
        """
    }

    private var draftNotice: HTML {
        """
        <p class="measure quiet">\(Text("You typed this before and have not saved it yet."))
        <button class="button plain small" name="then" value="forget">\(Text("Show what is saved"))</button></p>
        """
    }
}

/// What comes after the page for oneself.
struct ReadinessNextPage {
    let openness: Openness

    var page: Page {
        Page(
            title: Text("Kept for you alone"),
            content: """
                <header class="stack near"><p class="over">\(Text("Kept for you alone"))</p><h1>\(sentence)</h1></header>
                \(next)
                <p><a href="/readiness">\(Text("Read or change what I wrote"))</a></p>
                """)
    }

    private var sentence: Text {
        switch openness {
        case .mentor: Text("You are open to be a mentor.")
        case .mentee: Text("You are open to be a mentee.")
        case .both: Text("You are open to both.")
        case .notNow(let until?): Text("Not now, and that is fine. Look again from \(day: LocalDay(until)).")
        case .notNow: Text("Not now, and that is fine.")
        }
    }

    private var next: HTML {
        if case .notNow = openness {
            return "<p class=\"measure\">\(Text("Nobody is told. You can come back on any day and change your answer."))</p>"
        }
        return """
            <section class="light stack measure"><h2>\(Text("Now tell others who you are."))</h2>
            <p>\(Text("With a profile, people see what connects you. You choose who sees what."))</p>
            <p class="actions"><a class="button" href="/profile">\(Text("To your profile"))</a></p></section>
            <section class="stack measure"><h2>\(Text("After that"))</h2>
            <ul class="rows">\(roles.map(lesson))<li><a href="/invitations/new">\(Text("Invite someone you know"))</a></li></ul></section>
            """
    }

    private var roles: [Side] {
        switch openness {
        case .mentor: [.mentor]
        case .mentee: [.mentee]
        case .both: [.mentor, .mentee]
        case .notNow: []
        }
    }

    private func lesson(_ role: Side) -> HTML {
        let words = role == .mentor ? Text("Three short lessons for a mentor") : Text("Three short lessons for a mentee")
        return "<li><a href=\"/preparation/\(role.rawValue)\">\(words)</a></li>"
    }
}
