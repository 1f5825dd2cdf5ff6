import Markup
import Mentoring
import Store

/// Two presses and one's own goal, met again (S3, B9).
struct ShortLookPage {
    let together: Together
    let room: RenewalRoom
    let look: ShortLook
    let form: Form
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: Text("A short look"),
            content: """
                \(complaints.summary)
                <header class="stack near measure">\(together.over)<h1>\(Text("A short look, after \(look.months) months"))</h1><p class="lead">\(lead)</p></header>
                \(isOpen ? asking : "<p><a href=\"\(together.path)/renewal\">\(Text("To looking back together"))</a></p>")
                """,
            place: .mentorships)
    }

    private var isOpen: Bool { together.isOpen && look.state(on: room.today) != .ahead && room.today <= look.lastDay }

    private var lead: Text {
        switch look.state(on: room.today) {
        case .ahead: Text("This look opens on \(day: LocalDay(look.opensOn)).")
        case .passed: Text("The days for this look have passed. That is all right.")
        case .open, .looked: Text("Two questions, for yourself alone. What you see may be a good beginning for your next conversation.")
        }
    }

    private var asking: HTML {
        Web.form(
            "\(together.path)/renewal/looks/\(look.months)", together.context.visitor, class: "stack far measure",
            """
            \(LookAnswers.Question.allCases.map(question))
            \(goal)
            <p class="actions"><button class="button">\(Text("Keep my look"))</button> <a class="button plain" href="\(together.path)">\(Text("Later"))</a></p>
            """)
    }

    private func question(_ question: LookAnswers.Question) -> HTML {
        let name = "answer-\(question.rawValue)"
        let choices = Choices(
            name: name, legend: question.sentence, options: LookAnswers.Answer.allCases.map { .init($0.rawValue, $0.word) }, chosen: form[name],
            complaint: complaints.sentence(for: name))
        let words = Field(
            name: question.rawValue, label: Text("In your own words, if you like"), value: form[question.rawValue],
            complaint: complaints.sentence(for: question.rawValue), sees: Text("Only you"), rows: 2)
        return "<div class=\"stack near\">\(choices.html)\(words.html)</div>"
    }

    private var goal: HTML? {
        guard let goal = room.inForce?.goals[together.side], !goal.isEmpty else { return nil }
        return """
            <div class="stack near"><h2>\(Text("Your own goal, once more"))</h2>
            <blockquote class="quote stack near"><p class="written">\(goal)</p></blockquote>
            <p>\(Text("Is it still yours? Think of one small thing you can do for it.")) <a href="\(together.path)/goal">\(Text("Change your own goal"))</a></p></div>
            """
    }
}

/// The short looks of this year, on the page of the review.
struct ShortLooksPart {
    let together: Together
    let room: RenewalRoom

    var html: HTML? {
        guard !room.looks.isEmpty else { return nil }
        return """
            <section class="stack near"><h2>\(Text("On the way there"))</h2>
            <p class="measure">\(Text("A short look in between keeps the road short: is the mission still right, do you meet often enough?"))</p>
            <ul class="pledge">\(room.looks.map(row))</ul></section>
            """
    }

    private func row(_ look: ShortLook) -> HTML {
        let day = Text("\(day: LocalDay(look.opensOn))")
        switch look.state(on: room.today) {
        case .ahead, .passed: return "<li>\(day)</li>"
        case .open: return "<li><a href=\"\(path(look))\">\(day): \(Text("look for a minute"))</a></li>"
        case .looked: return "<li><a href=\"\(path(look))\">\(day): \(Text("what you saw"))</a></li>"
        }
    }

    private func path(_ look: ShortLook) -> String { "\(together.path)/renewal/looks/\(look.months)" }
}

extension LookAnswers.Question {
    var sentence: Text {
        switch self {
        case .mission: Text("Does your mission still suit what you need now?")
        case .contact: Text("Do you meet often enough, in a way that works?")
        }
    }
}

extension LookAnswers.Answer {
    var word: Text {
        switch self {
        case .yes: Text("Yes")
        case .partly: Text("Partly")
        case .notReally: Text("Not really")
        }
    }
}
