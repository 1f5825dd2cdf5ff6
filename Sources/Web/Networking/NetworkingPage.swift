import Foundation
import Markup
import Mentoring
import Store

/// The room of networking: what may be begun, and every introduction with where it stands.
struct NetworkingPage {
    let together: Together
    let seen: [SeenIntroduction]
    /// By whose contact it would be.
    let grounds: [Side: IntroductionGround]
    let sendsMail: Bool
    let now: Date
    var just: Just?

    enum Just: String {
        case offered, requested, asked, released, word, looked
    }

    private var other: String { together.other.name }
    /// For a contact of the other's, whom the reader would meet.
    private var ground: IntroductionGround { grounds[together.side.other] ?? IntroductionGround(isOpen: false) }
    private var isOtherStopped: Bool { grounds[together.side]?.isStopped ?? true }
    private var path: String { "\(together.path)/networking" }

    var page: Page {
        Page(
            title: Text("Networking"),
            content: """
                \(just.map { saved(notice($0)) })
                <header class="stack near">\(together.over)<h1>\(Text("Who could you bring together?"))</h1>
                <p class="measure lead">\(Text("You each know people the other does not. One talk of half an hour can open a door."))</p></header>
                \(together.isOpen ? beginning : .empty)
                \(list)
                \(promise)
                """,
            place: .mentorships)
    }

    private func notice(_ just: Just) -> Text {
        switch just {
        case .offered: Text("Offered. \(other) gets a mail, and says whether it helps. Nobody is asked before that.")
        case .requested: Text("Asked. \(other) gets a mail, and decides. No is a good answer too.")
        case .asked: Text("The contact gets one mail, and decides. Without an answer the question goes away by itself.")
        case .released: Text("Let go. That needs no reason, and nobody gets a mail about it. Had the contact been asked, the address is erased.")
        case .word: Text("Sent. \(other) gets a mail that there is a word from you.")
        case .looked: Text("Noted that you have looked at it. Introductions are open again.")
        }
    }

    /// What can be begun, or the one thing that comes first.
    private var beginning: HTML {
        if !ground.isPledged {
            return """
                <p class="measure">\(Text("First you both sign your letter: in it you promise how you treat each other’s contacts."))</p>
                <p class="actions"><a class="button" href="\(together.path)/agreement">\(Text("To your letter"))</a></p>
                """
        }
        if !sendsMail {
            return "<p class=\"measure\">\(Text("This installation sends no mail, so Lampion can ask nobody. Ask your contact yourself."))</p>"
        }
        return """
            \(ground.isStopped ? "<p class=\"measure\">\(Text("You can’t meet anyone new for now: a contact wrote to us. That ends once it has been looked at, and after thirty days at most."))</p>" as HTML : .empty)
            <p class="actions">\(isOtherStopped ? .empty : "<a class=\"button\" href=\"\(path)/offer\">\(Text("Offer an introduction"))</a>" as HTML)
            \(ground.isStopped ? .empty : "<a class=\"button second\" href=\"\(path)/request\">\(Text("Ask for an introduction"))</a>" as HTML)
            <a href="/contacts">\(Text("Your contacts"))</a></p>
            """
    }

    private var list: HTML {
        guard !seen.isEmpty else {
            return """
                <p class="measure">\(Text("For example: a mentor knew someone who had made the step from the water sector to the timber trade, and asked whether she wanted to tell about it. She did, over coffee. It took half an hour."))</p>
                """
        }
        let rows = seen.map { IntroductionRow(together: together, seen: $0, now: now).html }
        return """
            <section class="stack"><h2>\(Text("Introductions between you"))</h2><ul class="rows introductions">\(rows)</ul>
            \(sees(Text("You and \(other). The name of a contact: only who knows them, until the contact says yes.")))</section>
            """
    }

    private var promise: HTML {
        """
        <section class="stack near"><h2>\(Text("What you promise about contacts"))</h2>
        <ul class="pledge">\(ContactPledge.allCases.map { "<li>\($0.sentence)</li>" as HTML })</ul></section>
        """
    }
}
