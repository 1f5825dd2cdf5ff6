import Markup
import Mentoring
import Store

/// All of a person's mentorships, each with its lamps.
struct MentorshipsPage {
    let standings: [Standing]

    var page: Page {
        Page(
            title: Text("Your mentorships"),
            content: """
                <header class="stack near"><h1>\(Text("Your mentorships"))</h1></header>
                \(standings.isEmpty ? empty : open.isEmpty ? .empty : LampStrings(standings: open).html)
                <p class="actions"><a class="button\(open.isEmpty ? "" : " second")" href="/invitations/new">\(Text("Invite someone"))</a> \
                <a href="/invitations">\(Text("Your invitations"))</a></p>
                \(past)
                """,
            place: .mentorships)
    }

    private var open: [Standing] { standings.filter(\.mentorship.isOpen) }

    private var past: HTML? {
        let past = standings.filter { !$0.mentorship.isOpen }
        guard !past.isEmpty else { return nil }
        let rows = past.map {
            """
            <li><a href="\($0.path)">\($0.other.name)</a> <span class="quiet">\($0.stage)</span><br>\($0.summary)</li>
            """ as HTML
        }
        return """
            <section class="stack" aria-labelledby="past"><h2 id="past">\(Text("Past"))</h2>
            <ul class="rows measure">\(rows)</ul></section>
            """
    }

    private var empty: HTML {
        """
        <p class="measure lead">\(Text("A lamp that you light for another lights your own path too. Here your mentorships will hang, each with its six lamps."))</p>
        """
    }
}
