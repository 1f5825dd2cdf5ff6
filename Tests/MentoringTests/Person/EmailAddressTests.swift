import Testing

@testable import Mentoring

@Suite struct EmailAddressTests {
    @Test(
        "an address is trimmed and its domain lower-cased",
        arguments: [
            (" Ada@X.Test ", "Ada@x.test"), ("a.b+c@x-y.test", "a.b+c@x-y.test"), ("o'neil@x.test", "o'neil@x.test"),
            ("jürgen@müller.test", "jürgen@müller.test"),
            ("用户@例え.test", "用户@例え.test"), ("a@b.c.d.test", "a@b.c.d.test"),
        ])
    func taken(typed: String, kept: String) throws {
        #expect(try EmailAddress(typed).text == kept)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "ada", "@x.test", "ada@", "ada@x", "a@b@x.test", "a b@x.test", "a..b@x.test", ".a@x.test", "a.@x.test", "a@.test", "a@x..test",
            "a@-x.test",
            "a@x-.test", "a@x_y.test", "a\n@x.test", "a@x.test\r\nBcc: b@x.test", "\"a b\"@x.test", "<a@x.test>", "a@x.test,b@x.test",
            "a\u{0}@x.test",
            "a@\u{1F600}.test", "a@[127.0.0.1]", "a\u{202E}@x.test",
        ])
    func refused(typed: String) {
        #expect(throws: EmailAddress.Refusal.notAnAddress) { try EmailAddress(typed) }
    }

    @Test("an empty address is refused as empty", arguments: ["", "  ", "\n"])
    func empty(typed: String) {
        #expect(throws: EmailAddress.Refusal.empty) { try EmailAddress(typed) }
    }

    static func address(of length: Int) -> String {
        let labels = String(repeating: "x", count: 60) + "." + String(repeating: "y", count: 60) + "."
        let head = String(repeating: "a", count: 64) + "@" + labels
        return head + String(repeating: "z", count: length - head.count - 5) + ".test"
    }

    @Test("253 and 254 octets are taken, 255 are not")
    func length() throws {
        #expect(try EmailAddress(Self.address(of: 253)).text.utf8.count == 253)
        #expect(try EmailAddress(Self.address(of: 254)).text.utf8.count == 254)
        #expect(throws: EmailAddress.Refusal.tooLong(limit: 254)) { try EmailAddress(Self.address(of: 255)) }
        #expect(throws: EmailAddress.Refusal.tooLong(limit: 254)) { try EmailAddress(String(repeating: "a", count: 5_000_000)) }
    }

    @Test("64 octets before the @ and 63 in a label are the most")
    func parts() throws {
        #expect(throws: EmailAddress.Refusal.notAnAddress) { try EmailAddress(String(repeating: "a", count: 65) + "@x.test") }
        #expect(try EmailAddress("a@" + String(repeating: "x", count: 63) + ".test").domain.utf8.count == 68)
        #expect(throws: EmailAddress.Refusal.notAnAddress) { try EmailAddress("a@" + String(repeating: "x", count: 64) + ".test") }
    }

    @Test("two spellings that differ in case alone fold to one")
    func folded() throws {
        #expect(try EmailAddress("Ada.L@x.test").folded == (try EmailAddress("ada.l@X.TEST").folded))
    }

    @Test("a log gets the first letter and the domain, also by interpolation")
    func masked() throws {
        let address = try EmailAddress("amira@x.test")
        #expect(address.masked == "a…@x.test")
        #expect("\(address)" == "a…@x.test")
        #expect(address.local == "amira" && address.domain == "x.test")
    }
}
