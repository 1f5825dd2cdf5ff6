import Foundation
import Markup
import Mentoring

extension EmailAddress.Refusal {
    var sentence: Text {
        switch self {
        case .empty: Text("Fill in your mail address.")
        case .tooLong(let limit): Text("Make this shorter: at most \(limit) characters.")
        case .notAnAddress: Text("This does not look like a mail address. Write it as name@example.org.")
        }
    }
}

extension Text {
    static func tooManyTries(until: Date, now: Date) -> Text {
        let minutes = max(1, Int((until.timeIntervalSince(now) / 60).rounded(.up)))
        return Text("There were too many tries. Wait \(minutes) minutes and try again.")
    }
}

extension PasswordRefusal {
    var sentence: Text {
        switch self {
        case .tooShort(let minimum): Text("Make it at least \(minimum) characters long. A few words in a row will do.")
        case .tooLong(let maximum): Text("Make this shorter: at most \(maximum) characters.")
        case .common: Text("Others would guess this one first. Choose another.")
        case .pattern: Text("This repeats itself or follows the keyboard. Choose something less regular.")
        case .guessable: Text("This is little more than your name, your address or Lampion. Choose something else.")
        }
    }
}
