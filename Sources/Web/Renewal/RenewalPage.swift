import Markup
import Mentoring
import Store

/// The room of renewal: the day the two look back, what will happen on it, and the three doors after it.
struct RenewalPage {
    let together: Together
    let letter: LetterBefore
    /// The day as it was typed, where it was refused.
    let form: Form?
    let complaints: [Complaint]

    private var inForce: Day? { letter.agreement.inForce?.text.reviewDate }

    var page: Page {
        Page(
            title: Text("Looking back together"),
            content: """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(title)</h1><p class="measure">\(lead)</p>
                \(isAhead ? calendar : .empty)</header>
                \(looks)
                \(onTheDay)
                \(doors)
                \(together.isOpen ? another : .empty)
                """,
            place: .mentorships)
    }

    /// A day that has passed goes into no calendar, nor one after the end.
    private var isAhead: Bool { together.isOpen && inForce.map { $0 >= letter.today } ?? false }

    private var title: Text {
        guard let inForce else { return Text("Looking back together") }
        return !isAhead
            ? Text("You wanted to look back on \(day: LocalDay(inForce)).") : Text("On \(day: LocalDay(inForce)) you look back together.")
    }

    private var lead: Text {
        guard let inForce else { return Text("No mentorship goes on unnoticed: you choose the day in your letter, and both sign it.") }
        guard together.isOpen else { return Text("Your mentorship has ended.") }
        return !isAhead
            ? Text("That day has passed. Take an hour for it soon, or choose another day together.")
            : Text("You both signed that day in your letter.")
    }

    private var calendar: HTML {
        "<p><a href=\"\(together.path)/review-date.ics\">\(Text("Put the day you look back in your calendar"))</a></p>"
    }

    /// Short looks on the way, after three and six months (B9).
    private var looks: HTML? {
        guard isAhead, let inForce, let since = letter.agreement.inForceSince else { return nil }
        let start = together.me.day(at: since)
        let days = ReviewDate.lookMonths.map { start.adding(months: $0) }.filter { $0 < inForce && $0 > letter.today }
        guard !days.isEmpty else { return nil }
        return """
            <section class="stack near"><h2>\(Text("On the way there"))</h2>
            <p class="measure">\(Text("A short look in between keeps the road short: is the mission still right, do you meet often enough?"))</p>
            <ul class="pledge">\(days.map { "<li>\(Text("\(day: LocalDay($0))"))</li>" as HTML })</ul></section>
            """
    }

    private var onTheDay: HTML {
        let steps = [
            Text("Each of you looks back alone first: on the mission, the contact, the trust, and what it brought you yourself."),
            Text("Your answers open for the other at the same time, and stay between the two of you."),
            Text("Then you talk about it, and choose one of three doors together."),
        ]
        return """
            <section class="stack near"><h2>\(Text("What happens on that day"))</h2>
            <ol class="numbered">\(steps.map { "<li>\($0)</li>" as HTML })</ol></section>
            """
    }

    private var doors: HTML {
        let three = [
            (Text("Extend"), Text("You go on with the same mission, until a new day to look back.")),
            (Text("New mission"), Text("You go on together, with another mission and a new letter.")),
            (Text("Close"), Text("You end it well, with thanks, a last talk and a page to keep.")),
        ]
        return """
            <section class="stack"><h2>\(Text("Three doors, all of them good"))</h2>
            <dl class="doors-ahead">\(three.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" as HTML })</dl></section>
            """
    }

    private var another: HTML? {
        guard letter.agreement.latest != nil, letter.proposal != nil else {
            return "<p><a href=\"\(together.path)/agreement\">\(Text("To your letter"))</a></p>"
        }
        let ahead = letter.agreement.latest?.text.reviewDate.flatMap { $0 > letter.today ? $0 : nil }
        let day = form?["review"] ?? ahead?.iso ?? ""
        let field = Field(
            name: "review", label: Text("Another day"),
            hint: Text("It becomes a new version of your letter, which both of you sign. Until then the old day stands."), value: day,
            complaint: complaints.sentence(for: "review"), sees: together.who, type: "date",
            least: letter.today.adding(days: 1).iso, most: ReviewDate.latest(from: letter.today).iso)
        return Web.form(
            "\(together.path)/renewal", together.context.visitor,
            """
            <h2>\(Text("Does another day suit you better?"))</h2>
            <input type="hidden" name="number" value="\(letter.agreement.number)">\(field.html)
            <p class="actions"><button class="button">\(Text("Propose this day"))</button></p>
            """)
    }
}
