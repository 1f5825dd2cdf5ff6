import Markup
import Mentoring

/// What the lamps are for whose rooms do not open yet: from the article, with what lights them.
struct LampsExplained {
    let standing: Standing

    private var lamps: [Lamp] { standing.shownLamps.filter { standing.room($0.kind) == nil } }

    var html: HTML {
        guard !lamps.isEmpty else { return .empty }
        return """
            <section class="stack near" aria-labelledby="lamps-for"><h2 id="lamps-for">\(Text("What the lamps are for"))</h2>
            <div class="rows">\(lamps.map(row))</div></section>
            """
    }

    private func row(_ lamp: Lamp) -> HTML {
        """
        <details class="about-lamp"><summary><svg class="lamp" aria-hidden="true"><use href="#lamp-\(lamp.look)"/></svg>\
        <span><strong>\(lamp.kind.word)</strong> <small>\(standing.words(under: lamp))</small></span></summary>
        <div id="\(lamp.kind.rawValue)" class="stack near measure"><p>\(lamp.kind.purpose)</p><p>\(lamp.kind.light)</p></div></details>
        """
    }
}

extension LampKind {
    /// S28, S21 and S22, S33 and S34, S36 and S37, S38, S39 and S40.
    fileprivate var purpose: Text {
        switch self {
        case .mission: Text("The mission comes first: in a few words, what you walk together for.")
        case .engagement:
            Text("Regular contact keeps it alive: every two weeks at first, then once a month. A walk or a coffee is a pleasant change from work.")
        case .networking: Text("Once you are under way, you open your networks to each other, with care: you always ask first, and you sell nothing.")
        case .trust: Text("Trust grows when both are honest, and when what is off is said at once.")
        case .opportunity: Text("Each makes chances for the other. A mentor learns from a mentee as well.")
        case .renewal: Text("At the start you fix the day on which you look back, after a year for instance. Then you choose: on, new or done.")
        }
    }

    fileprivate var light: Text {
        switch self {
        case .mission: Text("It burns once you have both signed your letter.")
        case .engagement: Text("It burns while a next date is set.")
        case .networking: Text("It burns when one of you has asked or offered an introduction.")
        case .trust: Text("It burns once you have both signed your letter, with the promises in it.")
        case .opportunity: Text("It burns when you have both learned something.")
        case .renewal: Text("It burns while the day in your signed letter lies ahead.")
        }
    }
}
