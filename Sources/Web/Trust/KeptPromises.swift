import Markup
import Mentoring
import Store

/// What each said and then did, side by side and never compared (S36): trust shows in promises kept, not only in feelings (B7).
struct KeptPromises {
    let together: Together
    let steps: [Step]

    private var sides: [Side] { [together.side, together.side.other] }

    var html: HTML {
        let promises = sides.map { Promises(steps, of: $0, in: together.duo.person($0).timeZone) }
        guard promises.contains(where: { $0.kept + $0.open > 0 }) else { return .empty }
        return """
            <section class="stack near measure" aria-labelledby="kept"><h2 id="kept">\(Text("Promises you kept"))</h2>
            <p>\(Text("Trust grows when you do what you said."))</p>
            <dl class="facts">\(zip(sides, promises).map(row))</dl>\(sees(together.who))
            <p><a href="\(together.path)/engagement#steps">\(Text("Steps on the way"))</a></p></section>
            """
    }

    private func row(_ side: Side, _ promises: Promises) -> HTML {
        let name = side == together.side ? Text("You") : Text(verbatim: together.other.name)
        return "<div><dt>\(name)</dt><dd>\(words(promises))</dd></div>"
    }

    private func words(_ promises: Promises) -> HTML {
        guard promises.kept > 0 else { return "\(Text("None yet. There is time."))" }
        let all = Text("\(promises.kept) promises kept")
        return promises.inTime > 0 ? "\(all), \(Text("\(promises.inTime) of them by the day that was named"))" : "\(all)"
    }
}
