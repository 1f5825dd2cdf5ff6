import HTTPTypes
import Markup
import Mentoring
import Store

/// What the mail to a new address opens: one press shows that it arrived.
struct AddressCheckPage {
    let visitor: Visitor
    let check: AddressCheck
    let path: String

    var page: Page {
        Welcome(
            title: Text("Is this your address?"),
            content: """
                <header class="stack near"><h1>\(Text("Is this your address?"))</h1>
                <p>\(Text("\(check.person.name) wants to come in with \(check.address.text) from now on."))</p>
                <p class="quiet">\(Text("Are you not \(check.person.name)? Then close this page. Nothing happens."))</p></header>
                \(form(path, visitor, class: "actions", "<button class=\"button\">\(Text("Yes, this is my address"))</button>"))
                """
        ).page
    }

    static func done(_ address: EmailAddress) -> Page {
        told(Text("This address works now"), Text("From now on you can also come in with \(address.text)."))
    }

    static func taken(_ address: EmailAddress) -> Page {
        var page = told(
            Text("This address already has an account"),
            Text("Someone already comes in here with \(address.text). If that is you, use that account, or add another address."))
        page.status = .conflict
        return page
    }

    static var worn: Page {
        var page = told(Text("This no longer works"), Text("Add the address again on your account page. A new mail comes at once."))
        page.status = .gone
        return page
    }

    private static func told(_ title: Text, _ sentence: Text) -> Page {
        Welcome(
            title: title,
            content: """
                <header class="stack near"><h1>\(title)</h1><p>\(sentence)</p></header>
                <p class="actions"><a class="button" href="/account/addresses">\(Text("To your mail addresses"))</a></p>
                """
        ).page
    }
}
