import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    private var asked: AskedIntroduction? {
        get throws { try mail.thing.flatMap { try store.introduction(ID(rawValue: $0)) } }
    }

    /// A contact has no account and is known by address alone, which goes with the contact's data.
    func receiverOfContact() throws -> MailReceiver? {
        guard let asked = try asked, let details = asked.ask?.details, let address = details.mailAddress else { return nil }
        let language = details.language.flatMap { Language(rawValue: $0.rawValue) } ?? Language(of: asked.owner)
        return MailReceiver(
            address: address, name: details.name, language: language, zone: asked.owner.timeZone,
            reader: MailReader(address, site.archive.secrets))
    }

    func contactWords() throws -> MailWords? {
        guard let asked = try asked, let ask = asked.ask else { return nil }
        return mail.kind == .introductionAsked ? try question(asked, ask) : thanks(asked)
    }

    /// Once only, and not at all where it is no longer open by the time it would go.
    private func question(_ asked: AskedIntroduction, _ ask: ContactAsk) throws -> MailWords? {
        let one = asked.introduction
        let ground = try store.ground(of: asked.duo, owner: one.owner, now: now)
        guard one.isAnswerable(at: now), ground.isOpen, !ground.isStopped, let until = one.expiresAt else { return nil }
        let (owner, introduced) = (asked.owner.name, asked.introduced.name)
        let day = LocalDay(until, in: asked.owner.timeZone)
        return MailWords(
            subject: Text("\(owner) asks whether you would like to talk with \(introduced)"),
            over: Text("Hello \(ask.details.name)"),
            heading: Text("Would you like to talk with \(introduced) once?"),
            quote: ask.words,
            sentences: [
                Text("Read in a minute who asks and why. Yes, no and never again are all fine, and you need no account."),
                Text(
                    "Without an answer the question passes on \(short: day), and we erase your address. After a yes a thank-you may come, and no other mail."
                ),
            ],
            button: .init(label: Text("Read the question"), path: site.contactPath(one.id)),
            reason: Text("You get this mail because \(owner) gave your address to ask you this one thing. We do not follow you."))
    }

    private func thanks(_ asked: AskedIntroduction) -> MailWords? {
        guard !asked.thanks.isEmpty, asked.introduction.state == .wordGiven else { return nil }
        let introduced = asked.introduced.name
        return MailWords(
            subject: Text("\(introduced) thanks you"), heading: Text("\(introduced) thanks you"), quote: asked.thanks,
            sentences: [Text("You don’t have to do anything. On your page you may have your data erased.")],
            button: .init(label: Text("To your page"), path: site.contactPath(asked.introduction.id)),
            reason: Text("You get this mail because you said yes to a talk with \(introduced)."))
    }

    /// What concerns one of the two. No contact is named in a mail.
    func introductionWords() throws -> MailWords? {
        guard let asked = try asked, let person = mail.person, let side = asked.duo.mentorship.side(of: person) else { return nil }
        let one = asked.introduction
        guard asked.duo.mentorship.isOpen else { return afterEnding(one, side) }
        switch mail.kind {
        case .introductionOpened: return one.shown(to: side, now: now) == .waitsForYou ? try opened(asked, side) : nil
        case .wordReminder: return one.state == .agreed && one.introduced == side ? try wordAwaited(asked, side) : nil
        case .misuseReported: return one.misuse?.isOpen(at: now) == true ? reported : nil
        default: return try news(asked, side)
        }
    }

    /// The two are no pair any more: it names neither, and leads to no page that names one.
    private func afterEnding(_ one: Introduction, _ side: Side) -> MailWords? {
        switch mail.kind {
        case .misuseReported: one.misuse?.isOpen(at: now) == true ? reported : nil
        case .introductionNews where one.outlivesMentorship && one.introduced == side:
            MailWords(
                subject: Text("A contact took the yes back"), heading: Text("A contact took the yes back"),
                sentences: [Text("Please do not use the address any more. It needs no reason, and says nothing about you.")],
                button: .init(label: Text("See where it stands"), path: "/mentorships"),
                reason: Text("You get this mail because a contact had given you name and address."), namesNobody: true)
        default: nil
        }
    }

    private func words(
        _ asked: AskedIntroduction, _ side: Side, _ heading: Text, _ sentence: Text, _ button: Text
    ) throws -> MailWords {
        try words(asked.duo, for: side, heading, sentence, .init(label: button, path: room("networking", of: asked.duo)))
    }

    private func opened(_ asked: AskedIntroduction, _ side: Side) throws -> MailWords {
        let name = asked.duo.person(side.other).name
        let heading =
            asked.introduction.origin == .requested ? Text("\(name) asks whether you know someone") : Text("\(name) knows someone for you")
        return try words(asked, side, heading, Text("Read what it is about, and decide. Yes and no are both fine."), Text("Read and decide"))
    }

    private func wordAwaited(_ asked: AskedIntroduction, _ side: Side) throws -> MailWords {
        let name = asked.duo.person(side.other).name
        return try words(
            asked, side, Text("Tell \(name) what came of the introduction"),
            Text("One sentence is enough, and a thank-you to the contact is a pleasure. This is the only reminder."), Text("Tell it"))
    }

    private func news(_ asked: AskedIntroduction, _ side: Side) throws -> MailWords? {
        let isOwner = asked.introduction.owner == side
        let name = asked.duo.person(side.other).name
        switch asked.introduction.state {
        case .agreed where isOwner:
            return try words(
                asked, side, Text("Your contact said yes"), Text("\(name) now has the name and the address, and writes."),
                Text("See where it stands"))
        case .agreed:
            return try words(
                asked, side, Text("A contact of \(name) would like to talk with you"),
                Text("The name and the address stand on your page, for you alone. Write within a few days."), Text("See who you will meet"))
        case .wordGiven where isOwner:
            return try words(
                asked, side, Text("\(name) tells what came of your introduction"), Text("A word back, for you."), Text("Read it in Lampion"))
        case .declined where isOwner, .expired where isOwner:
            return try words(
                asked, side, Text("It does not suit your contact now"),
                Text("That says nothing about you or \(name). You don’t have to do anything."), Text("See where it stands"))
        case .withdrawn where !isOwner:
            return try words(
                asked, side, Text("A contact took the yes back"),
                Text("Please do not use the address any more. It needs no reason, and says nothing about you."), Text("See where it stands"))
        default: return nil
        }
    }

    /// Neutral, since it may land in an employer's mailbox.
    private var reported: MailWords {
        MailWords(
            subject: Text("There is news for you in Lampion"), heading: Text("There is something for you to look at"),
            sentences: [Text("Sign in to see it, and please do so soon.")],
            button: .init(label: Text("Read it"), path: "/mentorships"),
            reason: Text("You get this mail because something in Lampion waits for you."), namesNobody: true)
    }
}
