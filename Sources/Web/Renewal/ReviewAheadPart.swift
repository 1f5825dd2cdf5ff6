import Markup
import Mentoring

/// Before the days of the review: when it is, what happens on it, short looks on the way, another day.
struct ReviewAheadPart {
    let together: Together
    let room: RenewalRoom
    let form: Form?
    let complaints: [Complaint]

    private var inForce: Day? { room.inForce?.reviewDate }

    var html: HTML {
        """
        <header class="stack near">\(together.over)<h1>\(title)</h1><p class="measure">\(lead)</p>\(inForce == nil ? .empty : calendar)</header>
        \(ShortLooksPart(together: together, room: room).html)
        \(ReviewDaySteps().html)
        \(DoorsAhead().html)
        \(inForce == nil ? .empty : earlier)
        \(AnotherDayForm(together: together, room: room, form: form, complaints: complaints).html)
        """
    }

    private var title: Text { inForce.map { Text("On \(day: LocalDay($0)) you look back together.") } ?? Text("Looking back together") }

    private var lead: Text {
        inForce == nil
            ? Text("No mentorship goes on unnoticed: you choose the day in your letter, and both sign it.")
            : Text("You both signed that day in your letter.")
    }

    private var calendar: HTML {
        "<p><a href=\"\(together.path)/review-date.ics\">\(Text("Put the day you look back in your calendar"))</a></p>"
    }

    private var earlier: HTML {
        Web.form(
            "\(together.path)/renewal/earlier", together.context.visitor,
            """
            <h2>\(Text("Would you rather look back earlier?"))</h2>
            <p class="measure">\(Text("You need no reason. \(together.other.name) gets a mail, and you can begin at once."))</p>
            <p class="actions"><button class="button second">\(Text("Look back earlier"))</button></p>
            """)
    }

}

/// What happens on the day, in three steps.
struct ReviewDaySteps {
    var html: HTML {
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
}

/// The three doors, as they will stand there.
struct DoorsAhead {
    var html: HTML {
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
}

/// Another day is a new version of the letter, which both sign.
struct AnotherDayForm {
    let together: Together
    let room: RenewalRoom
    let form: Form?
    let complaints: [Complaint]

    var html: HTML {
        guard let latest = room.agreement.latest else { return "<p><a href=\"\(together.path)/agreement\">\(Text("To your letter"))</a></p>" }
        let ahead = latest.text.reviewDate.flatMap { $0 > room.today ? $0 : nil }
        let field = Field(
            name: "review", label: Text("Another day"),
            hint: Text("It becomes a new version of your letter, which both of you sign. Until then the old day stands."),
            value: form?["review"] ?? ahead?.iso ?? "", complaint: complaints.sentence(for: "review"), sees: together.who, type: "date",
            least: room.today.adding(days: 1).iso, most: ReviewDate.latest(from: room.today).iso)
        return Web.form(
            "\(together.path)/renewal", together.context.visitor,
            """
            <h2>\(Text("Does another day suit you better?"))</h2>
            <input type="hidden" name="number" value="\(room.agreement.number)">\(field.html)
            <p class="actions"><button class="button second">\(Text("Propose this day"))</button></p>
            """)
    }
}
