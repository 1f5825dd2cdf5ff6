import Foundation
import Markup
import Mentoring

/// The questions about one contact, in the list's own form and where an introduction begins with someone new.
struct ContactFields {
    let form: Form
    let complaints: [Complaint]
    /// Who sees what is typed here.
    let sees: Text

    static let names = ["contact_name", "contact_address", "contact_bond", "contact_language"]
    /// Who it is: no draft keeps these, since a contact's own wish to be forgotten would not find them there (S34).
    static let identity: Set<String> = ["contact_name", "contact_address"]

    var html: HTML {
        """
        \(Field(
            name: "contact_name", label: Text("Their name"), value: form["contact_name"], complaint: complaints.sentence(for: "contact_name"),
            sees: sees, autocomplete: "off").html)
        \(Field(
            name: "contact_address", label: Text("Their mail address"), hint: Text("Only for one question at a time. It goes into no list but yours."),
            value: form["contact_address"], complaint: complaints.sentence(for: "contact_address"), sees: sees, type: "email",
            autocomplete: "off").html)
        \(Field(
            name: "contact_bond", label: Text("How do you know each other?"),
            hint: Text("As you would say it to them: ‘your old colleague at the harbour’. You may leave it open."),
            value: form["contact_bond"], complaint: complaints.sentence(for: "contact_bond"), sees: Text("You, and the contact once asked"),
            autocomplete: "off").html)
        \(Picker(
            name: "contact_language", label: Text("In which language do we write to them?"), options: Self.languages,
            chosen: form["contact_language"]).html)
        """
    }

    private static var languages: [(value: String, label: Text)] {
        let ours = Language.allCases.compactMap { LanguageCode($0.rawValue) }
        return [("", Text("In mine"))] + ours.map { ($0.rawValue, LanguageNames.name(of: $0)) }
    }
}

extension ContactDetails {
    /// What was typed, or every complaint at once in the order of the form.
    static func read(_ form: Form) -> Result<ContactDetails, ComplaintList> {
        var complaints: [Complaint] = []
        var (name, bond) = ("", "")
        var address: EmailAddress?
        do throws(TextRefusal) { name = try nameRule.check(form["contact_name"]) } catch {
            complaints.append(Complaint("contact_name", error == .empty ? Text("Fill in their name.") : error.sentence))
        }
        do throws(EmailAddress.Refusal) { address = try EmailAddress(form["contact_address"]) } catch {
            complaints.append(Complaint("contact_address", error.askAgain))
        }
        do throws(TextRefusal) { bond = try bondRule.check(form["contact_bond"]) } catch {
            complaints.append(Complaint("contact_bond", error.sentence))
        }
        guard complaints.isEmpty else { return .failure(ComplaintList(complaints)) }
        let language = Language(rawValue: form["contact_language"]).flatMap { LanguageCode($0.rawValue) }
        return .success(ContactDetails(name: name, address: address, bond: bond, language: language))
    }
}

extension Form {
    /// A contact as its form shows it.
    init(_ details: ContactDetails) {
        self.init([
            "contact_name": [details.name], "contact_address": [details.address], "contact_bond": [details.bond],
            "contact_language": [details.language?.rawValue ?? ""],
        ])
    }
}
