import Foundation
import Markup
import Mentoring
import Store

/// The room of opportunities: two columns that grow, and what stands in each.
struct OpportunityPage {
    let together: Together
    let growth: Growth
    /// How many chances the letter in force lets each offer the other (A5).
    let promised: Int?
    let now: Date
    /// What was just done, as it stands in the address.
    var just: Just?

    enum Just: String {
        case offered, told, taken, released, learned
    }

    private var other: String { together.other.name }
    private var path: String { "\(together.path)/opportunity" }

    var page: Page {
        Page(
            title: Text("Opportunities"),
            content: """
                \(just.map { saved(notice($0)) })
                <header class="stack near">\(together.over)<h1>\(Text("What you open for each other"))</h1>
                <p class="measure lead">\(lead)</p></header>
                \(picture)
                \(together.isOpen ? actions : .empty)
                <div class="two even">\([together.side, together.side.other].map(column))</div>
                \(sees(together.who))
                """,
            place: .mentorships)
    }

    private func notice(_ just: Just) -> Text {
        switch just {
        case .offered: Text("Offered. \(other) gets a mail that there is a chance, and may take it or let it go.")
        case .told: Text("Noted. \(other) gets a mail, and reads it here.")
        case .taken: Text("Taken. \(other) sees it here. When it has brought you something, note it here as well.")
        case .released: Text("Let go. That needs no reason, and nobody gets a mail about it.")
        case .learned: Text("Noted. \(other) reads it here too.")
        }
    }

    private var lead: Text {
        switch growth.balance {
        case .empty: Text("A book, a day along, a word at the right moment: small things open doors. Both of you offer, and both of you learn.")
        case .onlyOne(together.side):
            Text("You have noted what you learned. What did \(other) learn from you? Ask about it in your next conversation.")
        case .onlyOne: Text("\(other) has noted something already. What did you learn? One sentence is enough.")
        case .both: Text("You both have learned something. That is what this lamp burns on.")
        }
    }

    /// Nothing to draw before the first thing: then one example stands there.
    private var picture: HTML {
        let isEmpty = Side.allCases.allSatisfy { growth.column(of: $0).isEmpty }
        guard !isEmpty else {
            return """
                <p class="measure">\(Text("For example: a mentor took her mentee along to a meeting of the board. The mentee learned how decisions come about; the mentor learned which questions nobody had dared to ask."))</p>
                """
        }
        return "<section class=\"stack near\">\(GrowthPicture(growth: growth, together: together).html)\(promise)</section>"
    }

    private var promise: HTML? {
        promised.map { count in
            """
            <p class="quiet">\(Text("Your letter says how many chances each offers the other this year: \(count). So far: you \(growth.offers(by: together.side)), \(other) \(growth.offers(by: together.side.other))."))</p>
            """
        }
    }

    private var actions: HTML {
        """
        <p class="actions"><a class="button" href="\(path)/lesson">\(Text("Note what you learned"))</a>
        <a class="button second" href="\(path)/offer">\(Text("Offer a chance"))</a></p>
        """
    }

    private func column(_ side: Side) -> HTML {
        OpportunityColumn(together: together, growth: growth, side: side, today: LocalDay(now, in: together.me.timeZone)).html
    }
}
