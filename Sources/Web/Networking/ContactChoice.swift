import Foundation
import Markup
import Mentoring
import Store

/// Whom the owner would ask, and with which words: out of the own list, or someone new.
struct ContactChoice {
    let together: Together
    let contacts: [Contact]
    let form: Form
    let complaints: [Complaint]
    /// Made with the form, so that a form sent twice writes one contact down.
    let new: ID<Contact>

    /// The value of the choice for who is not in the list yet.
    static let newcomer = "new"

    private var other: String { together.other.name }
    private var sees: Text { Text("Only you. After their yes, \(other) too.") }

    var html: HTML {
        """
        <input type="hidden" name="new" value="\(new.rawValue)">
        \(contacts.isEmpty ? "<input type=\"hidden\" name=\"contact\" value=\"\(Self.newcomer)\">" : choices)
        <section class="stack" aria-labelledby="newcomer"><h2 id="newcomer">\(contacts.isEmpty ? Text("Your contact") : Text("Someone new"))</h2>
        \(ContactFields(form: form, complaints: complaints, sees: sees).html)</section>
        \(Field(
            name: "ask", label: Text("What do you write to your contact?"),
            hint: Text("Why \(other), and why them. We ask for half an hour, once."), value: form["ask"],
            complaint: complaints.sentence(for: "ask"), sees: Text("You and your contact"), rows: 4).html)
        """
    }

    private var choices: HTML {
        Choices(
            name: "contact", legend: Text("Who would you ask?"),
            options: contacts.map { .init($0.id.rawValue, Text(verbatim: $0.details.name), hint: Text(verbatim: $0.details.bond)) } + [
                .init(Self.newcomer, Text("Someone who is not in your list yet"), hint: Text("Then fill in the questions below."))
            ], chosen: form["contact"], complaint: complaints.sentence(for: "contact"), sees: sees
        ).html
    }

    /// What was chosen and typed, or every complaint at once.
    static func read(_ form: Form, _ contacts: [Contact], new: ID<Contact>, owner: ID<Person>, at now: Date) -> Result<Chosen, ComplaintList> {
        var complaints: [Complaint] = []
        var contact: Contact?
        if let known = contacts.first(where: { $0.id.rawValue == form["contact"] }) {
            contact = Contact(id: known.id, owner: owner, details: known.details, madeAt: known.madeAt, usedAt: now)
            if known.details.mailAddress == nil { complaints.append(.contactWithoutAddress) }
        } else if form["contact"] == newcomer {
            switch ContactDetails.read(form) {
            case .success(let details): contact = Contact(id: new, owner: owner, details: details, madeAt: now, usedAt: now)
            case .failure(let list): complaints += list.all
            }
        } else {
            complaints.append(Complaint("contact", Text("Choose who you would ask.")))
        }
        var words = ""
        do throws(TextRefusal) { words = try IntroductionText.ask.rule.check(form["ask"]) } catch {
            complaints.append(Complaint("ask", error.sentence))
        }
        guard complaints.isEmpty, let contact else { return .failure(ComplaintList(complaints)) }
        return .success(Chosen(contact: contact, words: words))
    }

    struct Chosen {
        let contact: Contact
        let words: String

        var stored: ChosenContact { ChosenContact(id: contact.id, ask: ContactAsk(details: contact.details, words: words)) }
    }
}

extension Complaint {
    static let contactWithoutAddress = Complaint("contact", Text("There is no address of this contact any more. Write it down again in your list."))
}

extension ContactRest.Refusal {
    /// Where it stands: at the list where there is one, or at the address of someone new.
    func complaint(isNew: Bool) -> Complaint {
        Complaint(self == .listIsFull ? "contact_name" : isNew ? "contact_address" : "contact", sentence)
    }

    private var sentence: Text {
        switch self {
        case .rests: Text("This contact can’t be asked now. Let them rest, or choose somebody else.")
        case .enoughToday: Text("You have asked several people today. Wait until tomorrow with the next.")
        case .noAddress: Text("There is no address of this contact any more. Write it down again in your list.")
        case .oneOfUs: Text("This is an address of one of the two of you. Fill in your contact’s.")
        case .listIsFull: Text("Your list is full: \(Contact.most) contacts. Take one out first.")
        }
    }
}
