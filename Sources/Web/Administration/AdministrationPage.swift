import Foundation
import Markup
import Mentoring
import Store

/// How mail goes: what waits, what did not arrive and why, and a test mail to oneself.
struct AdministrationPage: Sendable {
    struct Row: Sendable {
        let id: String
        let kind: MailKind
        /// Of the address it goes to, and no more: two letters in the same minute would name a duo. Nil where the thing it was about is gone.
        let domain: String?
        let at: Date
        let problem: String
    }

    /// What was just done.
    enum Done: String, Sendable {
        case test
        case again = "try"

        var sentence: Text {
            switch self {
            case .test: Text("The test mail is on its way. It should arrive within a minute; if it cannot, it shows below.")
            case .again: Text("The mail is tried again now.")
            }
        }
    }

    let visitor: Visitor
    let me: Person
    let sendsMail: Bool
    let counts: MailCounts
    let address: EmailAddress?
    let failed: [Row]
    let doubtful: [Row]
    let done: Done?

    var page: Page {
        Page(
            title: Text("Administration"),
            content: """
                <div class="stack far measure"><header class="stack near"><h1>\(Text("Administration"))</h1>
                \(done.map { "<p role=\"status\">\($0.sentence)</p>" as HTML })</header>
                <p><a href="/administration/confidant">\(Text("The confidant"))</a></p>
                <section class="stack"><h2>\(Text("Mail"))</h2>
                \(sendsMail ? figures : "<p>\(Text("This installation sends no mail: people sign in by password and invite by link."))</p>")
                \(sendsMail ? test : .empty)</section>
                \(list(failed, Text("Mail that did not arrive"), canTry: true))
                \(list(doubtful, Text("Mail that may have arrived twice"), canTry: false))
                </div>
                """)
    }

    private var figures: HTML {
        """
        <dl class="facts"><dt>\(Text("Waits to go out"))</dt><dd>\(counts.waiting)</dd>
        <dt>\(Text("Of those, tried before"))</dt><dd>\(counts.retried)</dd>
        <dt>\(Text("Did not arrive"))</dt><dd>\(counts.failed)</dd></dl>
        """
    }

    private var test: HTML {
        guard let address else { return "<p>\(Text("You have no verified address yet, so there is nowhere to send a test mail to."))</p>" }
        return form(
            "/administration/test-mail", visitor,
            "<p class=\"actions\"><button class=\"button\">\(Text("Send a test mail to \(address.text)"))</button></p>")
    }

    private func list(_ rows: [Row], _ title: Text, canTry: Bool) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return "<section class=\"stack\"><h2>\(title)</h2><ul class=\"rows\">\(rows.map { item($0, canTry: canTry) })</ul></section>"
    }

    private func item(_ row: Row, canTry: Bool) -> HTML {
        """
        <li class="stack near"><p><strong>\(row.kind.word)</strong>\(row.domain.map { " <span class=\"quiet\">\($0)</span>" as HTML })<br>
        <small>\(Text("\(moment: row.at, zone: me.timeZone)"))</small></p>
        <p lang="en">\(row.problem)</p>
        \(canTry ? form("/administration/mails/\(row.id)/try", visitor, "<p><button class=\"button second\">\(Text("Try again"))</button></p>") : .empty)
        </li>
        """
    }
}

extension MailKind {
    /// One word for all that goes between people: an administrator need not know who was asked, or who ended.
    fileprivate var word: Text {
        switch self {
        case .signIn: Text("Sign-in link")
        case .addressCheck: Text("Check of an address")
        case .accountChanged: Text("Change to an account")
        case .test: Text("Test mail")
        default: Text("Mail to a person")
        }
    }
}
