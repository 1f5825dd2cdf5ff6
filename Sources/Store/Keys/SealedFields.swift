/// Words that have parts, as one text to seal: each part is its name, the length of its words in bytes, and the words.
///
/// Lists and pages open many of these; JSON took seven times as long.
struct SealedFields: Equatable {
    private var words: [String: String] = [:]

    init() {}

    subscript(name: String) -> String? {
        get { words[name] }
        set { words[name] = newValue }
    }

    /// Names have no spaces; words may hold anything.
    var text: String {
        words.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.utf8.count) \($0.value)" }.joined()
    }

    /// Nil for what was not written by `text`.
    init?(_ text: String) {
        var rest = text.utf8[...]
        while !rest.isEmpty {
            guard let name = Self.word(&rest), let length = Self.word(&rest).flatMap({ Int($0) }), 0...rest.count ~= length else { return nil }
            let end = rest.index(rest.startIndex, offsetBy: length)
            guard let part = String(rest[..<end]) else { return nil }
            words[name] = part
            rest = rest[end...]
        }
    }

    /// Up to the next space, which goes with it.
    private static func word(_ rest: inout Substring.UTF8View) -> String? {
        guard let space = rest.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        defer { rest = rest[rest.index(after: space)...] }
        return String(rest[..<space])
    }
}
