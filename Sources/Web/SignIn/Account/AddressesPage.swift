import Markup
import Mentoring
import Store

/// A person's addresses, and room for a private one.
struct AddressesPage {
    let visitor: Visitor
    let sendsMail: Bool
    let addresses: [OwnAddress]
    /// What a mail was sent to that nobody has answered yet.
    let waiting: EmailAddress?
    let complaints: [Complaint]

    var page: Page {
        Page(
            title: Text("Your mail addresses"),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="/account">\(Text("Your account"))</a></p>
                <h1>\(Text("Your mail addresses"))</h1>
                <p>\(Text("With a private address you lose nothing when you change jobs. You can come in with either."))</p></header>
                \(addresses.isEmpty ? .empty : "<ul class=\"rows\">\(addresses.map(row))</ul>")
                \(waiting.map(note))
                \(hasPrivate ? .empty : form("/account/addresses", visitor, class: "stack far", question))
                """,
            shape: "page narrow")
    }

    private var hasPrivate: Bool { addresses.contains(where: \.isPrivate) }

    private func row(_ own: OwnAddress) -> HTML {
        """
        <li class="stack near"><p><strong>\(own.address.text)</strong></p>
        <p class="quiet">\(own.isPrivate ? Text("Your private address") : Text("Your main address"))</p>
        \(own.isPrivate ? removal(Text("Remove")) : readers)</li>
        """
    }

    /// An employer may read along, and a password keeps nobody out who asks for the mail.
    private var readers: HTML {
        guard sendsMail else { return .empty }
        let advice: HTML = hasPrivate ? .empty : " \(Text("Add a private address too, which only you read."))"
        return "<p>\(Text("Whoever reads this mailbox can come in as you."))\(advice)</p>"
    }

    private func note(_ address: EmailAddress) -> HTML {
        """
        <div class="stack near"><p>\(Text("We sent a mail to \(address.text). Press the button in it within a day, then this address works too."))</p>
        \(removal(Text("Never mind")))</div>
        """
    }

    private func removal(_ word: Text) -> HTML {
        form("/account/addresses/removal", visitor, class: "actions tight", "<button class=\"button second small\">\(word)</button>")
    }

    private var question: HTML {
        """
        \(Field(
            name: "address", label: addresses.isEmpty ? Text("Your mail address") : Text("Your private address"),
            value: visitor.form["address"], complaint: complaints.sentence(for: "address"), sees: Text("Only you"), type: "email",
            autocomplete: "email"
        ).html)
        <p class="actions"><button class="button">\(sendsMail ? Text("Send a mail to it") : Text("Add this address"))</button></p>
        """
    }
}
