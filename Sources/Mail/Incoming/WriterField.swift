import Foundation

/// Who says to have written a mail (RFC 5322, section 3.6.2).
enum WriterField {
    /// The one bare address in a From field; nil where there is none, or where there are more.
    static func address(_ field: String) -> String? {
        let plain = withoutQuotesAndComments(field)
        guard !plain.contains(",") else { return nil }
        guard let open = plain.lastIndex(of: "<") else { return checked(plain) }
        let rest = plain[plain.index(after: open)...]
        guard let close = rest.firstIndex(of: ">"), !plain[..<open].contains("<") else { return nil }
        return checked(String(rest[..<close]))
    }

    private static func checked(_ text: String) -> String? {
        let address = text.trimmingCharacters(in: .whitespaces)
        return address.utf8.count <= 254 && MailAddress(address) != nil ? address : nil
    }

    /// A name may hold what looks like an address.
    private static func withoutQuotesAndComments(_ field: String) -> String {
        var kept = String.UnicodeScalarView()
        var (quoted, escaped, depth) = (false, false, 0)
        for scalar in field.unicodeScalars {
            if escaped {
                escaped = false
                continue
            }
            switch scalar {
            case "\\" where quoted || depth > 0: escaped = true
            case "\"" where depth == 0: quoted.toggle()
            case "(" where !quoted: depth += 1
            case ")" where !quoted && depth > 0: depth -= 1
            default: if !quoted, depth == 0 { kept.append(scalar) }
            }
        }
        return String(kept)
    }
}
