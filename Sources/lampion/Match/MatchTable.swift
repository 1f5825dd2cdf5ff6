import Matching

/// The answer for a coordinator at a terminal.
struct MatchTable {
    let text: String

    init(_ report: MatchReport) {
        let words = ReasonWords.named(report.names)
        let pairs = zip(report.run.pairs, report.next).map { pair, next in
            [report.names.mentee(pair.mentee), report.names.mentor(pair.mentor)]
                + [pair.score.total, pair.score.essence, pair.score.givesAsks, pair.score.form, pair.score.wishes + pair.score.earlier].map(
                    String.init)
                + [Self.next(next, report)]
        }
        let header = ["Mentee", "Mentor", "Score", "Essence", "Gives×asks", "Form", "Wishes", "Next best, and what it would cost"]
        var parts = [Self.lines([header] + pairs, numbers: 2...6)]
        for (title, role) in [("Still without a mentor", Role.mentee), ("Mentors with room", .mentor)] {
            let left = report.unmatched.filter { $0.role == role }.map { left in
                [role == .mentee ? report.names.mentee(left.id) : report.names.mentor(left.id), words.reason(left), words.change(left) ?? ""]
            }
            if !left.isEmpty {
                parts.append("\(title):\n" + Self.lines([["Who", "Why", role == .mentee ? "What would help" : ""]] + left, numbers: nil))
            }
        }
        if !report.recruits.isEmpty { parts.append("Look for:\n" + report.recruits.map { "  " + words.recruit($0) }.joined(separator: "\n")) }
        text = (parts + [Self.summary(report)]).joined(separator: "\n\n")
    }

    static func summary(_ report: MatchReport) -> String {
        let figures = report.figures
        let proof =
            switch report.run.objective {
            case .fairest: "no more pairs are possible; with as many, nobody could be kept above \(figures.minimum), and no total is greater: proven"
            case .greatestTotal: "no more pairs are possible, and no total is greater: proven"
            case .stable: "no two would both rather have each other: checked"
            }
        return """
            \(figures.pairs) of \(report.mentees) mentees have a mentor; lowest score \(figures.minimum), total \(figures.total) (\(proof)).
            Places left free: \(figures.freePlaces). Wishes granted: \(figures.wishesGranted.values.reduce(0, +)). \
            Pairs who would both rather have each other: \(figures.blockingPairs).
            """
    }

    /// Whoever falls below the lowest score of the run is no alternative.
    static func next(_ next: Alternative?, _ report: MatchReport) -> String {
        guard let next else { return "nobody without going below \(report.run.minimum)" }
        let points = next.price.points == 1 ? "1 point" : "\(next.price.points) points"
        return "\(report.names.mentor(next.id)), \(next.price.pairs == 0 ? points : "a pair less")"
    }

    /// Columns of one width each; control characters, which a terminal would obey, become spaces.
    private static func lines(_ rows: [[String]], numbers: ClosedRange<Int>?) -> String {
        let plain = rows.map { $0.map { String($0.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 }) } }
        let widths = (0..<(plain.first?.count ?? 0)).map { column in plain.map { $0[column].count }.max() ?? 0 }
        return plain.map { row in
            let cells = zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return numbers?.contains(column) == true ? space + cell.0 : cell.0 + space
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
