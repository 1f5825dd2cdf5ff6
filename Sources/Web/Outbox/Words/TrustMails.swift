import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    /// Of trust: nobody is named, no word says what it is about, and the way leads to *Today*, where it waits.
    func trustWords() throws -> MailWords? {
        switch mail.kind {
        case .pulseAsked: try pulseWords()
        case .repairNews: try repairWaits() ? asks(Text("Sign in to read it. Only you can.")) : nil
        case .repairToLookAt: try repairIsDue() ? asks(Text("A week ago you agreed to look at something again. It takes a few minutes.")) : nil
        case .honestWordGiven: try isMineAndOpen() ? asks(Text("Sign in to read it. Only you can.")) : nil
        default: nil
        }
    }

    private func asks(_ sentence: Text) -> MailWords {
        MailWords(
            subject: Text("Something waits for you in Lampion"), heading: Text("Something waits for you"), sentences: [sentence],
            button: .init(label: Text("To Lampion"), path: "/"), reason: Text("You get this mail because something in Lampion waits for you."),
            namesNobody: true)
    }

    private func isMineAndOpen() throws -> Bool {
        guard let person = mail.person, let thing = mail.thing else { return false }
        return try store.duo(ID(rawValue: thing), seenBy: person)?.mentorship.isOpen ?? false
    }

    /// Answered from the mail itself, as long as it is asked.
    private func pulseWords() throws -> MailWords? {
        guard let thing = mail.thing, let question = try store.pulseQuestion(ID(rawValue: thing), now: now), question.isOpen,
            try store.pulses(of: question.mentorship, by: question.side).pulse(about: question.meeting) == nil
        else { return nil }
        var words = asks(Text("Three taps, for you alone."))
        words.button = .init(label: Text("Answer in three taps"), path: site.path(of: question.id))
        return words
    }

    private func repairWaits() throws -> Bool {
        try mail.thing.flatMap { try store.openRepair(ID(rawValue: $0)) } != nil
    }

    /// Not where it was solved meanwhile, or put off by another week.
    private func repairIsDue() throws -> Bool {
        guard let repair = try mail.thing.flatMap({ try store.openRepair(ID(rawValue: $0)) }), let looksAt = repair.looksAt else { return false }
        return repair.state == .agreed && looksAt <= now
    }

    /// To the confidant, or back to who wrote; not about what was read meanwhile on the page. To its writer it reads like any other of these,
    /// its address too.
    func concernWords() throws -> MailWords? {
        guard let person = mail.person, let thing = mail.thing, try store.concernWaits(ID(rawValue: thing), for: person) else { return nil }
        return MailWords(
            subject: Text("Something waits for you in Lampion"), heading: Text("Something waits for you"),
            sentences: [
                mail.kind == .concernBrought
                    ? Text("Someone would like to talk with you. Please sign in and read it today.")
                    : Text("Sign in to read it. Only you can.")
            ],
            button: .init(label: Text("Read it"), path: mail.kind == .concernBrought ? "/concerns" : "/"),
            reason: mail.kind == .concernBrought
                ? Text("You get this mail because you are the confidant here.")
                : Text("You get this mail because something in Lampion waits for you."),
            namesNobody: true)
    }
}
