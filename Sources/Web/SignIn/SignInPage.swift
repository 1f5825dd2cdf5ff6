import Markup

/// Where a stranger arrives: one question, and the mail does the rest.
struct SignInPage {
    let visitor: Visitor
    let settings: SiteSettings
    var next = "/"
    var complaints: [Complaint] = []

    var page: Page {
        Welcome(
            title: Text("Come in"), complaints: complaints,
            content: """
                <header class="stack near"><h1>\(Text("Come in"))</h1>
                <p>\(Text("You need no password. We send you a mail with a button."))</p></header>
                \(form("/sign-in", visitor, class: "stack far", question))
                <p class="rule"><a href="/sign-in/password?next=\(LocalPath.queryEncoded(next))">\(Text("Come in with a password"))</a></p>
                \(settings.isDemo ? demo : .empty)
                """
        ).page
    }

    private var question: HTML {
        """
        <input type="hidden" name="next" value="\(next)">
        \(Field(
            name: "address", label: Text("Your mail address"), hint: hint, value: visitor.form["address"],
            complaint: complaints.sentence(for: "address"), type: "email", autocomplete: "email"
        ).html)
        <p class="actions"><button class="button">\(Text("Send me the mail"))</button></p>
        """
    }

    private var hint: Text {
        switch settings.signUp {
        case .invited: Text("The address at which you got the invitation.")
        case .open: Text("If you are new here, this is where you begin.")
        case .domain(let name): Text("If you are new here, use your address at \(name).")
        }
    }

    private var demo: HTML {
        "<p><a href=\"/\">\(Text("Or look around in the sample"))</a></p>"
    }
}
