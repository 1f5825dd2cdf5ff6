/// A person or a system that mail goes to or comes from (RFC 5322, section 3.4).
package struct Mailbox: Sendable, Equatable {
    package var name: String?
    package var address: String

    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }

    /// Nobody has this address, by RFC 2606: it stands in a header where the real one could not be written.
    private static let unusable = "unusable-address@invalid.invalid"

    /// The mailbox as pieces of a header, between which the header may be folded.
    var tokens: [String] {
        let address = MailAddress(address)?.text ?? Self.unusable
        let words = HeaderText(name ?? "")
        return words.isEmpty ? [address] : words.phrase + ["<\(address)>"]
    }
}
