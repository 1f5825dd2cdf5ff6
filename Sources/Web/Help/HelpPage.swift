import Markup
import Mentoring

/// What Lampion is, how it works, and where else there is help.
struct HelpPage {
    var page: Page {
        Page(
            title: Text("Help"),
            content: """
                <header class="stack near"><h1>\(Text("What would you like to know?"))</h1>
                <nav aria-label="\(Text("On this page"))"><ul class="help-list">\(sections.map { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" as HTML })</ul></nav>
                </header>
                <div class="help stack far">\(sections.map(section))</div>
                """)
    }

    private var sections: [(id: String, title: Text, content: HTML)] {
        [
            ("lamps", Text("What is Lampion?"), lamps), ("sign-in-help", Text("How do I sign in?"), signingIn),
            ("who-sees", Text("Who sees what?"), whoSees), ("mails", Text("How do I stop mails?"), mails),
            ("outside", Text("What if something is wrong?"), OutsideHelp().html), ("accessibility", Text("Can everyone use Lampion?"), accessibility),
        ]
    }

    private func section(_ section: (id: String, title: Text, content: HTML)) -> HTML {
        "<section class=\"prose\" aria-labelledby=\"\(section.id)\"><h2 id=\"\(section.id)\">\(section.title)</h2>\(section.content)</section>"
    }

    private var lamps: HTML {
        let intro = Text("Lampion brings two people together, a mentor and a mentee, and helps them to stay in touch. Six lamps show how it goes.")
        let rows = LampKind.allCases.map { kind in
            """
            <li><svg class="lamp" viewBox="0 0 48 64" aria-hidden="true"><use href="#lamp-lit"/></svg>\
            <div><h3>\(kind.word)</h3><p>\(kind.about)</p></div></li>
            """ as HTML
        }
        return "<p>\(intro)</p><ul class=\"help-lamps\">\(rows)</ul>"
    }

    private var signingIn: HTML {
        """
        <p>\(Text("Type your mail address. You get a mail with a link and a code of six digits. Press the link, or type the code where you began."))</p>
        <p>\(Text("Both work once, and for ten minutes. If it takes too long, ask for a new mail. You need no password, but you may choose one."))</p>
        <p>\(Text("On a computer that others use too, say so when you sign in. Then Lampion signs you out after a while."))</p>
        """
    }

    private var whoSees: HTML {
        """
        <p>\(Text("Below each personal field stands a small eye. It says who sees what you write there. Often you choose that yourself."))</p>
        <ul><li>\(Text("What you write for yourself alone, only you read. It lies sealed with a key of your own."))</li>
        <li>\(Text("What you write together, the two of you read, and nobody else."))</li>
        <li>\(Text("A coordinator sees stages, dates and numbers, never your words."))</li></ul>
        """
    }

    private var mails: HTML {
        """
        <p>\(Text("At the bottom of a mail stands why you get it, and a link that stops that kind of mail. One press is enough; you don’t have to sign in."))</p>
        <p>\(Text("A mail that you ask for yourself, such as a sign-in link, always comes."))</p>
        """
    }

    private var accessibility: HTML {
        """
        <p>\(Text("We want it so. Lampion follows WCAG 2.2, level AA, the standard behind the European norm EN 301 549."))</p>
        <p>\(Text("Each page is checked by a program in light and dark, on a narrow phone, with the keyboard alone and without scripts. Not every screen reader was tried."))</p>
        <p>\(Text("Does something not work for you? Tell whoever gave you the address of this site. It is a fault, not your clumsiness."))</p>
        """
    }
}

extension LampKind {
    /// What the lamp stands for, in a few short sentences.
    var about: Text {
        switch self {
        case .mission: Text("What binds you and what you want to bring about together. You write it in a few sentences and both sign it.")
        case .engagement: Text("How often and in what way you keep in touch. A next date is always set, so that it does not slip away.")
        case .networking: Text("Each meets people the other knows. You always ask first, and you sell nothing and pass nothing on.")
        case .trust: Text("You are honest with each other, and what you say stays between you. If something is off, you say so at once.")
        case .opportunity: Text("Each makes chances for the other to grow. The lamp burns only when both have learned something.")
        case .renewal: Text("On a day that you choose beforehand you look back together: go on, something new, or a good ending.")
        }
    }
}
