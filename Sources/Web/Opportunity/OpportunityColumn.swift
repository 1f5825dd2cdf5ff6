import Foundation
import Markup
import Mentoring

/// One of the two columns in words: the chances that came to one side, and what that side learned, the newest first.
struct OpportunityColumn {
    let together: Together
    let growth: Growth
    let side: Side
    let today: LocalDay

    private var isMine: Bool { side == together.side }
    private var other: String { together.other.name }

    private enum Entry {
        case chance(Opportunity, Learned?)
        case alone(Learned)

        var at: Date {
            switch self {
            case .chance(let chance, let learned): learned?.at ?? chance.offeredAt
            case .alone(let learned): learned.at
            }
        }
    }

    private var entries: [Entry] {
        let learned = growth.learned.filter { $0.side == side }
        let chances = growth.opportunities.filter { $0.receiver == side }.map { chance in
            Entry.chance(chance, learned.first { $0.opportunity == chance.id })
        }
        return (chances + learned.filter { $0.opportunity == nil }.map(Entry.alone)).sorted { $0.at > $1.at }
    }

    var html: HTML {
        let entries = entries
        let list: HTML =
            entries.isEmpty
            ? "<p class=\"quiet\">\(isMine ? Text("Nothing here yet.") : Text("Nothing here yet. What could you offer \(other)?"))</p>"
            : "<ul class=\"rows chances\">\(entries.map(row))</ul>"
        return """
            <section class="stack near"><h2>\(isMine ? Text("For you") : Text("For \(other)"))</h2>\(list)</section>
            """
    }

    private func row(_ entry: Entry) -> HTML {
        switch entry {
        case .chance(let chance, let learned): row(chance, learned)
        case .alone(let learned): row(learned)
        }
    }

    private func row(_ chance: Opportunity, _ learned: Learned?) -> HTML {
        """
        <li class="stack near">\(over(standing(chance), chance.offeredAt))
        <p class="written">\(chance.what)</p>
        \(learned.map { "<p class=\"over\">\(isMine ? Text("What you learned") : Text("What \(other) learned"))</p>\(words($0))" as HTML })
        \(together.isOpen ? presses(chance) : .empty)</li>
        """
    }

    /// What is given as it is offered has no more to say than its kind.
    private func standing(_ chance: Opportunity) -> Text {
        chance.kind.isGiven && chance.state == .taken ? chance.kind.word : Text("\(chance.kind.word): \(chance.state.word)")
    }

    private func row(_ learned: Learned) -> HTML {
        let who = isMine ? Text("You learned") : Text("\(other) learned")
        return "<li class=\"stack near\">\(over(who, learned.at))\(words(learned))</li>"
    }

    private func over(_ what: Text, _ date: Date) -> HTML {
        "<p class=\"over\">\(what), \(Text("\(short: LocalDay(date, in: together.me.timeZone), today: today)"))</p>"
    }

    private func words(_ learned: Learned) -> HTML {
        "<blockquote class=\"written serif\">\(learned.words)</blockquote>"
    }

    /// What may be done with a chance now: noting what it brought leads to a page of its own, the rest is one press.
    private func presses(_ chance: Opportunity) -> HTML {
        let choices = chance.choices(for: together.side)
        guard !choices.isEmpty else { return .empty }
        return "<div class=\"actions tight\">\(choices.map { press($0, chance) })</div>"
    }

    private func press(_ choice: Opportunity.Choice, _ chance: Opportunity) -> HTML {
        let path = "\(together.path)/opportunity/chances/\(chance.id.rawValue)"
        return switch choice {
        case .learned: "<a class=\"button plain\" href=\"\(path)/lesson\">\(Text("Note what it taught you"))</a>"
        case .taken: button("\(path)/taking", Text("Take this chance"), "button second")
        case .letGo: button("\(path)/release", chance.giver == together.side ? Text("Take your offer back") : Text("Let it go"), "button plain")
        }
    }

    private func button(_ path: String, _ word: Text, _ look: String) -> HTML {
        form(path, together.context.visitor, "<button class=\"\(look)\">\(word)</button>")
    }
}
