import Markup
import Mentoring
import Store

/// Where a calendar program finds one's dates, how to tell it so, and the way out.
struct CalendarPage {
    let visitor: Visitor
    /// Nil when it is switched off.
    let url: String?
    /// Just made: the page says so.
    var isNew = false

    var page: Page {
        Page(
            title: Text("Your calendar"),
            content: """
                \(isNew ? saved(Text("This is your new address. The old one no longer works.")) : .empty)
                <header class="stack near"><p class="over"><a href="/account">\(Text("Your account"))</a></p><h1>\(Text("Your calendar"))</h1>
                <p class="measure">\(Text("Your dates stand in the calendar that you use anyway. When one changes here, it changes there too."))</p></header>
                \(url.map(open) ?? closed)
                """,
            shape: "page narrow")
    }

    private func open(_ url: String) -> HTML {
        """
        <section class="light stack"><h2>\(Text("Give this address to your calendar."))</h2>
        <p class="link" data-copy="\(Text("Copy the address"))" data-copied="\(Text("Copied"))"><code>\(url)</code></p>
        \(sees(Text("Only you, and the calendar program that you give it to. It holds first names and dates, nothing else.")))
        <p class="actions"><a href="\(url)">\(Text("Your dates as a calendar"))</a></p></section>
        \(help)
        <section class="stack near"><h2>\(Text("Did someone else see the address?"))</h2>
        <p class="measure">\(Text("Make a new one. The old one stops at once, and your calendar program needs the new one."))</p>
        \(form("/account/calendar/renewal", visitor, class: "actions", "<button class=\"button second\">\(Text("Make a new address"))</button>"))
        \(form("/account/calendar/closure", visitor, class: "actions", "<button class=\"button plain\">\(Text("Switch the address off"))</button>"))
        </section>
        """
    }

    private var help: HTML {
        let ways = [
            Text("Google: on a computer, press the plus beside “Other calendars”, then “From URL”."),
            Text("Outlook: choose “Add calendar”, then “Subscribe from web”."),
            Text("iPhone: open Settings, Apps, Calendar, Accounts, and add a subscribed calendar."),
        ]
        return """
            <details class="more"><summary>\(Text("How do I do that?"))</summary><div class="stack near">
            <ul>\(ways.map { "<li>\($0)</li>" as HTML })</ul>
            <p class="quiet">\(Text("Most programs look again a few times a day. A change can take that long."))</p></div></details>
            <p><a href="/account/calendar/answer">\(Text("Your calendar made an answer that Lampion does not know"))</a></p>
            """
    }

    private var closed: HTML {
        """
        <section class="light stack"><h2>\(Text("Your address is switched off."))</h2>
        <p class="measure">\(Text("Programs that had it find nothing any more. With a new address your dates come back."))</p>
        \(form("/account/calendar/renewal", visitor, class: "actions", "<button class=\"button\">\(Text("Make a new address"))</button>"))</section>
        """
    }
}
