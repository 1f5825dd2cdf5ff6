/// The languages of Lampion, Dutch first.
package enum Language: String, CaseIterable, Sendable, Codable {
    case nl, en, fr, de
}

extension Language {
    /// The language a browser asks for most (RFC 9110, 12.5.4, and basic filtering of RFC 4647); Dutch when nothing fits.
    package static func preferred(by acceptLanguage: String?) -> Language {
        let ranges = (acceptLanguage ?? "").split(separator: ",").compactMap(Range.init)
        let named = Set(ranges.compactMap(\.language))
        var best: (language: Language, weight: Int)?
        for range in ranges where range.weight > best?.weight ?? 0 {
            // An asterisk stands for the languages that the header does not name.
            let language = range.isAny ? allCases.first { !named.contains($0) } : range.language
            if let language { best = (language, range.weight) }
        }
        return best?.language ?? .nl
    }

    /// One member of the header: a language range and its weight in thousandths.
    private struct Range {
        let language: Language?
        let isAny: Bool
        let weight: Int

        init?(_ member: Substring) {
            let parts = member.split(separator: ";", omittingEmptySubsequences: false).map { $0.filter { !$0.isWhitespace }.lowercased() }
            guard let tag = parts.first, let primary = tag.split(separator: "-").first else { return nil }
            isAny = tag == "*"
            language = Language(rawValue: String(primary))
            guard let written = parts.dropFirst().first(where: { $0.hasPrefix("q=") }) else {
                weight = 1000
                return
            }
            guard let value = Double(written.dropFirst(2)), (0...1).contains(value) else { return nil }
            weight = Int(value * 1000)
        }
    }
}
