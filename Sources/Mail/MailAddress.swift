import Foundation

/// An address that every relay can carry: ASCII, without quotes, comments or literals (RFC 5321, section 4.1.2).
///
/// A domain with other letters is written as IDNA prescribes. A local part with other letters has no such form.
struct MailAddress {
    let local: String
    let domain: String

    var text: String { "\(local)@\(domain)" }

    init?(_ typed: String) {
        let halves = typed.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, let domain = Self.asciiDomain(String(halves[1])) else { return nil }
        let local = String(halves[0])
        let atoms = local.split(separator: ".", omittingEmptySubsequences: false)
        guard local.utf8.count <= 64, atoms.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isAtomText) }) else { return nil }
        self.local = local
        self.domain = domain
    }

    /// Why an address was refused, in words that do not repeat it.
    static func refusal(of typed: String) -> String? {
        guard MailAddress(typed) == nil else { return nil }
        let local = typed.prefix { $0 != "@" }
        return local.utf8.allSatisfy { $0 < 0x80 }
            ? "the address is not of the form name@example.org, so no relay can carry it"
            : "the address has letters before the @ that are not ASCII, which most relays cannot carry"
    }

    private static func asciiDomain(_ typed: String) -> String? {
        var components = URLComponents()
        components.scheme = "smtp"
        components.host = typed
        guard let domain = components.encodedHost?.lowercased(), domain.utf8.count <= 253 else { return nil }
        let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy(isHostLabel) ? domain : nil
    }

    private static func isHostLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
    }
}
