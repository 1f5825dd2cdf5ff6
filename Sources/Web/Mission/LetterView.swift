import Markup
import Mentoring
import Store

/// One version of the letter, as the two wrote it to each other; prints on one page of A4.
struct LetterView {
    let together: Together
    let version: LetterVersion
    let agreement: Agreement

    /// Characters of own words past which the print is set smaller, so that it stays on one page (measured in Chromium).
    private static let roomyPrint = 1_500

    private var duo: Duo { together.duo }

    var html: HTML {
        """
        <article class="letter\(isLong ? " long" : "")" aria-labelledby="our-letter">
        <p class="letter-date">\(Text("\(day: date)"))</p>
        <h1 id="our-letter">\(Text("Our letter"))</h1>
        <p class="lead">\(Text("We, \(duo.mentor.name) and \(duo.mentee.name), walk together for a while. This is what we agreed."))</p>
        <dl class="letter-parts">\(LetterParts(text: version.text, duo: duo).html)</dl>
        <div class="signatures">\(Side.allCases.map(signature))</div>
        </article>
        """
    }

    /// Shows only where a script runs: the rest print by their browser's own menu.
    static var printButton: HTML { "<button type=\"button\" class=\"button second\" data-print hidden>\(Text("Print"))</button>" }

    /// The day on which the second of the two signed it; until then, the day it was written.
    private var date: LocalDay {
        let signatures = Side.allCases.compactMap { agreement.signature(of: $0, version: version.number)?.at }
        let at = signatures.count == Side.allCases.count ? signatures.max() : nil
        return LocalDay(at ?? version.at, in: together.me.timeZone)
    }

    private var isLong: Bool {
        let mission = version.text.mission.map { $0.what + $0.why + $0.notice } ?? ""
        return (Array(version.text.words.values) + Array(version.text.goals.values) + [mission]).reduce(0) { $0 + $1.count } > Self.roomyPrint
    }

    private func signature(_ side: Side) -> HTML {
        let name = duo.person(side).name
        guard let signature = agreement.signature(of: side, version: version.number) else {
            let waits = side == together.side ? Text("you sign here") : Text("\(name) signs here")
            return "<p><span class=\"signature open\" aria-hidden=\"true\">\(name)</span><small>\(waits)</small></p>"
        }
        return "<p><span class=\"signature\">\(signature.name ?? "")</span><small>\(together.signed(at: signature.at))</small></p>"
    }
}
