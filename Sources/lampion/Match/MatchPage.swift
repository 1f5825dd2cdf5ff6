import Markup
import Matching

/// The answer as one page that needs nothing else: tables, and small pictures of them.
struct MatchPage {
    let text: String

    init(_ report: MatchReport) {
        let words = ReasonWords.named(report.names)
        let page: HTML = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Matching: \(report.figures.pairs) pairs</title>
            <style>\(MatchPage.style)</style></head><body><main>
            <h1>\(report.figures.pairs) pairs</h1>
            <p>\(MatchTable.summary(report))</p>
            \(MatchPage.pictures(report))
            \(MatchPage.pairs(report))
            \(MatchPage.left(report, words, .mentee, "Still without a mentor"))
            \(MatchPage.left(report, words, .mentor, "Mentors with room"))
            \(MatchPage.recruits(report, words))
            </main></body></html>
            """
        text = page.render(in: .en, with: .empty)
    }

    private static func pairs(_ report: MatchReport) -> HTML {
        let rows: [HTML] = zip(report.run.pairs, report.next).map { pair, next in
            """
            <tr><th scope="row">\(report.names.mentee(pair.mentee))</th><td>\(report.names.mentor(pair.mentor))</td>\
            <td class="number">\(pair.score.total)</td><td>\(MatchPicture.parts(pair.score))</td>\
            <td>\(MatchTable.next(next, report))</td></tr>
            """
        }
        return """
            <table><caption>Who goes with whom</caption><thead><tr><th scope="col">Mentee</th><th scope="col">Mentor</th>\
            <th scope="col">Score</th><th scope="col">\(key)</th><th scope="col">Next best, and what it would cost</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    /// What the colours of a score's parts mean.
    private static var key: HTML {
        let parts: [HTML] = [("a", "essence"), ("b", "gives × asks"), ("c", "form"), ("d", "wishes")].map { name, word in
            "<svg aria-hidden=\"true\" width=\"10\" height=\"10\"><rect class=\"\(name)\" width=\"10\" height=\"10\"/></svg> \(word) "
        }
        return "\(parts)"
    }

    private static func left(_ report: MatchReport, _ words: ReasonWords, _ role: Role, _ title: String) -> HTML {
        let rows: [HTML] = report.unmatched.filter { $0.role == role }.map { left in
            """
            <tr><th scope="row">\(role == .mentee ? report.names.mentee(left.id) : report.names.mentor(left.id))</th>\
            <td>\(words.reason(left))</td><td>\(words.change(left) ?? "")</td></tr>
            """
        }
        guard !rows.isEmpty else { return .empty }
        return """
            <table><caption>\(title)</caption><thead><tr><th scope="col">Who</th><th scope="col">Why</th><th scope="col">What would help</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private static func recruits(_ report: MatchReport, _ words: ReasonWords) -> HTML {
        guard !report.recruits.isEmpty else { return .empty }
        let items: [HTML] = report.recruits.map { "<li>\(words.recruit($0))</li>" }
        return "<h2>Mentors to look for</h2><ol>\(items)</ol>"
    }

    private static func pictures(_ report: MatchReport) -> HTML {
        let tens = report.figures.distribution.reduce(into: [Int: Int]()) { $0[$1.key / 10, default: 0] += $1.value }
        return """
            <div class="pictures">\(MatchPicture.bars(tens, "Pairs by score", label: { "\($0 * 10)" }))\
            \(MatchPicture.bars(report.figures.load, "Mentors by how many mentees they have", label: { "\($0)" }))</div>
            """
    }

    private static let style: HTML = """
        :root{color-scheme:light dark;--ink:light-dark(#1f2430,#e8e6e1);--line:light-dark(#d9d6cf,#3c3f48);--a:#c4622d;--b:#2f7d6b;--c:#4b6cb7;--d:#b08a2e}
        body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);margin:2rem auto;max-width:70rem;padding:0 1rem}
        table{border-collapse:collapse;inline-size:100%;margin-block:2rem}caption{text-align:start;font-weight:600;font-size:1.2em}
        th,td{text-align:start;padding:.35rem .6rem;border-block-end:1px solid var(--line);vertical-align:top}.number{text-align:end}
        .pictures{display:flex;flex-wrap:wrap;gap:2rem}figure{margin:0}figcaption{font-weight:600}svg text{fill:currentColor;font-size:11px}
        .a{fill:var(--a)}.b{fill:var(--b)}.c{fill:var(--c)}.d{fill:var(--d)}
        @media print{body{margin:0;max-width:none}}
        """
}
