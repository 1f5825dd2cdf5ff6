import Hummingbird
import Markup
import Mentoring
import Store

/// How the two reach each other: address and number each chose to show, and the urgent line (S32).
struct ReachRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/engagement/reach", use: site.together(show))
        doors.signedIn.post("mentorships/:mentorship/engagement/reach", use: site.together(save))
    }

    private func reach(_ together: Together) async throws -> Reach {
        let (mentorship, me, other) = (together.duo.mentorship, together.me.id, together.other.id)
        let found = try await site.archive.read { store in
            (
                reach: try store.reachabilities(of: mentorship),
                urgent: try store.profile(of: other).seen(by: mentorship.relation).form.urgent, own: try store.verifiedAddresses(of: me)
            )
        }
        return Reach(
            together: together, own: found.reach[together.side] ?? Reachability(), addresses: found.own,
            other: mentorship.showsReach ? found.reach[together.side.other] : nil, urgent: found.urgent)
    }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let reach = try await reach(together)
        let form = Form(["address": [reach.own.address], "number": [reach.own.number]])
        let isSaved = request.uri.queryParameters["saved"] != nil
        return site.page(ReachPage(reach: reach, form: form, isSaved: isSaved).page, for: together.context)
    }

    private func save(_ request: Request, together: Together) async throws -> Response {
        let reach = try await reach(together)
        let form = together.context.form
        let checked: Reachability
        do throws(Reachability.Refusal) {
            checked = try Reachability(address: form["address"], number: form["number"]).checked(own: reach.addresses)
        } catch {
            return site.page(ReachPage(reach: reach, form: form, complaints: [error.complaint]).page.refused(), for: together.context)
        }
        let act = site.act(together)
        try await site.archive.write { try $0.save(checked, of: act.side, in: act.mentorship) }
        return .see("\(together.path)/engagement/reach?saved")
    }
}

extension Reachability.Refusal {
    fileprivate var complaint: Complaint {
        switch self {
        case .number(let refusal): Complaint("number", refusal.sentence)
        case .notYourAddress: Complaint("address", Text("Choose one of your own addresses."))
        }
    }
}

struct Reach {
    let together: Together
    let own: Reachability
    let addresses: [EmailAddress]
    /// Nil until the letter is signed, once it has ended, or where nothing was shown.
    let other: Reachability?
    let urgent: String
}

struct ReachPage {
    let reach: Reach
    let form: Form
    var isSaved = false
    var complaints: [Complaint] = []

    private var together: Together { reach.together }
    private var other: String { together.other.name }
    private var isSigned: Bool { together.duo.mentorship.showsReach }

    var page: Page {
        Page(
            title: Text("How you reach each other"),
            content: """
                \(complaints.summary)\(isSaved ? saved(Text("Saved.")) : .empty)
                <header class="stack near"><p class="over"><a href="\(together.path)/engagement">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("How you reach each other"))</h1></header>
                \(together.isOpen ? "\(theirs)\(mine)" : ended)
                """,
            place: .mentorships)
    }

    private var ended: HTML {
        "<p class=\"measure\">\(Text("It has ended. What each of you showed here, the other no longer sees."))</p>"
    }

    private var theirs: HTML {
        """
        <section class="stack near measure" aria-labelledby="theirs"><h2 id="theirs">\(Text("How you reach \(other)"))</h2>
        \(contact)
        <h3>\(Text("If it is urgent"))</h3>
        <p class="written">\(reach.urgent.isEmpty ? "\(Text("\(other) has not said yet what cannot wait, and how to ring then."))" as HTML : "\(reach.urgent)" as HTML)</p></section>
        """
    }

    private var contact: HTML {
        guard isSigned else { return "<p>\(Text("What each of you shows opens once you have both signed your letter."))</p>" }
        guard let shown = reach.other, !(shown.address.isEmpty && shown.number.isEmpty) else {
            return "<p>\(Text("\(other) shows no address or number. A date that you propose reaches \(other) by mail."))</p>"
        }
        let mail: HTML? = Link(typed: "mailto:\(shown.address)").map { "<a href=\"\($0)\">\(shown.address)</a>" }
        return "<p>\(shown.address.isEmpty ? nil : mail)\(shown.address.isEmpty || shown.number.isEmpty ? .empty : "<br>" as HTML)\(shown.number)</p>"
    }

    private var seen: Text {
        isSigned ? Text("You and \(other), until it ends") : Text("You and \(other), once your letter is signed and until it ends")
    }

    private var mine: HTML {
        let none = Choices.Option("", Text("No address"))
        return Web.form(
            "\(together.path)/engagement/reach", together.context.visitor, class: "stack far measure",
            """
            <h2>\(Text("What \(other) sees of you"))</h2>
            \(Choices(
                name: "address", legend: Text("Which address?"), options: reach.addresses.map { .init($0.text, Text(verbatim: $0.text)) } + [none],
                chosen: form["address"], complaint: complaints.sentence(for: "address"), sees: seen).html)
            \(Field(
                name: "number", label: Text("Which number?"), hint: Text("You may leave it open."), value: form["number"],
                complaint: complaints.sentence(for: "number"), sees: seen, type: "tel",
                autocomplete: "tel").html)
            <p class="actions"><button class="button">\(Text("Save"))</button> \
            <a href="/profile/urgent">\(Text("Say what is urgent for you"))</a></p>
            """)
    }
}
