import Foundation
import Markup
import Mentoring
import Store

/// The form with which someone is invited: nothing is chosen beforehand.
struct InvitationForm {
    let visitor: Visitor
    let form: Form
    /// The invitation's id is made with the form, so that a form sent twice makes one.
    let id: ID<Invitation>
    /// Without mail an invitation goes by link, and nothing is asked about it.
    let sendsMail: Bool
    /// Who would be the mentor has no place for another mentee.
    var hasNoRoom = false
    var complaints: [Complaint] = []

    /// The name under which what is typed is kept.
    static let draft = "invitation"

    var page: Page {
        let page = Page(title: Text("Invite someone"), content: content, shape: "page narrow")
        return complaints.isEmpty ? page : page.refused()
    }

    private var content: HTML {
        Web.form(
            "/invitations", visitor, class: "stack far", draft: "/drafts/\(Self.draft)",
            """
            \(complaints.summary)
            <header class="stack near"><h1>\(Text("Who would you like to invite?"))</h1>
            <p>\(Text("The other reads who asks and why, and says yes or no. Until then nothing happens."))</p></header>
            <input type="hidden" name="invitation" value="\(id.rawValue)">
            \(role)\(hasNoRoom ? RoomLink.html : .empty)\(kind)\(purpose)\(sendsMail ? way : .empty)
            \(keptDraft)
            <p class="actions"><button class="button">\(sendsMail ? Text("Invite") : Text("Make the invitation"))</button>
            \(laterButton)</p>
            """)
    }

    private var role: HTML {
        Choices(
            name: "role", legend: Text("What do you ask the other to be?"),
            options: [
                .init("mentor", Text("My mentor"), hint: Text("You would like to learn from this person.")),
                .init("mentee", Text("My mentee"), hint: Text("You would like to walk along with this person.")),
            ], chosen: form["role"], complaint: complaints.sentence(for: "role")
        ).html
    }

    private var kind: HTML {
        Choices(
            name: "kind", legend: Text("How do you know each other?"),
            options: [.init("known", Text("Someone I know")), .init("met", Text("Someone I met"))],
            chosen: form["kind"], complaint: complaints.sentence(for: "kind")
        ).html
    }

    private var purpose: HTML {
        Field(
            name: "purpose", label: Text("Why do you ask this person?"),
            hint: Text("Two or three sentences are enough. What struck you, and what do you hope for?"),
            value: form["purpose"], complaint: complaints.sentence(for: "purpose"),
            sees: sendsMail ? Text("You, and everyone who has the link or the mail") : Text("You, and everyone who has the link"), rows: 4
        ).html
    }

    private var way: HTML {
        """
        \(Choices(
            name: "way", legend: Text("How does it get there?"),
            options: [
                .init(
                    "link", Text("I pass on a link myself"),
                    hint: Text("The next page shows the link, and a code for who stands beside you. Nothing is sent.")),
                .init("mail", Text("Lampion sends a mail"), hint: Text("It goes out as soon as you press the button below.")),
            ], chosen: form["way"], complaint: complaints.sentence(for: "way")
        ).html)
        <div class="by-mail">\(Field(
            name: "address", label: Text("The other’s mail address"), value: form["address"],
            complaint: complaints.sentence(for: "address"), sees: Text("You and the person you invite"), type: "email", autocomplete: "off"
        ).html)</div>
        """
    }
}

/// What was typed in the form, where all of it can be used.
struct InvitationDraft {
    let role: Side
    let kind: Invitation.Kind
    let purpose: String
    let address: EmailAddress?

    /// Every complaint at once, in the order of the form.
    static func read(_ form: Form, sendsMail: Bool) -> Result<InvitationDraft, ComplaintList> {
        var complaints: [Complaint] = []
        let role = Side(rawValue: form["role"])
        if role == nil { complaints.append(Complaint("role", Text("Choose what you ask the other to be."))) }
        let kind = Invitation.Kind(rawValue: form["kind"])
        if kind == nil { complaints.append(Complaint("kind", Text("Choose how you know each other."))) }
        var purpose = ""
        do throws(TextRefusal) { purpose = try Invitation.purposeRule.check(form["purpose"]) } catch {
            complaints.append(Complaint("purpose", error.sentence))
        }
        var address: EmailAddress?
        switch sendsMail ? form["way"] : "link" {
        case "link": break
        case "mail":
            do throws(EmailAddress.Refusal) { address = try EmailAddress(form["address"]) } catch {
                complaints.append(Complaint("address", error.askAgain))
            }
        default: complaints.append(Complaint("way", Text("Choose how the invitation gets there.")))
        }
        guard complaints.isEmpty, let role, let kind else { return .failure(ComplaintList(complaints)) }
        return .success(InvitationDraft(role: role, kind: kind, purpose: purpose, address: address))
    }
}

/// Why a form was not taken, as an error.
struct ComplaintList: Error {
    let all: [Complaint]

    init(_ all: [Complaint]) {
        self.all = all
    }
}

extension EmailAddress.Refusal {
    /// What to do about an address that was not taken.
    var askAgain: Text {
        switch self {
        case .empty: Text("Fill in a mail address.")
        case .tooLong(let limit): Text("Make this shorter: at most \(limit) characters.")
        case .notAnAddress: Text("Fill in one mail address, such as noor@example.org.")
        }
    }
}
