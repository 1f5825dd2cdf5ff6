import Markup
import Store

extension MailWords {
    /// What changed, and what to do where it was somebody else.
    static func account(_ act: AccountAct) -> MailWords {
        MailWords(
            subject: act.sentence,
            heading: act.sentence,
            sentences: [
                Text("Was it you? Then you don’t have to do anything."),
                Text("Was it not you? Then sign in with a mail, sign out everywhere, and take away what is not yours."),
            ],
            button: .init(label: Text("To your account"), path: "/account"),
            reason: Text("You get this mail because the way to come in to your account changed."))
    }
}

extension AccountAct {
    fileprivate var sentence: Text {
        switch self {
        case .passwordSet: Text("Your account has a password now")
        case .passwordChanged: Text("The password of your account was changed")
        case .passwordRemoved: Text("The password of your account was removed")
        case .addressAdded: Text("An address was added to your account")
        }
    }
}
