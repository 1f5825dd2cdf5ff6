import Markup
import Mentoring
import Store

/// The devices where one is signed in: since when, last used, this one marked.
struct SessionsPage {
    let visitor: Visitor
    let me: Person
    let sessions: [SessionEntry]
    let here: String

    var page: Page {
        Page(
            title: Text("Where you are signed in"),
            content: """
                <header class="stack near"><p class="over"><a href="/account">\(Text("Your account"))</a></p>
                <h1>\(Text("Where you are signed in"))</h1>
                <p>\(Text("Do you see a device that is not yours? Sign out everywhere, and come in again."))</p></header>
                <ul class="rows">\(sessions.map(row))</ul>
                \(form("/account/sessions/closure", visitor, class: "actions", """
                    <button class="button" name="session" value="all">\(Text("Sign out everywhere"))</button>
                    """))
                """,
            shape: "page narrow")
    }

    private func row(_ session: SessionEntry) -> HTML {
        let isHere = session.handle == here
        return """
            <li class="stack near"><p><strong>\(session.device)</strong>\(isHere ? " (\(Text("this device")))" : HTML.empty)</p>
            <p class="quiet">\(Text("Since \(moment: session.startedAt, zone: me.timeZone)."))
            \(Text("Last used \(moment: session.usedAt, zone: me.timeZone)."))</p>
            \(isHere ? .empty : end(session))</li>
            """
    }

    private func end(_ session: SessionEntry) -> HTML {
        form(
            "/account/sessions/closure", visitor, class: "actions tight",
            """
            <button class="button second small" name="session" value="\(session.handle)">\
            \(Text("Sign out there"))<span class="hidden"> \(session.device)</span></button>
            """)
    }
}
