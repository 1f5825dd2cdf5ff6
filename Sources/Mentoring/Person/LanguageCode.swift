/// A language that people speak, by its BCP 47 tag: `nl`, `fr`, `zh-Hant`.
package struct LanguageCode: RawRepresentable, Hashable, Sendable, Codable {
    package let rawValue: String

    /// Takes what looks like a tag of RFC 5646 and writes it in its usual case; nil for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard rawValue.utf8.count <= 35, let first = parts.first, 2...8 ~= first.utf8.count, first.utf8.allSatisfy(Self.isLetter) else { return nil }
        guard parts.allSatisfy({ 1...8 ~= $0.utf8.count && $0.utf8.allSatisfy(Self.isLetterOrDigit) }) else { return nil }
        self.rawValue = parts.enumerated().map { Self.usualCase(String($1), isFirst: $0 == 0) }.joined(separator: "-")
    }

    package init?(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }

    private static func usualCase(_ part: String, isFirst: Bool) -> String {
        switch part.utf8.count {
        case 4 where !isFirst: part.prefix(1).uppercased() + part.dropFirst().lowercased()
        case 2 where !isFirst: part.uppercased()
        default: part.lowercased()
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || 0x30...0x39 ~= byte }

    /// The languages that the form offers first: ours, then those most spoken around us.
    package static let offered: [LanguageCode] = [
        "nl", "en", "fr", "de", "ar", "bg", "es", "fa", "it", "ku", "pl", "ps", "pt", "ro", "ru", "so", "ti", "tr", "uk", "zh",
    ].compactMap { LanguageCode(rawValue: $0) }
}
