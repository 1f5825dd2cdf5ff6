import Markup
import Matching

/// Small drawings of numbers; each is told in words too.
enum MatchPicture {
    /// The parts of a score side by side, two units a point.
    static func parts(_ score: Score) -> HTML {
        let parts = [("a", score.essence), ("b", score.givesAsks), ("c", score.form), ("d", score.wishes + score.earlier)]
        var (bars, start): ([HTML], Int) = ([], 0)
        for (name, points) in parts where points > 0 {
            bars.append("<rect class=\"\(name)\" x=\"\(start)\" y=\"2\" width=\"\(points * 2)\" height=\"12\"/>")
            start += points * 2
        }
        let words = "Essence \(score.essence), gives and asks \(score.givesAsks), form \(score.form), wishes \(score.wishes + score.earlier)"
        return """
            <svg role="img" aria-label="\(words)" width="\(max(start, 200))" height="16" viewBox="0 0 \(max(start, 200)) 16">\
            <title>\(words)</title>\(bars)</svg>
            """
    }

    /// A column for each number from the least to the greatest.
    static func bars(_ counts: [Int: Int], _ title: String, label: (Int) -> String) -> HTML {
        guard let first = counts.keys.min(), let last = counts.keys.max(), let most = counts.values.max(), most > 0 else { return .empty }
        // A handful of very different numbers would make a picture of empty columns.
        let shown = last - first < 40 ? Array(first...last) : counts.keys.sorted()
        let columns: [HTML] = shown.enumerated().map { place, number in
            let (count, x) = (counts[number] ?? 0, place * 34)
            let height = count * 80 / most
            return """
                <rect class="b" x="\(x)" y="\(100 - height)" width="26" height="\(height)"/>\
                <text x="\(x + 13)" y="\(94 - height)" text-anchor="middle">\(count)</text><text x="\(x + 13)" y="116" text-anchor="middle">\(label(number))</text>
                """
        }
        let words = shown.map { "\(label($0)): \(counts[$0] ?? 0)" }.joined(separator: ", ")
        return """
            <figure><figcaption>\(title)</figcaption><svg role="img" aria-label="\(words)" width="\(shown.count * 34)" height="120" \
            viewBox="0 0 \(shown.count * 34) 120">\(columns)</svg></figure>
            """
    }
}
