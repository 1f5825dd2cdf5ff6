import Markup
import Mentoring

/// 'Is this one for a coach?' A friendly question after saving, with a better place; never a block (S7 to S9).
struct CoachingQuestionPage {
    let together: Together
    let hint: CoachingHint
    let text: MissionText

    var page: Page {
        Page(
            title: Text("Is this one for a coach?"),
            content: """
                <div class="stack measure">\(together.over)
                <p class="notice good" role="status"><svg class="icon" aria-hidden="true"><use href="#tick"/></svg>\
                <span>\(Text("Your mission is saved as you wrote it."))</span></p>
                <h1>\(Text("Is this one for a coach?"))</h1>
                <blockquote class="quote written">\(text.what)</blockquote>
                <h2>\(Text("Why we ask"))</h2><p>\(reason)</p>
                <p>\(Text("A coach helps with one task, for a short time. A mentor walks along with something that takes time to grow, and learns from it too."))</p>
                <h2>\(Text("A better place, perhaps"))</h2><p>\(place)</p>
                <p>\(Text("You know best. If your mission is right as it is, keep it."))</p>
                <p class="actions"><a class="button second" href="\(together.path)/mission?saved">\(Text("Keep it as it is"))</a>
                <a class="button second" href="\(together.path)/mission/change">\(Text("Change it"))</a></p></div>
                """,
            place: .mentorships)
    }

    private var reason: Text {
        switch hint {
        case .shortHorizon: Text("Your mission looks less than three months ahead. That is often too short to grow in.")
        case .task: Text("Your mission reads as a task that is done one day.")
        case .knowledge: Text("Your mission reads as something that one explains and the other learns.")
        }
    }

    private var place: Text {
        switch hint {
        case .shortHorizon: Text("One urgent question needs no mission: put it to each other in your next talk, or to someone who knows the matter.")
        case .task: Text("Make it a chance: something that one of you offers the other, on the way to a mission that reaches further.")
        case .knowledge: Text("A course, a book or a colleague gives it sooner. What you want to do with it later may be your mission.")
        }
    }
}
