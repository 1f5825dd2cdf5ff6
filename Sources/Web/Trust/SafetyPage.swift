import Markup
import Mentoring
import Store

/// 'I do not feel safe': help outside at once, the confidant, and the way to stop.
struct SafetyPage {
    let together: Together
    /// Nil where nobody is named, or somebody who is not neutral here.
    let confidant: Person?
    let id: ID<Concern>
    let sendsMail: Bool

    var page: Page {
        Page(
            title: Text("I do not feel safe"),
            content: """
                <div class="stack far measure"><header class="stack near">\(together.over)<h1>\(Text("I do not feel safe"))</h1>
                <p class="lead">\(Text("You don’t have to talk this out together, and you don’t have to prove anything. \(together.other.name) does not see that you are here."))</p>
                <p><strong>\(Text("Are you in danger now? Call 112."))</strong></p></header>
                \(confidant.map(writing))
                \(together.isOpen ? stop : .empty)
                <section class="stack near"><h2>\(Text("People who listen, outside Lampion"))</h2>
                <p>\(Text("You don’t have to say your name."))</p>\(OutsideHelp().numbers)</section></div>
                """,
            place: .mentorships)
    }

    private func writing(_ confidant: Person) -> HTML {
        """
        <section class="stack near"><h2>\(Text("Write to the confidant"))</h2>
        <p class="quiet">\(Text("If that account is shut before it is answered, the next confidant gets it. Nobody else."))</p>
        \(ConcernForm(
            confidant: confidant, kind: .safety, id: id, sendsMail: sendsMail, visitor: together.context.visitor, form: Form()).html)</section>
        """
    }

    private var stop: HTML {
        """
        <section class="stack near"><h2>\(Text("Stop at once"))</h2>
        <p>\(Text("You may end it now, without a reason. \(together.other.name) hears only that it has ended."))</p>
        <p class="actions"><a class="button second" href="\(together.path)/ending">\(Text("End this mentorship"))</a></p></section>
        """
    }
}
