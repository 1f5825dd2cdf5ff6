import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The link that `lampion administrator` prints: looking at it changes nothing, pressing uses it up.
struct AdministratorRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("administrator/:secret", use: look)
        doors.open.post("administrator/:secret", use: press)
    }

    private func look(_ request: Request, visitor: Visitor) async throws -> Response {
        let secret = try secret(visitor)
        guard let address = try await site.archive.administratorAddress(secret: secret, now: site.clock.now()) else { throw HTTPError(.notFound) }
        let person = try await site.archive.read { try $0.person(address: address) }
        return site.page(page(address, secret, visitor, person), for: visitor)
    }

    private func press(_ request: Request, visitor: Visitor) async throws -> Response {
        let language = LanguageCode(rawValue: visitor.language.rawValue)
        let made = try await site.archive.makeAdministrator(
            secret: try secret(visitor), language: language, now: site.clock.now(), chance: site.chance)
        guard let made else { throw HTTPError(.notFound) }
        return try await site.signIn(made, request: request)
    }

    private func secret(_ visitor: Visitor) throws -> String {
        guard let secret = visitor.parameters.get("secret") else { throw HTTPError(.notFound) }
        return secret
    }

    private func page(_ address: EmailAddress, _ secret: String, _ visitor: Visitor, _ person: Person?) -> Page {
        let title = Text("Become the administrator")
        let button: HTML = "<p class=\"actions\"><button class=\"button\">\(Text("Become the administrator"))</button></p>"
        return Page(
            title: title,
            content: """
                <div class="stack measure"><h1>\(title)</h1>
                <p class="lead">\(Text("You keep Lampion running, and sign in as \(address.text). You see no one’s private words."))</p>
                \(person.map { "<p><strong>\(whom($0))</strong></p>" as HTML })
                <p>\(Text("This link works once, within the hour."))</p>
                \(form("/administrator/\(secret)", visitor, button))</div>
                """)
    }

    /// An address may be somebody else's than one thinks, all the more where no mail shows whose it is.
    private func whom(_ person: Person) -> Text {
        Text("This makes \(person.name) administrator, who has been here since \(day: LocalDay(person.createdAt, in: person.timeZone)).")
    }
}
