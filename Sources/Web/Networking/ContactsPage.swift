import Markup
import Mentoring

/// The small list of people one might introduce, for its owner alone.
struct ContactsPage {
    let contacts: [Contact]
    let visitor: Visitor
    let form: Form
    let new: ID<Contact>
    var complaints: [Complaint] = []
    var just: Just?

    enum Just: String {
        case added, changed, removed
    }

    var page: Page {
        Page(
            title: Text("Your contacts"),
            content: """
                \(complaints.summary)\(just.map { saved(notice($0)) })
                <header class="stack near"><h1>\(Text("Your contacts"))</h1>
                <p class="measure">\(Text("People you might introduce to someone. They hear nothing of this list, and are asked one by one, only when you say so."))</p>
                \(sees(Text("Only you. How you know each other: also the contact, once asked")))</header>
                \(list)
                \(Web.form("/contacts", visitor, class: "stack far", fields))
                <p class="quiet measure">\(Text("Someone you have not asked for a year is erased from your list. A contact may ask at any time to be forgotten."))</p>
                """,
            place: .mentorships, shape: "page narrow")
    }

    private func notice(_ just: Just) -> Text {
        switch just {
        case .added: Text("Written down. Only you see it.")
        case .changed: Text("Changed. Questions that were sent already stay as they were.")
        case .removed: Text("Taken out of your list.")
        }
    }

    private var list: HTML {
        contacts.isEmpty ? .empty : "<ul class=\"rows\">\(contacts.map(row))</ul>"
    }

    private func row(_ contact: Contact) -> HTML {
        """
        <li class="stack near"><p><a href="/contacts/\(contact.id.rawValue)">\(contact.details.name)</a>\
        \(contact.details.bond.isEmpty ? .empty : "<br><span class=\"quiet\">\(contact.details.bond)</span>" as HTML)</p></li>
        """
    }

    private var fields: HTML {
        """
        <h2>\(Text("Write someone down"))</h2><input type="hidden" name="new" value="\(new.rawValue)">
        \(ContactFields(form: form, complaints: complaints, sees: Text("Only you")).html)
        <p class="actions"><button class="button">\(Text("Write down"))</button></p>
        """
    }
}

/// One contact, to be changed or taken out.
struct ContactForm {
    let contact: Contact
    let visitor: Visitor
    let form: Form
    var complaints: [Complaint] = []

    var page: Page {
        Page(
            title: Text(verbatim: contact.details.name),
            content: """
                \(complaints.summary)
                <header class="stack near"><p class="over"><a href="/contacts">\(Text("Your contacts"))</a></p><h1>\(contact.details.name)</h1></header>
                \(Web.form("/contacts/\(contact.id.rawValue)", visitor, class: "stack far", fields))
                \(Web.form("/contacts/\(contact.id.rawValue)/removal", visitor, class: "stack near", removal))
                """,
            place: .mentorships, shape: "page narrow")
    }

    private var fields: HTML {
        """
        \(ContactFields(form: form, complaints: complaints, sees: Text("Only you")).html)
        <p class="actions"><button class="button">\(Text("Save"))</button></p>
        """
    }

    private var removal: HTML {
        """
        <h2>\(Text("Take out of your list"))</h2>
        <p>\(Text("The name and the address go at once. A question that was already sent stays with the contact."))</p>
        <p class="actions"><button class="button second">\(Text("Take out"))</button></p>
        """
    }
}
