import Testing

@testable import Web

@Suite("Client addresses")
struct ClientAddressTests {
    private static let proxies = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"].compactMap(AddressRange.init)

    @Test(
        "a proxy's word counts only from a trusted one, and only as far as trust goes",
        arguments: [
            ("203.0.113.9", ["1.2.3.4"], "203.0.113.9"), ("10.1.2.3", ["1.2.3.4"], "1.2.3.4"), ("10.1.2.3", ["9.9.9.9, 1.2.3.4"], "1.2.3.4"),
            ("10.1.2.3", ["9.9.9.9", "1.2.3.4, 10.0.0.7"], "1.2.3.4"), ("10.1.2.3", [], "10.1.2.3"), ("10.1.2.3", ["junk"], "10.1.2.3"),
            ("11.1.2.3", ["1.2.3.4"], "11.1.2.3"), ("::ffff:10.1.2.3", ["1.2.3.4"], "1.2.3.4"), ("fd00::1", ["1.2.3.4"], "1.2.3.4"),
        ] as [(String, [String], String)])
    func trusted(peer: String, forwarded: [String], client: String) {
        let expected = ClientAddress.of(peer: client, forwarded: [], trusted: [])
        #expect(ClientAddress.of(peer: peer, forwarded: forwarded, trusted: Self.proxies) == expected)
    }

    @Test("an IPv6 network of 64 bits counts as one client")
    func network() {
        func client(_ peer: String) -> String { ClientAddress.of(peer: peer, forwarded: [], trusted: []) }
        #expect(client("2001:db8:1:2::1") == client("2001:db8:1:2:ffff::9"))
        #expect(client("2001:db8:1:2::1") != client("2001:db8:1:3::1"))
    }

    @Test("what is no range is refused", arguments: ["", "10.0.0.0/33", "10.0.0/8", "::/129", "10.0.0.0/-1", "10.0.0.0/8/8", "localhost"])
    func malformed(text: String) {
        #expect(AddressRange(text) == nil)
    }
}
