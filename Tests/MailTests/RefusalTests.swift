import Foundation
import Testing

@testable import Mail

@Suite("What a relay's failure says about the mail", .enabled(if: Relay.python != nil, "set LAMPION_TEST_PYTHON to a python that has aiosmtpd"))
struct RefusalTests {
    /// A message larger than what the machine keeps between two programs, so that its sender is still busy when the other hangs up.
    private static let large = Message.example {
        $0.attachments = [Attachment(filename: "x", contentType: "application/pdf", bytes: Array(repeating: 0, count: 12_000_000))]
    }

    @Test(
        "an answer of the relay is for now or for good",
        arguments: [
            ("rcpt-451", MailProblem.temporary("The relay RELAY did not take the mail for now (451).")),
            ("data-451", .temporary("The relay RELAY did not take the mail for now (451).")),
            ("rcpt-550", .permanent("The relay RELAY refused the mail (550).")),
            ("data-550", .permanent("The relay RELAY refused the mail (550).")),
            ("greeting-554", .temporary("The relay RELAY did not take the mail for now (554).")),
            ("login", .temporary("The relay RELAY asks for a user name and password or for TLS (530): see how its address was set.")),
        ])
    func answer(mode: String, expected: MailProblem) async throws {
        try await Relay.with(mode) { relay async throws in
            let problem = try await failure(of: try relay.server())
            #expect(problem.kind == expected.kind)
            #expect(problem.description == expected.description.replacing("RELAY", with: "smtp://127.0.0.1:\(relay.port)"))
        }
    }

    @Test("a wrong password is the installation's fault, so the mail waits, and the reason does not tell the password")
    func wrongPassword() async throws {
        try await Relay.with("starttls") { relay async throws in
            let server = try relay.server(login: "lampion:hunter2@", settings: "?ca=\(relay.certificate)")
            let problem = try await failure(of: server)
            #expect(problem == .temporary("The relay \(server) did not accept the user name and password that were set (535)."))
        }
    }

    @Test("no STARTTLS where it is required: the mail waits")
    func noStartTLS() async throws {
        try await Relay.with("plain") { relay async throws in
            let server = try relay.server(settings: "?starttls=required")
            let problem = try await failure(of: server)
            #expect(problem == .temporary("The relay \(server) does not offer STARTTLS, which its address insists on."))
        }
    }

    @Test("a certificate nobody vouches for: the mail waits")
    func unknownCertificate() async throws {
        try await Relay.with("starttls") { relay async throws in
            let problem = try await failure(of: try relay.server())
            #expect(problem.kind == "temporary")
            #expect(problem.description.contains("certificate"))
        }
    }

    @Test("a relay that is down: the mail waits")
    func refusedConnection() async throws {
        var server: SMTPServer?
        try await Relay.with("plain") { server = try $0.server() }
        let problem = try await failure(of: try #require(server))
        #expect(problem.kind == "temporary")
    }

    @Test("a relay that falls silent before it has the mail: the mail waits", arguments: ["silent", "hang-before-dot"])
    func silence(mode: String) async throws {
        try await Relay.with(mode) { relay async throws in
            let problem = try await failure(of: try impatient(relay, 1000), Self.large)
            #expect(problem == .temporary("The relay smtp://127.0.0.1:\(relay.port) did not answer in time."))
        }
    }

    @Test("a connection that breaks before the final dot: the mail waits", arguments: ["cut-at-data", "cut-before-dot"])
    func cutBefore(mode: String) async throws {
        try await Relay.with(mode) { relay async throws in
            let problem = try await failure(of: try relay.server(), Self.large)
            #expect(problem.kind == "temporary")
        }
    }

    @Test("a connection that breaks after the final dot: nobody knows")
    func cutAfter() async throws {
        try await Relay.with("cut-after-dot") { relay async throws in
            let problem = try await failure(of: try relay.server())
            let sentence = "The relay smtp://127.0.0.1:\(relay.port) got the whole mail but did not answer: it may have been delivered."
            #expect(problem == .uncertain(sentence))
        }
    }

    @Test("a relay that takes the mail and falls silent: nobody knows, and the mail is there")
    func slow() async throws {
        try await Relay.with("slow") { relay async throws in
            let problem = try await failure(of: try impatient(relay, 4000))
            let mail = try await relay.received()
            #expect(problem.kind == "uncertain")
            #expect(mail.fields["Message-ID"] == "<\(Message.example().id)>")
        }
    }

    @Test("a cancelled delivery stops before anything was said")
    func cancelled() async throws {
        try await Relay.with("silent") { relay async throws in
            let server = try relay.server()
            let delivery = Task { try await failure(of: server) }
            delivery.cancel()
            let problem = try await delivery.value
            #expect(problem.kind == "temporary")
        }
    }

    @Test("an address that no relay can carry is refused before any relay is asked")
    func address() async throws {
        let server = try SMTPServer(url: "smtp://relay.invalid", sender: Mailbox(address: "l@lampion.example"))
        let problem = try await failure(of: server, .example { $0.to.address = "adèle@post.example" })
        #expect(problem.kind == "permanent")
    }

    private func failure(of server: SMTPServer, _ message: Message = .example()) async throws -> MailProblem {
        try #require(await #expect(throws: MailProblem.self) { try await server.deliver(message) })
    }

    /// A server that waits for a delivery this long at most.
    private func impatient(_ relay: Relay, _ milliseconds: Int) throws -> SMTPServer {
        try SMTPServer(
            url: "smtp://127.0.0.1:\(relay.port)", sender: Mailbox(address: "l@lampion.example"),
            patience: .init(connectMilliseconds: milliseconds, wholeMilliseconds: milliseconds))
    }
}

extension MailProblem {
    /// The case without its sentence.
    var kind: String {
        switch self {
        case .temporary: "temporary"
        case .permanent: "permanent"
        case .uncertain: "uncertain"
        case .badURL: "badURL"
        }
    }
}
