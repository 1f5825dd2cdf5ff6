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

    let visitor: Visitor
    let me: Person
    let ways: Ways
    let form: Form
    let complaints: [Complaint]

    static func fields(of me: Person) -> [String: [String]] {
        ["name": [me.name], "language": [me.language?.rawValue ?? ""], "zone": [me.zone]]
    }

    var page: Page {
        Page(
            title: Text("Your account"),
            content: """
                \(complaints.summary)
                <h1>\(Text("Your account"))</h1>
                \(Web.form("/account", visitor, class: "stack far", fields))
                <section class="stack measure"><h2>\(Text("How you come in"))</h2><ul class="rows">
                \(row("/account/addresses", Text("Mail addresses"), addresses))
                \(row("/account/password", Text("Password"), password))
                \(row("/account/sessions", Text("Devices"), Text("You are signed in in \(ways.sessions) places.")))
                </ul></section>
                \(Web.form("/sign-out", visitor, class: "actions", "<button class=\"button second\">\(Text("Sign out"))</button>"))
                """,
            shape: "page narrow")
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
        let groups = TimeZones.places.map { group in
            "<optgroup label=\"\(group.continent)\">\(group.names.map(option))</optgroup>" as HTML
        }
        let wrong: HTML = complaints.sentence(for: "zone").map { "<p class=\"error\" id=\"zone-error\">\($0)</p>" } ?? .empty
        return """
            <div class="field"><label for="zone">\(Text("Which place’s clock do you live by?"))</label>
            <p class="hint" id="zone-hint">\(Text("Your days and hours follow it."))</p>\(wrong)
            <select id="zone" name="zone" aria-describedby="zone-hint">\(groups)</select></div>
            """
    }

    private func option(_ name: String) -> HTML {
        "<option value=\"\(name)\"\(name == form["zone"] ? " selected" : "")>\(TimeZones.place(name))</option>"
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
