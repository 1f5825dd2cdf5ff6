import Foundation

/// Somebody as calendars know them: a mail address, and a name to show (RFC 5545, 3.3.3).
package struct CalendarAddress: Hashable, Sendable {
    package var name: String
    package var address: String

    package init(name: String = "", address: String) {
        self.name = name
        self.address = address
    }

    /// The address as a URI; whatever a URI cannot hold is percent-encoded, so that it can be no second value.
    var uri: String {
        "mailto:"
            + address.utf8.map { byte in
                Self.isPlain(byte)
                    ? String(Unicode.Scalar(byte))
                    : "%" + String(byte >> 4, radix: 16, uppercase: true)
                        + String(byte & 15, radix: 16, uppercase: true)
            }.joined()
    }

    /// Nil for anything but mail.
    init?(name: String, uri: String) {
        guard uri.prefix(7).lowercased() == "mailto:" else { return nil }
        let typed = String(uri.dropFirst(7))
        let address = (typed.removingPercentEncoding ?? typed).trimmingCharacters(in: .whitespaces)
        guard 3...254 ~= address.utf8.count, address.contains("@") else { return nil }
        self.init(name: name, address: address)
    }

    /// Addresses are compared without regard to case, as every mail system does.
    func isSame(as other: String) -> Bool {
        address.lowercased() == other.lowercased()
    }

    func property(_ name: String) -> Property {
        let property = Property(name, uri)
        return self.name.isEmpty ? property : property.with("CN", self.name)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: "@.-_~+!$'*".utf8.contains(byte)
        }
    }
}
