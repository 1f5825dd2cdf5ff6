import Testing

@testable import Mail

@Suite("The address of a relay")
struct RelayAddressTests {
    @Test(
        "a relay is found by its address",
        arguments: [
            ("smtp://relay.example", "smtp://relay.example:25"), ("smtps://relay.example", "smtps://relay.example:465"),
            ("SMTP://relay.example:2525/", "smtp://relay.example:2525"), ("smtp://[::1]:2525", "smtp://[::1]:2525"),
            ("smtp://ada%40post.example:p%2Fw@relay.example:587?starttls=required", "smtp://relay.example:587"),
        ])
    func found(url: String, description: String) throws {
        let relay = try RelayAddress(url)
        #expect(relay.description == description)
    }

    @Test(
        "TLS is insisted on where a password would leave the machine",
        arguments: [
            ("smtp://relay.example", RelayAddress.Encryption.whenOffered), ("smtp://relay.example?starttls=required", .required),
            ("smtp://u:p@relay.example", .required), ("smtp://u:p@relay.example?starttls=optional", .whenOffered),
            ("smtp://u:p@localhost", .whenOffered), ("smtps://u:p@relay.example", .fromTheStart),
        ])
    func encryption(url: String, encryption: RelayAddress.Encryption) throws {
        let relay = try RelayAddress(url)
        #expect(relay.encryption == encryption)
    }

    @Test(
        "an address that cannot be meant is refused without repeating its password",
        arguments: [
            "", "relay.example", "http://relay.example", "smtp://", "smtp:relay.example", "smtp://relay.example:99999", "smtp://relay.example:0",
            "smtp://relay.example/inbox", "smtp://relay.example#x", "smtp://hunter2@relay.example", "smtp://u:hunter2%0D%0ADATA@relay.example",
            "smtp://u:hun#ter2@relay.example", "smtp://:hunter2@relay.example", "smtp://relay.example?starttls=maybe", "smtp://relay.example?tls=1",
            "smtp://relay.example?starttls", "smtps://relay.example?starttls=required", "smtp://relay.example?ca=/nowhere/hunter2.pem",
            "smtp://relay.example?starttls=required&starttls=optional", "smtp://relay%0D%0A.example",
        ])
    func refused(url: String) throws {
        let problem = try #require(throws: MailProblem.self) { _ = try RelayAddress(url) }
        #expect(problem.kind == "badURL")
        #expect(!problem.description.contains("hunter2") && !problem.description.contains("hun#ter2"))
    }

    @Test("a server does not show its password, however it is printed")
    func description() throws {
        let server = try SMTPServer(url: "smtp://ada:hunter2@relay.example", sender: Mailbox(address: "l@lampion.example"))
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!"\(server) \(String(reflecting: server)) \(dumped)".contains("hunter2"))
        #expect("\(server)" == "smtp://relay.example:25")
    }

    @Test("a sender that no relay can answer is refused at once")
    func sender() {
        #expect(throws: MailProblem.self) { _ = try SMTPServer(url: "smtp://relay.example", sender: Mailbox(address: "lampion")) }
    }
}
