import Markup
import Mentoring
import Store

/// The decision before a contact is asked: the owner's on a request, the other's on an offer.
struct QuestionForm {
    let together: Together
    let seen: SeenIntroduction
    let contacts: [Contact]
    let form: Form
    let new: ID<Contact>
    var complaints: [Complaint] = []

    private var other: String { together.other.name }
    private var path: String { "\(together.path)/networking/introductions/\(seen.introduction.id.rawValue)" }
    private var isRequest: Bool { seen.introduction.origin == .requested }

    var page: Page {
        Page(
            title: title,
            content: """
                \(Web.form("\(path)/question", together.context.visitor, class: "stack far", question))
                \(Web.form("\(path)/release", together.context.visitor, class: "stack near", refusal))
                """,
            place: .mentorships, shape: "page narrow")
    }

    private var title: Text {
        isRequest ? Text("Do you know someone for \(other)?") : Text("\(other) knows someone for you.")
    }

    private var question: HTML {
        """
        \(complaints.summary)
        <header class="stack near">\(together.over)<h1>\(title)</h1>
        <blockquote class="quote stack near"><p class="written">\(seen.why)</p><footer>\(other)</footer></blockquote></header>
        \(isRequest
            ? ContactChoice(together: together, contacts: contacts, form: form, complaints: complaints, new: new).html
            : AboutField(together: together, form: form, complaints: complaints).html)
        <p class="quiet">\(Text("The contact gets one mail with a page of their own: yes, no, or never again. No reminder; after a yes only a thank-you, where one is written."))</p>
        <p class="actions"><button class="button">\(isRequest ? Text("Ask your contact") : Text("Yes, please ask"))</button>
        <a href="\(together.path)/networking">\(Text("Decide later"))</a></p>
        """
    }

    private var refusal: HTML {
        """
        <h2>\(Text("Rather not?"))</h2>
        <p>\(Text("You don’t have to explain anything. \(other) reads that it does not suit now."))</p>
        <p class="actions"><button class="button second">\(Text("Decline kindly"))</button></p>
        """
    }
}

/// A word back to the introducer, and thanks to the contact (S35).
struct WordForm {
    let together: Together
    let seen: SeenIntroduction
    let form: Form
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("A word back"),
            content: Web.form(
                "\(together.path)/networking/introductions/\(seen.introduction.id.rawValue)/word", together.context.visitor, class: "stack far",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("What came of it?"))</h1>
                <p class="measure">\(Text("\(other) opened a door for you. One sentence about how it went is the best thanks."))</p></header>
                \(Field(
                    name: "word", label: Text("Your word to \(other)"), value: form["word"], complaint: complaints.sentence(for: "word"),
                    sees: together.who, rows: 3).html)
                \(Field(
                    name: "thanks", label: Text("And a thank-you to the contact?"), hint: Text("It goes by mail, once. You may leave it open."),
                    value: form["thanks"], complaint: complaints.sentence(for: "thanks"), sees: Text("You and the contact"), rows: 2).html)
                <p class="actions"><button class="button">\(Text("Send your word back"))</button>
                <a href="\(together.path)/networking">\(Text("Write it later"))</a></p>
                """),
            place: .mentorships, shape: "page narrow")
    }
}
