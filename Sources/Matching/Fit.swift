import Foundation

/// What somebody who looks for a mentor or mentee tells, as far as it can bind two people.
package struct Candidate: Hashable, Sendable {
    package var values: [String]
    package var languages: [String]
    package var gives: [String]
    package var asks: [String]
    package var channels: [String]

    package init(
        values: [String] = [],
        languages: [String] = [],
        gives: [String] = [],
        asks: [String] = [],
        channels: [String] = []
    ) {
        self.values = values
        self.languages = languages
        self.gives = gives
        self.asks = asks
        self.channels = channels
    }
}

/// How two people suit each other both ways, to be said in words; never a score of a person.
package struct Fit: Hashable, Sendable {
    /// In the first one's order, and in the first one's spelling.
    package let values: [String]
    package let languages: [String]
    package let channels: [String]
    /// What the first gives and the second asks.
    package let firstGives: [String]
    /// What the second gives and the first asks.
    package let secondGives: [String]

    package init(_ first: Candidate, _ second: Candidate) {
        values = Self.shared(first.values, second.values)
        languages = Self.shared(first.languages, second.languages)
        channels = Self.shared(first.channels, second.channels)
        firstGives = Self.shared(first.gives, second.asks)
        secondGives = Self.shared(second.gives, first.asks)
    }

    /// Nothing that could be said for this pair.
    package var isEmpty: Bool {
        values.isEmpty && languages.isEmpty && channels.isEmpty && firstGives.isEmpty && secondGives.isEmpty
    }

    private static func shared(_ left: [String], _ right: [String]) -> [String] {
        let others = Set(right.map(folded))
        var met: Set<String> = []
        return left.filter { entry in
            let key = folded(entry)
            return others.contains(key) && met.insert(key).inserted
        }
    }

    /// Own words are the same whatever their case, accents and spaces.
    static func folded(_ text: String) -> String {
        // Most are codes of ours, which have nothing to fold: the way below took a tenth of the time of a page.
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 }) { return text.lowercased() }
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
