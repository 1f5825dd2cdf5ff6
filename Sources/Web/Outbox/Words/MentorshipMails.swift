import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    /// The mentorship that the mail is about, as its reader may see it, and the reader's side.
    var mine: (duo: Duo, side: Side)? {
        get throws {
            guard let person = mail.person, let thing = mail.thing, let duo = try store.duo(ID(rawValue: thing), seenBy: person),
                let side = duo.mentorship.side(of: person)
            else { return nil }
            return (duo, side)
        }
    }

    func path(_ duo: Duo) -> String { "/mentorships/\(duo.mentorship.id.rawValue)" }

    /// As seen from outside: a mail may be read over a shoulder.
    func lamps(of duo: Duo, _ side: Side) throws -> [Lamp] {
        try store.standing(duo, for: duo.person(side), now: now).lampsFromOutside
    }

    func because(_ name: String) -> Text { Text("You get this mail because you and \(name) are a pair in Lampion.") }

    func mentorshipWords() throws -> MailWords? {
        guard let (duo, side) = try mine else { return nil }
        if mail.kind == .mentorshipEnded { return duo.mentorship.closing.map { $0.isPlanned ? closed : ended } }
        return try missionWritten(duo, side)
    }

    private func missionWritten(_ duo: Duo, _ side: Side) throws -> MailWords? {
        let name = duo.person(side.other).name
        guard duo.mentorship.isOpen, let latest = try store.mission(of: duo.mentorship.id).latest, latest.author != mail.person else { return nil }
        // Who has signed a letter that holds it has read it.
        let agreement = try store.agreement(of: duo.mentorship.id)
        let letters = agreement.versions.filter { $0.text.missionNumber == latest.number }
        guard letters.allSatisfy({ agreement.signature(of: side, version: $0.number) == nil }) else { return nil }
        return MailWords(
            subject: Text("\(name) worked on your mission"),
            over: Text("\(name) and you"),
            heading: Text("\(name) worked on your mission"),
            sentences: [Text("Read it, and change what you would say in another way. Earlier versions are kept, so nothing gets lost.")],
            button: .init(label: Text("Read the mission"), path: "\(path(duo))/mission"),
            lamps: try lamps(of: duo, side), reason: because(name))
    }

    /// As the two had planned it: they know, so it only says that it is done and what stays.
    private var closed: MailWords {
        MailWords(
            subject: Text("There is news for you in Lampion"),
            heading: Text("One of your mentorships is closed, as you planned it"),
            sentences: [
                Text("Thank you for what you gave each other. It stays there to be read, with a page to keep."),
                Text("First a rest of two weeks. Then there may be another lamp to light."),
            ],
            button: .init(label: Text("Your mentorships"), path: "/mentorships"),
            reason: Text("You get this mail because something changed in Lampion that concerns you."),
            namesNobody: true)
    }

    /// The same words whatever the reason, and no name: it may land in an employer's mailbox. Nor an id that other mails carry beside one.
    private var ended: MailWords {
        MailWords(
            subject: Text("There is news for you in Lampion"),
            heading: Text("It ends here, and that is all right"),
            sentences: [
                Text("One of your mentorships has ended. It needs no reason, and it says nothing about you."),
                Text("What you learned is yours, and so are your own words."),
            ],
            button: .init(label: Text("Your mentorships"), path: "/mentorships"),
            reason: Text("You get this mail because something changed in Lampion that concerns you."),
            namesNobody: true)
    }

    func letterWords() throws -> MailWords? {
        guard let (duo, side) = try mine, duo.mentorship.isOpen else { return nil }
        let agreement = try store.agreement(of: duo.mentorship.id)
        if mail.kind == .letterInForce { return try inForce(duo, side, agreement) }
        guard let latest = agreement.latest, agreement.signature(of: side, version: latest.number) == nil else { return nil }
        let hasOtherSigned = agreement.signature(of: side.other, version: latest.number) != nil
        return try toSign(duo, side, hasOtherSigned: hasOtherSigned)
    }

    private func toSign(_ duo: Duo, _ side: Side, hasOtherSigned: Bool) throws -> MailWords {
        let name = duo.person(side.other).name
        let ask = mail.kind == .letterReminder ? Text("Your letter still waits for your name") : Text("Your letter waits for your name")
        let state = hasOtherSigned ? Text("\(name) has signed it.") : Text("Your letter is ready to be read by both of you.")
        return MailWords(
            subject: ask, over: Text("\(name) and you"), heading: ask,
            sentences: [
                state, Text("Read it at your ease. Do you agree with every part? Then put your name under it. Otherwise you change it first."),
            ],
            button: .init(label: Text("Read and sign"), path: "\(path(duo))/agreement"),
            lamps: try lamps(of: duo, side), reason: because(name))
    }

    private func inForce(_ duo: Duo, _ side: Side, _ agreement: Agreement) throws -> MailWords? {
        guard let letter = agreement.inForce else { return nil }
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("Your letter is signed by both of you"),
            over: Text("\(name) and you"),
            heading: Text("Your letter is signed by both of you"),
            sentences: letter.text.reviewDate.map {
                [Text("On \(day: LocalDay($0)) you look back together. Until then this is what you hold on to.")]
            } ?? [],
            button: .init(label: Text("Read your letter"), path: "\(path(duo))/agreement"),
            lamps: try lamps(of: duo, side), reason: because(name))
    }

    /// Names nobody, in the subject and in the text, nor in the link: *Today* begins with the question, and the list tells the outcome.
    func clickWords() throws -> MailWords? {
        guard let (duo, side) = try mine else { return nil }
        if mail.kind != .clickOutcome, try store.clicks(of: duo.mentorship).current.envelopes[side] != nil { return nil }
        switch mail.kind {
        case .clickOutcome:
            return question(
                Text("There is news for you in Lampion"), heading: Text("There is an answer for you to read"),
                Text("Sign in to read it. Only you can."), button: Text("Read it"), path: "/mentorships")
        case .clickReminder where duo.mentorship.state == .exploring:
            return question(
                Text("A question still waits for you in Lampion"), heading: Text("A question still waits for you"),
                Text("It takes about five minutes. You answer in private, and any answer is good. This is the only reminder."),
                button: Text("To the question"), path: "/")
        case .clickAsked where duo.mentorship.state == .exploring:
            return question(
                Text("A question waits for you in Lampion"), heading: Text("A question waits for you"),
                Text("It takes about five minutes. You answer in private, and any answer is good."), button: Text("To the question"), path: "/")
        default: return nil
        }
    }

    func question(_ subject: Text, heading: Text, _ sentence: Text, button: Text, path: String) -> MailWords {
        MailWords(
            subject: subject, heading: heading, sentences: [sentence], button: .init(label: button, path: path),
            reason: Text("You get this mail because something in Lampion waits for you."), namesNobody: true)
    }
}
