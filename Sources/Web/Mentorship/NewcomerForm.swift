import Foundation
import Markup
import Mentoring
import Store

/// What is asked of somebody who accepts without an account: a name, and an address where the mail did not prove one.
struct NewcomerForm {
    let asksAddress: Bool
    /// Made with the page and sealed to the invitation, so that accepting twice makes one person.
    let id: ID<Person>
    let seal: String

    func fields(sender: String, _ form: Form, _ complaints: [Complaint]) -> HTML {
        let sees = Text("You and \(sender)")
        let address = Field(
            name: "address", label: Text("Your mail address"), hint: Text("To sign in with, and to hear when something waits for you."),
            value: form["address"], complaint: complaints.sentence(for: "address"), sees: Text("Only you"), type: "email", autocomplete: "email")
        return """
            <input type="hidden" name="newcomer" value="\(id.rawValue)"><input type="hidden" name="newcomer_seal" value="\(seal)">
            \(Field(
                name: "name", label: Text("Your name"), value: form["name"], complaint: complaints.sentence(for: "name"), sees: sees,
                autocomplete: "name").html)
            \(asksAddress ? address.html : .empty)
            """
    }

    /// The person as typed, or what is wrong with it.
    func read(_ visitor: Visitor, proven: EmailAddress?, at now: Date) -> Result<Newcomer, ComplaintList> {
        var complaints: [Complaint] = []
        var name = ""
        do throws(TextRefusal) { name = try PersonName.check(visitor.form["name"]) } catch { complaints.append(Complaint("name", error.sentence)) }
        var address = proven
        if asksAddress {
            do throws(EmailAddress.Refusal) { address = try EmailAddress(visitor.form["address"]) } catch {
                complaints.append(Complaint("address", error.askAgain))
            }
        }
        guard complaints.isEmpty else { return .failure(ComplaintList(complaints)) }
        let person = Person(id: id, name: name, language: LanguageCode(rawValue: visitor.language.rawValue), createdAt: now)
        return .success(Newcomer(person: person, address: address, isAddressProven: proven != nil))
    }
}
