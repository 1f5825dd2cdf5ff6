import Foundation

/// What a part is: `text/calendar; method=REPLY; charset="utf-8"` (RFC 2045, section 5.1).
struct ContentType {
    /// In small letters.
    let name: String
    let parameters: [String: String]

    init(_ field: String) {
        var pieces: [String] = [""]
        var quoted = false
        var escaped = false
        for character in field.unicodeScalars {
            switch character {
            case _ where escaped: escaped = false
            case "\\" where quoted:
                escaped = true
                continue
            case "\"":
                quoted.toggle()
                continue
            case ";" where !quoted:
                pieces.append("")
                continue
            default: break
            }
            pieces[pieces.count - 1].unicodeScalars.append(character)
        }
        name = pieces[0].trimmingCharacters(in: .whitespaces).lowercased()
        parameters = Dictionary(pieces.dropFirst().compactMap(Self.parameter)) { first, _ in first }
    }

    private static func parameter(_ piece: String) -> (String, String)? {
        guard let equals = piece.firstIndex(of: "=") else { return nil }
        let halves = [piece[..<equals], piece[piece.index(after: equals)...]].map { $0.trimmingCharacters(in: .whitespaces) }
        return (halves[0].lowercased(), halves[1])
    }
}
