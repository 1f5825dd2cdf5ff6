import Foundation

/// An address that mail can go to, checked by its shape only: whether it exists, the mail itself finds out.
package struct EmailAddress: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case empty
        case tooLong(limit: Int)
        case notAnAddress
    }

    /// RFC 5321, 4.5.3.1.3: a path of 256 octets holds two angle brackets.
    package static let limit = 254

    /// The address as it is written to: the part before the @ as typed, the domain in lower case.
    package let text: String

    package init(_ typed: String) throws(Refusal) {
        guard typed.utf8.count <= 4096 else { throw .tooLong(limit: Self.limit) }
        let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        guard !trimmed.isEmpty else { throw .empty }
        guard trimmed.utf8.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
        let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isLocalPart(parts[0]), Self.isDomain(parts[1]) else { throw .notAnAddress }
        text = "\(parts[0])@\(parts[1].lowercased())"
    }

    package var local: Substring { text.prefix { $0 != "@" } }
    package var domain: Substring { text.dropFirst(local.count + 1) }

    /// The address for telling two apart: nobody has a neighbour whose address differs in case alone.
    package var folded: String { text.lowercased() }

    /// The address for a log: the first letter and the domain.
    package var masked: String { "\(local.prefix(1))…@\(domain)" }

    /// RFC 5322's dot-atom with RFC 6531's other scripts; quoted forms are refused, since no one is called by them.
    private static func isLocalPart(_ part: Substring) -> Bool {
        part.utf8.count <= 64
            && dotted(part) { scalar in
                isLetterOrDigit(scalar) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains(scalar)
            }
    }

    private static func isDomain(_ part: Substring) -> Bool {
        let labels = part.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && dotted(part) { isLetterOrDigit($0) || $0 == "-" }
            && labels.allSatisfy { $0.utf8.count <= 63 && !$0.hasPrefix("-") && !$0.hasSuffix("-") }
    }

    private static func dotted(_ part: Substring, _ allowed: (Unicode.Scalar) -> Bool) -> Bool {
        part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.unicodeScalars.allSatisfy(allowed)
        }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark, .spacingMark:
            return true
        default:
            return false
        }
    }
}

extension EmailAddress: CustomStringConvertible {
    /// Masked, because what is interpolated ends up in logs; write `text` where the whole address is meant.
    package var description: String { masked }
}
