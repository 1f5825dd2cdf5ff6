import Foundation
import Markup
import Mentoring
import Store

/// The owner offers: 'I know someone in that branch: shall I ask?' (S35).
struct OfferForm {
    let together: Together
    let contacts: [Contact]
    let form: Form
    let ids: IntroductionIDs
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("Offer an introduction"),
            content: Web.form(
                "\(together.path)/networking/offer", together.context.visitor, class: "stack far", draft: "/drafts/\(DraftForm.offer(together))",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("Who would you like \(other) to meet?"))</h1>
                <p class="measure">\(Text("First \(other) says whether it helps. Then we ask your contact, and only your contact decides."))</p></header>
                <input type="hidden" name="introduction" value="\(ids.introduction.rawValue)">
                \(Field(
                    name: "why", label: Text("What do you propose to \(other)?"),
                    hint: Text("Without a name: ‘I know someone who went from the water sector to the timber trade. Shall I ask?’"), value: form["why"],
                    complaint: complaints.sentence(for: "why"), sees: together.who, rows: 3).html)
                \(ContactChoice(together: together, contacts: contacts, form: form, complaints: complaints, new: ids.contact).html)
                <p class="quiet" role="status" data-kept="\(Text("What you typed is kept, but not your contact’s name and address."))"></p>
                <p class="actions"><button class="button">\(Text("Offer this introduction"))</button> \(laterButton)
                <a href="\(together.path)/networking">\(Text("Back without offering anything"))</a></p>
                """),
            place: .mentorships, shape: "page narrow")
    }
}

extension OfferForm {
    struct Offer {
        let why: String
        let chosen: ContactChoice.Chosen
    }

    /// What was typed, or every complaint at once in the order of the form.
    static func read(_ form: Form, _ contacts: [Contact], new: ID<Contact>, owner: ID<Person>, at now: Date) -> Result<Offer, ComplaintList> {
        let why = form.texts([("why", .why)])
        let choice = ContactChoice.read(form, contacts, new: new, owner: owner, at: now)
        guard case .success(let texts) = why, case .success(let chosen) = choice else {
            return .failure(ComplaintList(why.complaints + choice.complaints))
        }
        return .success(Offer(why: texts[0], chosen: chosen))
    }
}

/// The ids made with a form, so that a form sent twice begins one introduction.
struct IntroductionIDs {
    let introduction: ID<Introduction>
    let contact: ID<Contact>
}

extension Site {
    /// The ids that a form brought back, or fresh ones.
    func ids(_ form: Form) -> IntroductionIDs {
        IntroductionIDs(introduction: ID(typed: form["introduction"]) ?? chance.id(), contact: ID(typed: form["new"]) ?? chance.id())
    }
}

/// The other asks: 'do you know someone who …?'
struct RequestForm {
    let together: Together
    let form: Form
    let ids: IntroductionIDs
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("Ask for an introduction"),
            content: Web.form(
                "\(together.path)/networking/request", together.context.visitor, class: "stack far",
                draft: "/drafts/\(DraftForm.request(together))",
                """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("Who would you like to meet?"))</h1>
                <p class="measure">\(Text("\(other) may know someone, or not. If so, we ask that person, and they decide."))</p></header>
                <input type="hidden" name="introduction" value="\(ids.introduction.rawValue)">
                \(Field(
                    name: "why", label: Text("Who are you looking for, and why?"),
                    hint: Text("For example: someone who changed trades. I would like to ask what helped."), value: form["why"],
                    complaint: complaints.sentence(for: "why"), sees: together.who, rows: 3).html)
                \(AboutField(together: together, form: form, complaints: complaints).html)
                \(keptDraft)
                <p class="actions"><button class="button">\(Text("Ask \(other)"))</button> \(laterButton)
                <a href="\(together.path)/networking">\(Text("Back without asking anyone"))</a></p>
                """),
            place: .mentorships, shape: "page narrow")
    }
}

/// The one line by which a contact learns who would like to talk with them.
struct AboutField {
    let together: Together
    let form: Form
    let complaints: [Complaint]

    var html: HTML {
        Field(
            name: "about", label: Text("Who are you, in one line?"),
            hint: Text("The contact reads it after your name: ‘works in water treatment’."), value: form["about"],
            complaint: complaints.sentence(for: "about"), sees: Text("You, \(together.other.name), and the contact who is asked")
        ).html
    }
}
