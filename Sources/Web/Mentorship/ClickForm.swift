import Markup
import Mentoring
import Store

/// The five questions, each answered in private (K1 to K5).
struct ClickForm {
    let duo: Duo
    let click: Click
    let visitor: Visitor
    let me: Person
    let form: Form
    let complaints: [Complaint]

    /// The name under which what is typed is kept.
    static func draft(_ id: ID<Mentorship>, talk: Int) -> String { "click-\(id.rawValue)-\(talk)" }

    static func answers(_ form: Form) -> ClickAnswers {
        ClickAnswers(Dictionary(uniqueKeysWithValues: ClickAnswers.Question.allCases.map { ($0, form[$0.rawValue]) }))
    }

    private var other: Person { duo.other(than: me.id) }

    var html: HTML {
        Web.form(
            "/mentorships/\(duo.mentorship.id.rawValue)/click", visitor, class: "stack far measure",
            draft: "/drafts/\(Self.draft(duo.mentorship.id, talk: click.talk))",
            """
            \(ClickAnswers.Question.allCases.map(field))
            \(Choices(
                name: "decision", legend: Text("Do you want to go on together?"),
                hint: Text("What you choose shows in the outcome: if \(other.name) says yes and you do not, \(other.name) will know. Nobody asks for a reason."),
                options: click.choices.map { .init($0.rawValue, $0.word) }, chosen: form["decision"],
                complaint: complaints.sentence(for: "decision"), sees: Text("Only you see what you chose. \(other.name) sees what comes of it")).html)
            <p class="actions"><button class="button">\(Text("Close my envelope"))</button> \
            <button class="button second" name="later" value="1" formnovalidate>\(Text("Later"))</button></p>
            \(keptDraft)
            """)
    }

    private func field(_ question: ClickAnswers.Question) -> HTML {
        Field(
            name: question.rawValue, label: question.sentence,
            hint: question == .mission ? Text("If you say yes, answer this one; the rest may stay empty.") : nil,
            value: form[question.rawValue], complaint: complaints.sentence(for: question.rawValue),
            sees: Text("Only you, unless you both say yes"), rows: question == .mission ? 2 : 3
        ).html
    }
}

extension ClickAnswers.Question {
    var sentence: Text {
        switch self {
        case .connects: Text("What connects the two of you, do you think?")
        case .beYourself: Text("Could you be yourself in this conversation?")
        case .help: Text("What can you help the other with, and the other you?")
        case .mission: Text("How does your mission sound in one sentence, if you write it down now?")
        }
    }
}

extension Decision {
    var word: Text {
        switch self {
        case .yes: Text("Yes, gladly")
        case .oneMoreTalk: Text("One more talk first")
        case .ratherNot: Text("Rather not")
        }
    }
}
