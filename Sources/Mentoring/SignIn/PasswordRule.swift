import Foundation

package enum PasswordRefusal: Error, Hashable, Sendable {
    case tooShort(minimum: Int)
    case tooLong(maximum: Int)
    /// It stands on every list that guessers try first.
    case common
    /// One character or a short piece again and again, or a row of the alphabet or the keyboard.
    case pattern
    /// Little more than the product's name, or the person's own name or address.
    case guessable
}

/// What a password must be (NIST 800-63B-4, 3.1.1.2; T25): long, in any script, with no rule about its make-up, and never cut short.
package enum PasswordRule {
    /// Where it stands alone, without a second factor; counted in Unicode scalars, as the maximum.
    package static let minimum = 15
    package static let maximum = 1024

    /// The password as it is hashed: NFC, so that the same keys on two keyboards give the same password.
    package static func check(
        _ typed: String,
        address: EmailAddress? = nil,
        name: String? = nil
    ) throws(PasswordRefusal) -> String {
        guard typed.utf8.count <= maximum * 16 else { throw .tooLong(maximum: maximum) }
        let password = normalised(typed)
        let length = password.unicodeScalars.count
        guard length >= minimum else { throw .tooShort(minimum: minimum) }
        guard length <= maximum else { throw .tooLong(maximum: maximum) }
        let folded = password.lowercased()
        guard !CommonPasswords.contain(folded) else { throw .common }
        guard !isPattern(Array(folded.unicodeScalars)) else { throw .pattern }
        guard !isGuessable(folded, words: personalWords(address, name)) else { throw .guessable }
        return password
    }

    /// The same form for a sign-in, where nothing is refused.
    package static func normalised(_ typed: String) -> String {
        typed.precomposedStringWithCanonicalMapping
    }

    private static func isPattern(_ scalars: [Unicode.Scalar]) -> Bool {
        if (1...4).contains(where: { period in scalars.indices.dropFirst(period).allSatisfy { scalars[$0] == scalars[$0 - period] } }) {
            return true
        }
        let steps = zip(scalars, scalars.dropFirst()).map { Int($1.value) - Int($0.value) }
        return steps.allSatisfy { $0 == 1 } || steps.allSatisfy { $0 == -1 } || CommonPasswords.isRow(String(String.UnicodeScalarView(scalars)))
    }

    /// Fewer than eight characters are left once what anybody knows is taken away.
    private static func isGuessable(_ folded: String, words: [String]) -> Bool {
        let rest = words.reduce(folded) { $0.replacingOccurrences(of: $1, with: "") }
        return rest != folded && rest.unicodeScalars.count < 8
    }

    private static func personalWords(_ address: EmailAddress?, _ name: String?) -> [String] {
        let parts = [address?.folded, name?.lowercased()].compactMap { $0 }
        let pieces = parts.flatMap { $0.components(separatedBy: CharacterSet.alphanumerics.inverted) }
        return (["lampion"] + parts + pieces).filter { $0.count >= 4 }.sorted { $0.count > $1.count }
    }
}
