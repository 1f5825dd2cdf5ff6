import Foundation

/// A range of addresses as an operator writes it: `10.0.0.0/8`, `::1`, `2001:db8::/32`.
package struct AddressRange: Sendable, Equatable {
    private let base: [UInt8]
    private let bits: Int

    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let base = Self.bytes(of: String(parts[0])) else { return nil }
        let whole = base.count * 8
        guard let bits = parts.count == 1 ? whole : Int(parts[1]), 0...whole ~= bits else { return nil }
        self.base = base
        self.bits = bits
    }

    func contains(_ address: [UInt8]) -> Bool {
        guard address.count == base.count else { return false }
        return (0..<bits).allSatisfy { bit in (address[bit / 8] ^ base[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0 }
    }

    /// The 4 or 16 bytes of an address; an IPv4 address inside an IPv6 one (RFC 4291, 2.5.5.2) reads as IPv4.
    static func bytes(of text: String) -> [UInt8]? {
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
    }
}
