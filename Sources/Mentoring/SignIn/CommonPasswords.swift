import Foundation

/// The passwords that guessers try first, as far as they are long enough for the rule at all.
///
/// Nearly all of the well-known ones are short; what is long is a short one twice, with a tail, or a row of keys.
enum CommonPasswords {
    static func contain(_ folded: String) -> Bool {
        let bare = folded.filter { $0.isLetter || $0.isNumber }
        let letters = String(bare.reversed().drop { $0.isNumber }.reversed())
        return [folded, bare, letters].contains { phrases.contains($0) || isMadeOfWords($0) }
    }

    /// A stretch of one row of keys or digits, forwards or backwards, as often as it is repeated.
    static func isRow(_ folded: String) -> Bool {
        rows.contains { row in
            let long = String(repeating: row, count: folded.count / row.count + 2)
            return long.contains(folded) || String(long.reversed()).contains(folded)
        }
    }

    private static func isMadeOfWords(_ text: String) -> Bool {
        guard !text.isEmpty else { return false }
        let rest = words.reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
        return rest != text && rest.count < 3
    }

    private static let rows = [
        "1234567890", "qwertyuiop", "azertyuiop", "qwertzuiop", "qwertyuiopasdfghjklzxcvbnm", "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6y7u8i9o0p",
        "1qaz2wsx3edc4rfv5tgb6yhn", "abcdefghijklmnopqrstuvwxyz",
    ]

    /// Longest first, so that what is left of a text does not depend on the order.
    private static let words = [
        "password", "wachtwoord", "motdepasse", "passwort", "kennwort", "geheim", "welkom", "welcome", "bienvenue", "willkommen", "bonjour",
        "administrator", "admin", "letmein", "iloveyou", "qwerty", "azerty", "qwertz", "123456789", "12345678", "1234567", "123456", "12345",
        "monkey", "dragon", "football", "baseball", "voetbal", "sunshine", "princess", "superman", "changeme", "default", "secret", "zomer", "winter",
    ].sorted { ($1.count, $0) < ($0.count, $1) }

    private static let phrases: Set<String> = [
        "correcthorsebatterystaple", "thisisapassword", "thisismypassword", "ditismijnwachtwoord", "ditiseenwachtwoord", "ceciestmonmotdepasse",
        "dasistmeinpasswort", "mijnwachtwoord", "ikhouvanjou", "jetaimejetaime", "ichliebedich", "tobeornottobe", "maytheforcebewithyou",
        "nevergonnagiveyouup", "thequickbrownfox", "thequickbrownfoxjumpsoverthelazydog", "loremipsumdolorsitamet", "onceuponatime", "opensesame",
        "ihaveadream", "abcdefg1234567", "trustno1trustno1", "passw0rdpassw0rd", "p4ssw0rdp4ssw0rd", "q1w2e3r4t5y6u7i8", "1a2b3c4d5e6f7g8h",
    ]
}
