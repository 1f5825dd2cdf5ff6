import Markup
import Mentoring

extension TextRefusal {
    /// What to do about a text that was not taken.
    var sentence: Text {
        switch self {
        case .empty: Text("Write something here.")
        case .tooLong(let limit): Text("Make this shorter: at most \(limit) characters.")
        case .controlCharacter: Text("There is a character in this text that cannot be kept. Type it again, or paste it as plain text.")
        }
    }
}

extension TextRefusal {
    /// The same about somebody's name.
    var sentenceOfName: Text {
        self == .empty ? Text("Fill in your name.") : sentence
    }
}

extension Invitation.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .purpose(let refusal): [Complaint("purpose", refusal.sentence)]
        case .yourself: [Complaint("address", Text("This is your own address. Fill in the other’s."))]
        case .notOpen, .notYours, .notDue, .alreadyReminded: [Complaint("purpose", Text("This invitation is no longer open."))]
        }
    }
}
