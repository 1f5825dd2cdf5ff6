import Foundation
import HTTPTypes

/// Where a request comes from, for counting tries.
enum ClientAddress {
    /// The peer's address, or what trusted proxies say: the last address in `X-Forwarded-For` that is not one of theirs,
    /// since everything before it may be made up.
    static func of(peer: String?, forwarded: [String], trusted: [AddressRange]) -> String {
        guard let peer else { return "" }
        let hops = forwarded.joined(separator: ",").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } + [peer]
        var client = peer
        for hop in hops.reversed() {
            guard let address = AddressRange.bytes(of: hop) else { break }
            client = hop
            guard trusted.contains(where: { $0.contains(address) }) else { break }
        }
        return counted(client)
    }

    /// An IPv6 client commands a whole /64, so that is what is counted (RFC 6177).
    private static func counted(_ address: String) -> String {
        guard let bytes = AddressRange.bytes(of: address) else { return address }
        let kept = bytes.count == 16 ? bytes.prefix(8) : bytes[...]
        return kept.map { String($0, radix: 16) }.joined(separator: ".")
    }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("x-forwarded-for") ?? .via
}
