import Markup
import Mentoring

/// A password for who wants one.
struct OwnPasswordPage {
    let visitor: Visitor
    let address: EmailAddress?
    let hasPassword: Bool
    let asksPresent: Bool
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
                \(address == nil ? needsAddress : form("/account/password", visitor, class: "stack far", fields))
                \(mayRemove ? removal : .empty)
                """,
            shape: "page narrow")
    }

    private var needsAddress: HTML {
        "<p><a href=\"/account/addresses\">\(Text("First add the address you want to come in with"))</a></p>"
    }

    /// The hidden name lets a password manager keep the two together.
    private var fields: HTML {
        """
        <input type="hidden" name="username" value="\(address?.text ?? "")" autocomplete="username">
        \(asksPresent ? present : .empty)
        \(Field.newPassword(Text("New password"), complaint: complaints.sentence(for: "password")).html)
        <p class="actions"><button class="button">\(hasPassword ? Text("Change the password") : Text("Choose this password"))</button></p>
        <p class="quiet">\(Text("After this you are signed out on your other devices."))</p>
        """
    }

    private var present: HTML {
        Field(
            name: "present", label: Text("Present password"), hint: Text("Forgotten? Sign out and come in by mail. Then we do not ask for it."),
            complaint: complaints.sentence(for: "present"), type: "password", autocomplete: "current-password"
        ).html
    }

    private var removal: HTML {
        form(
            "/account/password/removal", visitor, class: "actions",
            "<button class=\"button second\">\(Text("Remove the password"))</button>")
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
