import Markup
import Mentoring

/// Two growing columns, one for each of the two: a stone for each chance that came and each thing that was learned.
///
/// Both are drawn to one scale, so that they can be compared; told apart by shape and not by colour alone.
struct GrowthPicture {
    let growth: Growth
    let together: Together

    private static let tallestColumn = 165.0
    /// A stone is at most so high, and lower where many have to find room.
    private static let tallest = 22.0
    private static let gap = 3.0

    private var columns: [Side: [Growth.Piece]] {
        Dictionary(uniqueKeysWithValues: Side.allCases.map { ($0, growth.column(of: $0)) })
    }

    private var most: Int { max(columns.values.map(\.count).max() ?? 0, 1) }
    private var step: Double { min(Self.tallest, Self.tallestColumn / Double(most)) }
    /// The picture grows with the higher of the two.
    private var height: Double { Double(most) * step + 6 }

    var html: HTML {
        """
        <div class="growth-picture">\(Side.allCases.map(figure))</div>
        <p class="quiet growth-key">\(key)</p>
        <details class="more"><summary>\(Text("Read the columns as a table"))</summary>\(table)</details>
        """
    }

    private func name(_ side: Side) -> Text {
        side == together.side ? Text("You") : Text(verbatim: together.other.name)
    }

    private func figure(_ side: Side) -> HTML {
        let pieces = columns[side] ?? []
        return """
            <figure><svg class="growth" viewBox="0 0 96 \(rounded(height))" role="img" aria-labelledby="growth-\(side.rawValue)">\
            <title id="growth-\(side.rawValue)">\(sum(side))</title>\(pieces.enumerated().map { stone($0.element, at: $0.offset) })\
            <line class="ground" x1="0" y1="\(rounded(height - 1))" x2="96" y2="\(rounded(height - 1))"/></svg>
            <figcaption><strong>\(name(side))</strong></figcaption></figure>
            """
    }

    private func stone(_ piece: Growth.Piece, at index: Int) -> HTML {
        let high = max(step - Self.gap, 1)
        let top = height - 3 - Double(index) * step - high
        let half: HTML =
            piece == .taken ? "<rect class=\"half\" x=\"12\" y=\"\(rounded(top + high / 2))\" width=\"72\" height=\"\(rounded(high / 2))\"/>" : .empty
        return """
            \(half)<rect class="stone \(piece.rawValue)" x="12" y="\(rounded(top))" width="72" height="\(rounded(high))" rx="\(rounded(min(5, high / 2)))"/>
            """
    }

    private func rounded(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }

    private var key: Text { Text("Full: learned. Half: taken. Dashed: offered.") }

    private func sum(_ side: Side) -> Text {
        let counts = counts(side)
        return side == together.side
            ? Text("You. Chances offered to you: \(counts.came). Things you learned: \(counts.learned).")
            : Text("\(together.other.name). Chances received: \(counts.came). Things learned: \(counts.learned).")
    }

    private func counts(_ side: Side) -> (came: Int, taken: Int, learned: Int) {
        let mine = growth.opportunities.filter { $0.receiver == side }
        return (mine.count, mine.count { $0.takenAt != nil && $0.letGo == nil }, growth.lessons(of: side))
    }

    private var table: HTML {
        """
        <table class="beside"><caption>\(Text("What came to each of you, and what each learned"))</caption>
        <thead><tr><td></td>\(Side.allCases.map { "<th scope=\"col\">\(name($0))</th>" as HTML })</tr></thead>
        <tbody>\(row(Text("Chances received"), \.came))\(row(Text("Chances taken"), \.taken))\(row(Text("Things learned"), \.learned))</tbody></table>
        """
    }

    private func row(_ label: Text, _ number: KeyPath<(came: Int, taken: Int, learned: Int), Int>) -> HTML {
        "<tr><th scope=\"row\">\(label)</th>\(Side.allCases.map { "<td>\(counts($0)[keyPath: number])</td>" as HTML })</tr>"
    }
}
