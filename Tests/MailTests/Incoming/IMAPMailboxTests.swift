import Foundation
import Testing

@testable import Mail

private let longAgo = Date(timeIntervalSince1970: 1_000_000_000)

@Suite(
    "A mailbox for answers", .enabled(if: PostBox.isThere, "set LAMPION_TEST_PYTHON, and install dovecot-imapd"))
struct IMAPMailboxTests {
    private static let mail = "From: noor@post.example\r\nContent-Type: text/calendar\r\n\r\n" + String.calendar("REPLY")

    @Test("each mail is met until it is marked, whole and in order, and none goes away")
    func read() async throws {
        try await PostBox.with { box async throws in
            let mailbox = try box.mailbox()
            #expect(try await mailbox.unanswered(since: longAgo) == [])
            _ = try await box.marks(delivering: Self.mail)
            _ = try await box.marks(delivering: "From: amira@post.example\r\n\r\n.\r\n..\r\n* SEARCH 99\r\n)\r\n")
            let mails = try await mailbox.unanswered(since: longAgo)
            #expect(mails.map(\.number) == [1, 2])
            #expect(try IncomingMail(mails[0].bytes).calendar == Array(String.calendar("REPLY").utf8))
            #expect(String(decoding: mails[1].bytes, as: UTF8.self).hasSuffix("\r\n\r\n.\r\n..\r\n* SEARCH 99\r\n)\r\n"))
            // Stopped here, the next look meets both again.
            #expect(try await mailbox.unanswered(since: longAgo) == mails)
            try await mailbox.markAnswered(Array(mails.prefix(1)))
            #expect(try await mailbox.unanswered(since: longAgo).map(\.number) == [2])
            #expect(try await box.marks() == ["RS", "S"])
            try await mailbox.markAnswered([])
        }
    }

    @Test("a flooded mailbox is read a few at a time, and a mail of megabytes only counted")
    func flood() async throws {
        try await PostBox.with { box async throws in
            _ = try await box.marks(delivering: "From: a@post.example\r\n\r\n" + String(repeating: "x\r\n", count: 800_000))
            for _ in 0..<25 { _ = try await box.marks(delivering: Self.mail) }
            let mailbox = try box.mailbox()
            let mails = try await mailbox.unanswered(since: longAgo)
            #expect(mails.map(\.number) == Array(1...20) && mails[0].bytes.isEmpty && mails.dropFirst().allSatisfy { !$0.bytes.isEmpty })
            try await mailbox.markAnswered(mails)
            #expect(try await mailbox.unanswered(since: longAgo).map(\.number) == Array(21...26))
        }
    }

    @Test("behind a flood every mail is dealt with in one go, each once")
    func behindFlood() async throws {
        try await PostBox.with { box async throws in
            for _ in 0..<45 { _ = try await box.marks(delivering: Self.mail) }
            let mailbox = try box.mailbox()
            var met: [UInt32] = []
            try await mailbox.dealWithUnanswered(since: longAgo) { met.append($0.number) }
            #expect(met == Array(1...45))
            #expect(try await mailbox.unanswered(since: longAgo) == [])
            #expect(try await mailbox.unanswered(since: longAgo, after: 45) == [])
        }
    }

    @Test("over TLS from the start, a certificate that nobody vouches for is refused")
    func secure() async throws {
        try await PostBox.with { box async throws in
            _ = try await box.marks(delivering: Self.mail)
            let known = try box.mailbox("imaps")
            #expect(try await known.unanswered(since: longAgo).count == 1)
            await #expect(throws: MailProblem.self) { try await box.mailbox("imaps", isTrusted: false).unanswered(since: longAgo) }
        }
    }

    @Test("a mailbox that never answers keeps nobody who is told to stop")
    func cancelled() async throws {
        try await Relay.with("silent") { relay async throws in
            let mailbox = try IMAPMailbox(url: "imap://noor:secret@127.0.0.1:\(relay.port)/INBOX")
            let look = Task { try await mailbox.unanswered(since: longAgo) }
            look.cancel()
            let time = await ContinuousClock().measure { await #expect(throws: MailProblem.self) { try await look.value } }
            #expect(time < .seconds(20))
        }
    }

    @Test("what goes wrong is said without the password")
    func wrong() async throws {
        try await PostBox.with { box async throws in
            let problem = await #expect(throws: MailProblem.self) { try await box.mailbox(password: "wrong-word").unanswered(since: longAgo) }
            #expect(problem?.description.contains("did not accept the user name and password") == true, "\(problem.debugDescription)")
            #expect(problem?.description.contains("wrong-word") == false)
        }
        let away = try IMAPMailbox(url: "imap://noor:secret@127.0.0.1:1/INBOX")
        let problem = await #expect(throws: MailProblem.self) { try await away.unanswered(since: longAgo) }
        #expect(problem?.description.hasPrefix("The mailbox imap://127.0.0.1:1/INBOX could not be read") == true)
    }
}

@Suite("The address of a mailbox") struct MailboxAddressTests {
    @Test("is read, and told without its secrets")
    func read() throws {
        let address = try MailboxAddress("imaps://noor%40post.example:s3c%3Aret@mail.example/Archive%20%2F1")
        #expect(address.login.user == "noor@post.example" && address.login.password == "s3c:ret")
        #expect(address.description == "imaps://mail.example:993/Archive%20%2F1" && "\(String(reflecting: address))" == address.description)
        #expect(try MailboxAddress("imap://a:b@localhost").description == "imap://localhost:143/INBOX")
        #expect(try !MailboxAddress("imap://a:b@localhost").needsTLS && MailboxAddress("imap://a:b@mail.example").needsTLS)
    }

    @Test(
        "is refused where it could mean something else",
        arguments: [
            "", "imap.example", "smtp://a:b@mail.example", "imaps://mail.example", "imaps://a@mail.example", "imaps://a:b@",
            "imaps://a:b@mail.example:0",
            "imaps://a:b@mail.example/INBOX;UID=1", "imaps://a:b@mail.example/IN%0D%0ABOX", "imaps://a:b@mail.example/%FF",
            "imaps://a%0A:b@mail.example",
            "imaps://a:b@mail.example/#x", "imaps://a:b@mail.example?x=y", "imaps://a:b@mail.example?ca=/does/not/exist",
        ])
    func refused(text: String) {
        let problem = #expect(throws: MailProblem.self) { try MailboxAddress(text) }
        guard case .badURL = problem else { return #expect(Bool(false), "\(text)") }
    }

    @Test("a day is written as IMAP wants it")
    func day() {
        #expect(IMAPDay(Date(timeIntervalSince1970: 1_796_734_800)).text == "08-Dec-2026")
    }
}
