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
        let confidants = try await site.archive.read { try $0.confidants() }
        return site.page(ConfidantPage(context: context, confidants: confidants).page, for: context)
    }

    private func name(_ request: Request, context: SignedIn) async throws -> Response {
        try check(context)
        let typed = ConfidantPage.fields.map { ($0, context.form[$0].trimmingCharacters(in: .whitespaces)) }.filter { !$0.1.isEmpty }
        let complaints = try await site.archive.write { store -> [Complaint] in
            let found = try typed.map { field, text in (field, try store.named(text)) }
            let complaints = found.compactMap { field, person in Naming(person).sentence.map { Complaint(field, $0) } }
            let named = found.compactMap { $0.1?.id }
            if complaints.isEmpty { try store.nameConfidant(named.first, second: named.dropFirst().first) }
            return complaints
        }
        if complaints.isEmpty { return .see("/administration/confidant") }
        let confidants = try await site.archive.read { try $0.confidants() }
        let page = ConfidantPage(context: context, confidants: confidants, form: context.form, complaints: complaints)
        return site.page(page.page.refused(), for: context)
    }
}

/// What stands in the way of being named.
private enum Naming {
    case done, unknown, administrator

    init(_ person: Person?) {
        guard let person else {
            self = .unknown
            return
        }
        self = person.mayBeConfidant ? .done : .administrator
    }

    var sentence: Text? {
        switch self {
        case .done: nil
        case .unknown: Text("Nobody here has this address. Whoever you name needs an account first.")
        case .administrator:
            Text("An administrator can’t be the confidant: whoever writes must know that nobody else is near. Name somebody else.")
        }
    }
}

extension Reading {
    /// Nil where nobody with an open account has the address.
    fileprivate func named(_ typed: String) throws -> Person? {
        guard let address = try? EmailAddress(typed), let person = try person(address: address), !person.isDisabled else { return nil }
        return person
    }
}

/// Who is the confidant, and naming another.
struct ConfidantPage {
    let context: SignedIn
    /// Whose account is open, the first first.
    let confidants: [Person]
    var form = Form()
    var complaints: [Complaint] = []

    static let fields = ["address", "second"]

    var page: Page {
        Page(
            title: Text("The confidant"),
            content: """
                <div class="stack far measure">\(complaints.summary)<header class="stack near">
                <p class="over"><a href="/administration">\(Text("Administration"))</a></p><h1>\(Text("The confidant"))</h1>
                <p>\(confidants.first.map { Text("\($0.name) is the confidant.") } ?? Text("Nobody is named. People then find help outside Lampion, by country."))
                \(confidants.dropFirst().first.map { Text("\($0.name) comes second.") } as Text?)</p>
                <p>\(Text("Choose somebody neutral: nobody’s boss, and not who runs a programme. They see only what people bring to them; you see nothing of it."))</p></header>
                \(Web.form(
                    "/administration/confidant", context.visitor,
                    """
                    \(Field(
                        name: "address", label: Text("Mail address of the confidant"),
                        hint: Text("Leave it empty to name nobody. What was brought to an earlier confidant stays with that person."), 
                        value: form["address"], complaint: complaints.sentence(for: "address"), type: "email", autocomplete: "off").html)
                    \(Field(
                        name: "second", label: Text("Mail address of a second confidant"),
                        hint: Text("For who knows the first one too well, and for when that account is shut. You may leave it open."),
                        value: form["second"], complaint: complaints.sentence(for: "second"), type: "email", autocomplete: "off").html)
                    <p class="actions"><button class="button">\(Text("Name the confidant"))</button></p>
                    """))</div>
                """)
    }
}
