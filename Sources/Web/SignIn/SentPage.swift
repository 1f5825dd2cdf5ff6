import Markup
import Mentoring

/// The mail is on its way: here its six digits can be typed, for who reads it on another device.
struct SentPage {
    let visitor: Visitor
    let address: EmailAddress
    var complaints: [Complaint] = []

    var page: Page {
        Welcome(
            title: Text("Look in your mail"), complaints: complaints,
            content: """
                <header class="stack near"><h1>\(Text("Look in your mail"))</h1>
                <p>\(Text("We sent a mail to \(address.text). Press the button in it, or type its six digits here."))</p></header>
                \(form("/sign-in/code", visitor, class: "stack far", question))
                <p class="rule">\(Text("No mail after a minute? Look among the unwanted mail."))
                <a href="/sign-in">\(Text("Ask for a new one"))</a></p>
                """
        ).page
    }

    private var question: HTML {
        """
        \(Field(
            name: "code", label: Text("The six digits"), hint: Text("They work for ten minutes."),
            complaint: complaints.sentence(for: "code"), autocomplete: "one-time-code", inputmode: "numeric"
        ).html)
        \(SharedComputer(isChosen: visitor.form.has("shared")).html)
        <p class="actions"><button class="button">\(Text("Come in"))</button></p>
        """
    }
}

/// Whether others use this computer too: asked where a session begins.
struct SharedComputer {
    var isChosen = false

    var html: HTML {
        """
        <label class="choice"><input type="checkbox" name="shared" value="yes"\(isChosen ? " checked" : "")>\
        <span>\(Text("Others use this computer too"))
        <small>\(Text("You are signed out after twelve hours, or when the browser closes."))</small></span></label>
        """
    }
}
