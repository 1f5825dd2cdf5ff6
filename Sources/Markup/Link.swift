/// A person's own link to the web or to a mailbox, safe to follow from a page.
package struct Link: Sendable, Hashable {
    package let address: String

    /// Nothing when it is not an `http:`, `https:` or `mailto:` address of at most 2,048 bytes; spaces around it are forgiven.
    package init?(typed: String) {
        let trimmed = typed.drop(while: \.isWhitespace)
        let address = String(trimmed.prefix(upTo: trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:)) ?? trimmed.startIndex))
        guard address.utf8.count <= 2048, !address.unicodeScalars.contains(where: Self.misleads) else { return nil }
        let bytes = address.utf8
        if bytes.startsIgnoringCase(with: "mailto:".utf8) {
            guard Self.namesMailbox(bytes.dropFirst(7)) else { return nil }
        } else if bytes.startsIgnoringCase(with: "https://".utf8) {
            guard Self.namesHost(bytes.dropFirst(8)) else { return nil }
        } else if bytes.startsIgnoringCase(with: "http://".utf8) {
            guard Self.namesHost(bytes.dropFirst(7)) else { return nil }
        } else {
            return nil
        }
        self.address = address
    }

    /// Control, invisible and direction-changing characters make an address look like another one.
    private static func misleads(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalar == "\\"
        }
    }

    /// A name before `@` in the host part only serves to mislead (`https://bank.example@thief.example`).
    private static func namesHost(_ rest: Substring.UTF8View) -> Bool {
        let host = rest.prefix { ![UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
        return !host.isEmpty && host.first != UInt8(ascii: ":") && !host.contains(UInt8(ascii: "@"))
    }

    private static func namesMailbox(_ rest: Substring.UTF8View) -> Bool {
        let mailbox = rest.prefix { $0 != UInt8(ascii: "?") }
        return mailbox.contains(UInt8(ascii: "@")) && mailbox.first != UInt8(ascii: "@") && mailbox.last != UInt8(ascii: "@")
    }
}
