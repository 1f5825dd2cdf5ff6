import Foundation
import Markup
import Mentoring

/// What a person says of themselves to everyone here, and how they come in.
struct AccountPage {
    /// How one comes in, in short.
    struct Ways: Sendable {
        let addresses: [String]
        let passwordSince: Date?
        let sessions: Int
    }

    /// A kind of mail that was stopped, and the address of its stop.
    struct Stopped: Sendable {
        let topic: MailTopic
        let path: String
    }

    let visitor: Visitor
    let me: Person
    let ways: Ways
    let stopped: [Stopped]
    let form: Form
    let complaints: [Complaint]
    /// Just saved: the page says so.
    var isSaved = false

    static func fields(of me: Person) -> [String: [String]] {
        ["name": [me.name], "language": [me.language?.rawValue ?? ""], "zone": [me.zone]]
    }

    var page: Page {
        Page(
            title: Text("Your account"),
            content: """
                \(complaints.summary)\(isSaved ? saved(Text("Saved. Those you get to know here see your name.")) : .empty)
                <h1>\(Text("Your account"))</h1>
                \(yourself)
                \(Web.form("/account", visitor, class: "stack far", fields))
                <section class="stack measure"><h2>\(Text("How you come in"))</h2><ul class="rows">
                \(row("/account/addresses", Text("Mail addresses"), addresses))
                \(row("/account/password", Text("Password"), password))
                \(row("/account/sessions", Text("Devices"), Text("You are signed in on \(ways.sessions) devices.")))
                </ul></section>
                \(stops)
                \(Web.form("/sign-out", visitor, class: "actions", "<button class=\"button second\">\(Text("Sign out"))</button>"))
                """,
            shape: "page narrow")
    }

    /// What one tells and learns, whatever one's mentorships are.
    private var yourself: HTML {
        """
        <section class="stack measure"><h2>\(Text("About you"))</h2><ul class="rows">
        \(row("/profile", Text("Your profile"), Text("Who are you, and how do you like to work together?")))
        \(row("/readiness", Text("Am I open to it?"), Text("Five minutes for yourself")))
        \(row("/account/calendar", Text("Your calendar"), Text("Your dates in the calendar that you use anyway.")))
        \(row("/concerns", Text("Concerns"), Text("Between you and the confidant, and nobody else")))
        \(row("/preparation", Text("Three lessons before you begin"), Text("Five minutes each, and no test.")))
        </ul></section>
        """
    }

    /// Whoever has the link in a mail can stop its kind: so its reader sees that here, and takes it back.
    private var stops: HTML {
        guard !stopped.isEmpty else { return .empty }
        let rows = stopped.map { stop in
            """
            <li class="stack near"><p>\(stop.topic.isStopped)</p>
            \(Web.form("\(stop.path)/undo", visitor, "<p><button class=\"button second\">\(Text("Send them again"))</button></p>"))</li>
            """ as HTML
        }
        return "<section class=\"stack measure\"><h2>\(Text("Mail that was stopped"))</h2><ul class=\"rows\">\(rows)</ul></section>"
    }

    private var fields: HTML {
        """
        \(Field(
            name: "name", label: Text("Your name"), value: form["name"], complaint: complaints.sentence(for: "name"),
            sees: Text("Those you get to know here, and everyone who has the link of your invitation"), autocomplete: "name"
        ).html)
        \(Choices(
            name: "language", legend: Text("In which language do we write to you?"),
            options: Language.allCases.map { .init($0.rawValue, Text(verbatim: $0.ownName)) },
            chosen: form["language"].isEmpty ? visitor.language.rawValue : form["language"], complaint: complaints.sentence(for: "language")
        ).html)
        \(zone)
        <p class="actions"><button class="button">\(Text("Save"))</button></p>
        """
    }

    private var zone: HTML {
        let groups = TimeZones.places(in: visitor.language).map { group in
            "<optgroup label=\"\(group.continent)\">\(group.zones.map(option))</optgroup>" as HTML
        }
        // What is kept stays, and what came in is shown, though it stands in no list.
        let other: HTML = TimeZones.all.contains(form["zone"]) ? .empty : option(TimeZones.other(form["zone"]))
        let wrong: HTML = complaints.sentence(for: "zone").map { "<p class=\"error\" id=\"zone-error\">\($0)</p>" } ?? .empty
        return """
            <div class="field"><label for="zone">\(Text("Which time zone do you live in?"))</label>
            <p class="hint" id="zone-hint">\(Text("Your days and hours follow it."))</p>\(wrong)
            <select id="zone" name="zone" aria-describedby="zone-hint">\(other)\(groups)</select></div>
            """
    }

    private func option(_ zone: TimeZones.Place) -> HTML {
        "<option value=\"\(zone.id)\"\(zone.id == form["zone"] ? " selected" : "")>\(zone.name)</option>"
    }

    private func row(_ path: String, _ name: Text, _ state: Text) -> HTML {
        "<li class=\"stack near\"><a href=\"\(path)\">\(name)</a><span class=\"quiet\">\(state)</span></li>"
    }

    private var addresses: Text {
        ways.addresses.isEmpty ? Text("None yet.") : Text(verbatim: ways.addresses.joined(separator: ", "))
    }

    private var password: Text {
        ways.passwordSince.map { Text("Chosen on \(day: LocalDay($0, in: me.timeZone)).") } ?? Text("None. You come in by mail or by link.")
    }
}
