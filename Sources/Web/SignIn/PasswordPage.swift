import Markup

/// Coming in with an address and a password, for who chose one.
struct PasswordPage {
    let visitor: Visitor
    let settings: SiteSettings
    var next = "/"
    var complaints: [Complaint] = []

    var page: Page {
        Welcome(
            title: Text("Come in"), complaints: complaints,
            content: """
                <header class="stack near"><h1>\(Text("Come in"))</h1></header>
                \(form("/sign-in/password", visitor, class: "stack far", question))
                \(settings.sendsMail ? byMail : .empty)
                """
        ).page
    }

    private var question: HTML {
        """
        <input type="hidden" name="next" value="\(next)">
        \(Field(
            name: "address", label: Text("Your mail address"), value: visitor.form["address"],
            complaint: complaints.sentence(for: "address"), type: "email", autocomplete: "username"
        ).html)
        \(Field(
            name: "password", label: Text("Your password"), complaint: complaints.sentence(for: "password"), type: "password",
            autocomplete: "current-password"
        ).html)
        \(SharedComputer(isChosen: visitor.form.has("shared")).html)
        <p class="actions"><button class="button">\(Text("Come in"))</button></p>
        """
    }

    private var byMail: HTML {
        "<p class=\"rule\"><a href=\"/sign-in?next=\(LocalPath.queryEncoded(next))\">\(Text("No password, or forgotten? Come in by mail"))</a></p>"
    }
}
