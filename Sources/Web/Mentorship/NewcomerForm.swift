import Foundation
import Markup
import Mentoring
import Store

/// What is asked of somebody who accepts without an account: a name, an address where the mail did not prove one, and a password
/// where no mail could ever let them in again.
struct NewcomerForm {
    let asksAddress: Bool
    let asksPassword: Bool
    /// Made with the page and sealed to the invitation, so that accepting twice makes one person.
    let id: ID<Person>
    let seal: String

    func fields(sender: String, _ form: Form, _ complaints: [Complaint]) -> HTML {
        let sees = Text("You and \(sender)")
        let address = Field(
            name: "address", label: Text("Your mail address"),
            hint: asksPassword ? Text("To sign in with.") : Text("To sign in with, and to hear when something waits for you."),
            value: form["address"], complaint: complaints.sentence(for: "address"), sees: Text("Only you"), type: "email", autocomplete: "email")
        return """
            <input type="hidden" name="newcomer" value="\(id.rawValue)"><input type="hidden" name="newcomer_seal" value="\(seal)">
            \(Field(
                name: "name", label: Text("Your name"), value: form["name"], complaint: complaints.sentence(for: "name"), sees: sees,
                autocomplete: "name").html)
            \(asksAddress ? address.html : .empty)
            \(asksPassword ? Field.newPassword(Text("Choose a password"), complaint: complaints.sentence(for: "password")).html : .empty)
            """
    }

    /// The person as typed, or what is wrong with it.
    func read(_ visitor: Visitor, proven: EmailAddress?, at now: Date) -> Result<(newcomer: Newcomer, password: String?), ComplaintList> {
        var complaints: [Complaint] = []
        var name = ""
        var password: String?
        do throws(TextRefusal) { name = try PersonName.check(visitor.form["name"]) } catch {
            complaints.append(Complaint("name", error.sentenceOfName))
        }
        var address = proven
        if asksAddress {
            do throws(EmailAddress.Refusal) { address = try EmailAddress(visitor.form["address"]) } catch {
                complaints.append(Complaint("address", error.askAgain))
            }
        }
        if asksPassword {
            do throws(PasswordRefusal) { password = try PasswordRule.check(visitor.form["password"], address: address, name: name) } catch {
                complaints.append(Complaint("password", error.sentence))
            }
        }
        guard complaints.isEmpty else { return .failure(ComplaintList(complaints)) }
        let person = Person(id: id, name: name, language: LanguageCode(rawValue: visitor.language.rawValue), createdAt: now)
        // Where no mail is sent, an address is no more than the name one signs in by.
        return .success((Newcomer(person: person, address: address, isAddressProven: proven != nil || asksPassword), password))
    }
}
