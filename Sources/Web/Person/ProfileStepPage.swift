import Markup
import Mentoring

/// One question of the profile: saved before the next one comes, or left for later.
struct ProfileStepPage {
    let step: ProfileStep
    let context: SignedIn
    let typed: Form
    /// What is shown was typed before and not saved yet.
    var isDraft = false
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: step.question,
            content: """
                <form method="post" action="\(step.path)" class="stack far" data-draft="/drafts/\(step.draft)" novalidate>
                <input type="hidden" name="form_token" value="\(context.visitor.formToken)">
                \(complaints.summary)
                <header class="stack near"><p class="over">\(Text("Your profile, question \(step.number) of \(ProfileStep.allCases.count)"))</p>
                \(StepLine(number: step.number, count: ProfileStep.allCases.count).html)
                <h1>\(step.question)</h1><p class="measure">\(step.why)</p></header>
                \(isDraft ? draftNotice : .empty)
                <div class="stack profile-fields">\(questions)</div>
                <p class="actions"><button class="button" name="then" value="save">\(Text("Save and go on"))</button>
                \(laterButton)
                <span class="quiet" role="status" data-kept="\(Text("Kept as a draft."))"></span></p>
                </form>
                """)
    }

    private var questions: HTML {
        let essence = EssenceQuestions(form: typed, complaints: complaints)
        let form = WorkingFormQuestions(form: typed, complaints: complaints)
        let exchange = ExchangeQuestions(form: typed, complaints: complaints)
        return switch step {
        case .values: essence.values
        case .drive: essence.drive
        case .languages: form.languages
        case .rhythm: form.rhythm
        case .time: form.time
        case .urgent: form.urgent
        case .gives: exchange.gives
        case .asks: exchange.asks
        case .room: exchange.room
        }
    }

    private var draftNotice: HTML {
        """
        <p class="measure quiet">\(Text("You typed this before and have not saved it yet."))
        <button class="button plain small" name="then" value="forget">\(Text("Show what is saved"))</button></p>
        """
    }
}

extension ProfileStep {
    var question: Text {
        switch self {
        case .values: Text("What matters so much to you that you would not give it up?")
        case .drive: Text("What moves you?")
        case .languages: Text("In which languages do you talk easily about yourself?")
        case .rhythm: Text("How would you like to meet?")
        case .time: Text("How much time do you have, and when?")
        case .urgent: Text("And when something can’t wait?")
        case .gives: Text("What do you give?")
        case .asks: Text("What do you ask?")
        case .room: Text("Who do you have room for?")
        }
    }

    var why: Text {
        switch self {
        case .values: Text("People who share values understand each other sooner.")
        case .drive: Text("A few sentences are enough. They show who you are better than a list of jobs.")
        case .languages: Text("Tick every language in which you feel at home.")
        case .rhythm: Text("Your wishes and the other’s together become the first draft of your rhythm.")
        case .time: Text("An hour every two weeks is enough to begin with.")
        case .urgent: Text("Between two meetings something can happen. It helps to say beforehand what you want then.")
        case .gives: Text("A mentee has something to give as well. Think of what others ask you about.")
        case .asks: Text("A mentor learns too. Think of what you would like to do better a year from now.")
        case .room: Text("You decide. You can change it on any day.")
        }
    }

    /// How the page is called in a list.
    var word: Text {
        switch self {
        case .values: Text("What matters most")
        case .drive: Text("What moves you")
        case .languages: Text("Languages")
        case .rhythm: Text("How you like to meet")
        case .time: Text("Time")
        case .urgent: Text("When it can’t wait")
        case .gives: Text("What you give")
        case .asks: Text("What you ask")
        case .room: Text("Room")
        }
    }
}
