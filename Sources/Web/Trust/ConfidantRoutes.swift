import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The administrator names the confidant of the installation, and sees nothing of what people bring there.
struct ConfidantRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("administration/confidant", use: show)
        doors.signedIn.post("administration/confidant", use: name)
    }

    private func check(_ context: SignedIn) throws {
        guard context.me.isAdministrator else { throw HTTPError(.notFound) }
    }

    private func show(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let confidant = try await site.archive.read { try $0.confidant() }
        return site.page(ConfidantPage(context: context, confidant: confidant, typed: "").page, for: context)
    }

    private func name(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let typed = context.form["address"].trimmingCharacters(in: .whitespaces)
        let sentence: Text
        switch try await site.archive.write({ try $0.name(typed) }) {
        case .done: return .see("/administration/confidant")
        case .unknown: sentence = Text("Nobody here has this address. Whoever you name needs an account first.")
        case .administrator:
            sentence = Text("An administrator can’t be the confidant: whoever writes must know that nobody else is near. Name somebody else.")
        }
        let confidant = try await site.archive.read { try $0.confidant() }
        let page = ConfidantPage(context: context, confidant: confidant, typed: typed, complaints: [Complaint("address", sentence)])
        return site.page(page.page.refused(), for: context)
    }
}

private enum Naming {
    case done, unknown, administrator
}

extension Writing {
    /// An empty address names nobody.
    fileprivate func name(_ typed: String) throws -> Naming {
        if typed.isEmpty {
            try nameConfidant(nil)
            return .done
        }
        guard let address = try? EmailAddress(typed), let person = try person(address: address), !person.isDisabled else { return .unknown }
        guard person.mayBeConfidant else { return .administrator }
        try nameConfidant(person.id)
        return .done
    }
}

/// Who is the confidant, and naming another.
struct ConfidantPage {
    let context: SignedIn
    let confidant: Person?
    let typed: String
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: Text("The confidant"),
            content: """
                <div class="stack far measure">\(complaints.summary)<header class="stack near">
                <p class="over"><a href="/administration">\(Text("Administration"))</a></p><h1>\(Text("The confidant"))</h1>
                <p>\(confidant.map { Text("\($0.name) is the confidant.") } ?? Text("Nobody is named. People then find help outside Lampion, by country."))</p>
                <p>\(Text("Choose somebody neutral: nobody’s boss, and not who runs a programme. They see only what people bring to them; you see nothing of it."))</p></header>
                \(form(
                    "/administration/confidant", context.visitor,
                    """
                    \(Field(
                        name: "address", label: Text("Mail address of the confidant"),
                        hint: Text("Leave it empty to name nobody. What was brought to an earlier confidant stays with that person."), value: typed,
                        complaint: complaints.sentence(for: "address"), type: "email", autocomplete: "off").html)
                    <p class="actions"><button class="button">\(Text("Name the confidant"))</button></p>
                    """))</div>
                """)
    }
}
