import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    private var signIn: SignInMail? {
        get throws { try mail.thing.flatMap { try store.signInMail(ID(rawValue: $0), now: now) } }
    }

    func signInWords() throws -> MailWords? {
        guard let signIn = try signIn else { return nil }
        return .signIn(path: site.path(of: signIn.signIn), code: site.archive.code(of: signIn.signIn))
    }

    /// An address with an account or without: the mail says nothing of which.
    func signInReceiver() throws -> MailReceiver? {
        guard let signIn = try signIn else { return nil }
        return MailReceiver(
            address: signIn.address, name: signIn.person?.name, language: signIn.language.flatMap { Language(rawValue: $0.rawValue) } ?? .nl,
            zone: signIn.person?.timeZone ?? .gmt, reader: MailReader(signIn.address, site.archive.secrets))
    }

    /// Nil once it was answered, replaced by a newer one, or its day is over.
    private var addressCheck: AddressCheck? {
        get throws {
            guard let check = try mail.thing.flatMap({ try store.addressCheck(ID(rawValue: $0)) }), check.isOpen(now: now), !check.person.isDisabled
            else { return nil }
            return check
        }
    }

    func addressCheckWords() throws -> MailWords? {
        try addressCheck.map { .addressCheck(path: site.path(of: $0.id)) }
    }

    /// The address that is to be checked, and no name beside it: it may be somebody else’s.
    func addressCheckReceiver() throws -> MailReceiver? {
        try addressCheck.map { check in
            MailReceiver(
                address: check.address, name: nil, language: Language(of: check.person), zone: check.person.timeZone,
                reader: MailReader(check.person.id))
        }
    }
}

extension MailWords {
    /// The link works once, opened by a press, so that a mail scanner does not spend it.
    static func signIn(path: String, code: String) -> MailWords {
        MailWords(
            subject: Text("Your sign-in link for Lampion"),
            heading: Text("Sign in to Lampion"),
            sentences: [
                Text("Press the button on the device where you want to be signed in, or type these six digits where you began."),
                Text("Both work once, for ten minutes."),
            ],
            code: code,
            button: .init(label: Text("Sign in"), path: path),
            reason: Text("You get this mail because someone asked to sign in with this address. Was it not you? Then you don’t have to do anything."))
    }

    static func addressCheck(path: String) -> MailWords {
        MailWords(
            subject: Text("Is this your address?"),
            heading: Text("Is this your address?"),
            sentences: [Text("Someone, probably you, added it in Lampion. Press the button if it is yours; without that nothing happens.")],
            button: .init(label: Text("Yes, this is my address"), path: path),
            reason: Text("You get this mail because this address was filled in on a page of Lampion."))
    }

    static let test = MailWords(
        subject: Text("A test mail from Lampion"),
        heading: Text("Mail works"),
        sentences: [Text("This mail went the same way as all others, and it arrived.")],
        button: .init(label: Text("To the administration"), path: "/administration"),
        reason: Text("You get this mail because you sent it to yourself."))
}
