import Foundation

/// Somebody's words on their way into a header: one line, whatever was typed.
///
/// Control characters and separators of lines become spaces, so that no value can ever begin a header of its own; marks that turn the direction
/// of writing disappear, so that a name cannot pretend to be an address.
struct HeaderText {
    private let words: [String]

    /// Longer words are encoded: folding happens at spaces only, and a line has at most 998 octets (RFC 5322, section 2.1.1).
    private static let longestPlainWord = 60

    init(_ text: String) {
        let scalars = text.unicodeScalars.filter { !$0.properties.isBidiControl }.map { Self.breaks($0) ? " " : $0 }
        words = String(String.UnicodeScalarView(scalars)).split(separator: " ").map(String.init)
    }

    var isEmpty: Bool { words.isEmpty }

    /// The text as readers will see it, not yet encoded.
    var line: String { words.joined(separator: " ") }

    /// The text as a subject: pieces between which the header may be folded.
    var unstructured: [String] {
        isPlain ? words : encodedWords
    }

    /// The text as a display name: a quoted string, or encoded words, which may not stand inside quotes (RFC 2047, section 5).
    var phrase: [String] {
        guard isPlain else { return encodedWords }
        let escaped = words.map { $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") }
        return "\"\(escaped.joined(separator: " "))\"".split(separator: " ").map(String.init)
    }

    /// Text that merely looks like an encoded word is encoded too, or readers would decode what nobody encoded.
    private var isPlain: Bool {
        words.allSatisfy { word in
            word.utf8.count <= Self.longestPlainWord && word.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !word.contains("=?")
        }
    }

    /// Base64 in pieces of at most 39 octets, never cutting a character in two, so that a piece of 64 fits behind the longest field name.
    private var encodedWords: [String] {
        line.pieces(ofAtMost: 39) { $0.utf8.count }.map { piece in
            "=?UTF-8?B?\(Data(piece.utf8).base64EncodedString())?="
        }
    }

    private static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension String {
    /// The text in consecutive pieces whose measures add up to at most `limit` each; it is cut between Unicode scalars only.
    func pieces(ofAtMost limit: Int, measure: (String) -> Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        var used = 0
        for scalar in unicodeScalars {
            let size = measure(String(scalar))
            if used + size > limit, !piece.isEmpty {
                pieces.append(piece)
                (piece, used) = ("", 0)
            }
            piece.unicodeScalars.append(scalar)
            used += size
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
