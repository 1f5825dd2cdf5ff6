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
                \(standings.isEmpty ? empty : LampStrings(standings: standings).html)
                <p class="actions"><a class="button\(standings.isEmpty ? "" : " second")" href="/invitations/new">\(Text("Invite someone"))</a> \
                <a href="/invitations">\(Text("Your invitations"))</a></p>
                """,
            place: .mentorships)
    }

    private var empty: HTML {
        """
        <p class="measure lead">\(Text("A lamp that you light for another lights your own path too. Here your mentorships will hang, each with its six lamps."))</p>
        """
    }
}
