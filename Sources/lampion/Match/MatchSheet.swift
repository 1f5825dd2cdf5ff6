import Matching

/// The answer for a spreadsheet: a row a mentee.
struct MatchSheet {
    let text: String

    static let header = ["mentee", "mentor", "score", "essence", "gives_asks", "form", "wishes", "next_mentor", "costs", "reason", "change"]

    init(_ report: MatchReport) {
        let pairs = zip(report.run.pairs, report.next).map { pair, next in
            [pair.mentee, pair.mentor].map(Self.cell)
                + [pair.score.total, pair.score.essence, pair.score.givesAsks, pair.score.form, pair.score.wishes].map(String.init)
                + [Self.cell(next?.id ?? ""), next.map { String($0.price.points) } ?? "", "", ""]
        }
        let left = report.unmatched.filter { $0.role == .mentee }.map { left in
            [Self.cell(left.id)] + Array(repeating: "", count: 8)
                + [ReasonWords.byID.reason(left), ReasonWords.byID.change(left) ?? ""].map(Self.cell)
        }
        text = ([Self.header] + pairs + left).map { $0.joined(separator: ",") }.joined(separator: "\r\n") + "\r"
    }

    /// Quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe before it, and is text.
    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let harmless = isFormula ? "'" + text : text
        let needsQuotes = harmless.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0a, 0x0d, 0x09].contains($0) }
        return needsQuotes ? "\"" + harmless.replacing("\"", with: "\"\"") + "\"" : harmless
    }
}
