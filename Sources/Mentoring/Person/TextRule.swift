import Foundation

package enum TextRefusal: Error, Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    case controlCharacter
}

/// What a free field takes: how long, on how many lines, and whether it may stay empty.
///
/// Lengths are Unicode scalars after NFC: one visible character can carry any number of combining marks, so counting those would be no limit.
package struct TextRule: Sendable, Hashable {
    package let limit: Int
    package let isRequired: Bool
    package let allowsLines: Bool

    package init(limit: Int, isRequired: Bool = true, allowsLines: Bool = true) {
        self.limit = limit
        self.isRequired = isRequired
        self.allowsLines = allowsLines
    }

    package static func line(_ limit: Int, isRequired: Bool = true) -> TextRule {
        TextRule(limit: limit, isRequired: isRequired, allowsLines: false)
    }

    package static func lines(_ limit: Int, isRequired: Bool = true) -> TextRule {
        TextRule(limit: limit, isRequired: isRequired)
    }

    /// The text as it is kept: NFC, line ends as `\n`, nothing around it.
    package func check(_ typed: String) throws(TextRefusal) -> String {
        // NFC is undone only for what is far too long, so that a huge body costs no normalising.
        guard typed.utf8.count <= limit * 16 + 1024 else { throw .tooLong(limit: limit) }
        let text = Self.tidy(typed)
        guard !text.unicodeScalars.contains(where: refuses) else { throw .controlCharacter }
        guard !Self.isBlank(text) else {
            guard isRequired else { return "" }
            throw .empty
        }
        guard text.unicodeScalars.count <= limit else { throw .tooLong(limit: limit) }
        return text
    }

    private func refuses(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\n" { return !allowsLines }
        if scalar.properties.generalCategory == .control { return true }
        // A single line stands inside our sentences: overrides and isolates (UAX 9) would turn those around as well.
        return !allowsLines && (0x202A...0x202E ~= scalar.value || 0x2066...0x2069 ~= scalar.value)
    }

    private static func tidy(_ typed: String) -> String {
        var lines = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in typed.precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "\n" where afterReturn: break
            case "\r", "\u{2028}", "\u{2029}": lines.append("\n")
            default: lines.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(lines).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Nothing that can be seen, though it may have characters: a name of zero-width spaces is no name.
    private static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }
}
