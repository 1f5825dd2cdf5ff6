import HTTPTypes
import Markup
import Mentoring

/// What the link in the mail opens: a press, so that a scanner that only looks spends nothing.
struct LinkPage {
    let visitor: Visitor
    let path: String
    let address: EmailAddress
    let isNewcomer: Bool
    var complaints: [Complaint] = []

    var page: Page {
        Welcome(
            title: title, complaints: complaints,
            content: """
                <header class="stack near"><h1>\(title)</h1><p>\(Text("You come in as \(address.text)."))</p></header>
                \(form(path, visitor, class: "stack far", question))
                """
        ).page
    }

    private var title: Text { isNewcomer ? Text("Welcome to Lampion") : Text("Good to see you") }

    private var question: HTML {
        """
        \(isNewcomer ? name : .empty)
        \(SharedComputer(isChosen: visitor.form.has("shared")).html)
        <p class="actions"><button class="button">\(Text("Come in"))</button></p>
        """
    }

    private var name: HTML {
        Field(
            name: "name", label: Text("Your name"), hint: Text("As you like to be called."), value: visitor.form["name"],
            complaint: complaints.sentence(for: "name"), sees: Text("Those you get to know here, and everyone who has the link of your invitation"),
            autocomplete: "name"
        ).html
    }
}

/// A link or code that lets nobody in, and what to do instead.
struct ClosedDoorPage {
    /// Used, spent and too late read the same.
    enum Reason {
        case worn
        case noAccount
    }

    let refusal: Reason

    var page: Page {
        var page = Welcome(
            title: title,
            content: """
                <header class="stack near"><h1>\(title)</h1><p>\(advice)</p></header>
                <p class="actions"><a class="button" href="/sign-in">\(Text("To the sign-in page"))</a></p>
                """
        ).page
        page.status = .gone
        return page
    }

    private var title: Text {
        switch refusal {
        case .worn: Text("This no longer works")
        case .noAccount: Text("There is no account with this address")
        }
    }

    private var advice: Text {
        switch refusal {
        case .worn: Text("A mail lets you in once, within ten minutes. Ask for a new one; it comes at once.")
        case .noAccount: Text("Lampion opens by invitation here. Ask who told you of it, or try another address of yours.")
        }
    }
}
