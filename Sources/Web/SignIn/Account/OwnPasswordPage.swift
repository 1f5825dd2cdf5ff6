import Markup
import Mentoring

/// A password for who wants one.
struct OwnPasswordPage {
    /// What shows that it is the owner who chooses, changes or removes it.
    enum Proof {
        /// They came in just now, or there is nothing by which they could come in anew.
        case given
        case presentPassword
        case comingInAnew
    }

    static let comeInAnew = Text("Sign out and come in by mail. For fifteen minutes after that you can choose a password here.")

    let visitor: Visitor
    let address: EmailAddress?
    let hasPassword: Bool
    let proof: Proof
    let mayRemove: Bool
    let complaints: [Complaint]

    var page: Page {
        Page(
            title: Text("Your password"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="/account">\(Text("Your account"))</a></p>
                <h1>\(Text("Your password"))</h1>
                <p>\(Text("You can do without. With a password you come in without waiting for a mail."))</p></header>
                \(address == nil ? needsAddress : choice)
                \(mayRemove ? removal : .empty)
                """,
            shape: "page narrow")
    }

    private var needsAddress: HTML {
        "<p><a href=\"/account/addresses\">\(Text("First add the address you want to come in with"))</a></p>"
    }

    private var choice: HTML {
        proof == .comingInAnew ? "<p id=\"password\">\(Self.comeInAnew)</p>" : form("/account/password", visitor, class: "stack far", fields)
    }

    /// The hidden name lets a password manager keep the two together.
    private var fields: HTML {
        """
        <input type="hidden" name="username" value="\(address?.text ?? "")" autocomplete="username">
        \(proof == .presentPassword
            ? present("present", Text("Forgotten? Sign out and come in by mail. Then we do not ask for it.")) : .empty)
        \(Field.newPassword(Text("New password"), complaint: complaints.sentence(for: "password")).html)
        <p class="actions"><button class="button">\(hasPassword ? Text("Change the password") : Text("Choose this password"))</button></p>
        <p class="quiet">\(Text("After this you are signed out on your other devices."))</p>
        """
    }

    private func present(_ name: String, _ hint: Text?) -> HTML {
        Field(
            name: name, label: Text("Present password"), hint: hint, complaint: complaints.sentence(for: name), type: "password",
            autocomplete: "current-password"
        ).html
    }

    private var removal: HTML {
        form(
            "/account/password/removal", visitor, class: "stack far",
            """
            \(proof == .presentPassword ? present("present-removal", nil) : .empty)
            <p class="actions"><button class="button second">\(Text("Remove the password"))</button></p>
            """)
    }
}

extension Field {
    /// A password to be chosen; never filled in again, whatever else of the form was refused.
    static func newPassword(_ label: Text, complaint: Text?) -> Field {
        Field(
            name: "password", label: label,
            hint: Text("At least \(PasswordRule.minimum) characters. A few words in a row are easy to remember."),
            complaint: complaint, type: "password", autocomplete: "new-password")
    }
}
