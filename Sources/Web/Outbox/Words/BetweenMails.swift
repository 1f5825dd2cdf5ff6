import Foundation
import Markup
import Mentoring
import Store

extension MailDesk {
    /// A mentorship with its reader's side, for the mails about the days between two meetings.
    private func pair(_ mentorship: ID<Mentorship>) throws -> (duo: Duo, side: Side)? {
        guard let person = mail.person, let duo = try store.duo(mentorship, seenBy: person), duo.mentorship.isOpen,
            let side = duo.mentorship.side(of: person)
        else { return nil }
        return (duo, side)
    }

    func betweenWords() throws -> MailWords? {
        guard let thing = mail.thing else { return nil }
        switch mail.kind {
        case .pauseChanged: return try pauseWords(ID(thing))
        case .stepTaken: return try stepWords(ID(thing))
        case .reflection: return try reflectionWords(ID(thing))
        case .dateMissing: return try dateWords(ID(thing))
        case .fitAsked: return try pair(ID(thing)).map { _ in fitAsked }
        default: return nil
        }
    }

    private func pauseWords(_ id: ID<Mentorship>) throws -> MailWords? {
        guard let (duo, side) = try pair(id), let pause = try store.pause(of: id) else { return nil }
        let name = duo.person(side.other).name
        let isPaused = pause.covers(duo.person(side).day(at: now))
        let until = LocalDay(pause.until)
        let advice =
            isPaused
            ? Text("Everything waits until then. You don’t have to do anything, and nobody gets a reminder.")
            : Text("The pause is over. When do you talk next?")
        return MailWords(
            subject: isPaused ? Text("\(name) and you pause for a while") : Text("\(name) and you go on"), over: Text("\(name) and you"),
            heading: isPaused ? Text("You pause until \(day: until).") : Text("You go on again."),
            sentences: [advice],
            button: .init(
                label: isPaused ? Text("Look at it") : Text("Propose a date"),
                path: "\(path(duo))/engagement\(isPaused ? "" : "/meetings/new")"),
            reason: because(name))
    }

    /// The step itself stays behind the sign-in: what somebody promised is for the two alone.
    private func stepWords(_ id: ID<Step>) throws -> MailWords? {
        guard let mentorship = try store.mentorship(of: id), let (duo, side) = try pair(mentorship),
            let step = try store.step(id, of: duo.mentorship), step.state == .done, step.promisedBy != side
        else { return nil }
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("\(name) took a step"), over: Text("\(name) and you"), heading: Text("\(name) took a step"),
            sentences: [Text("Something that was promised is done. A word from you does good.")],
            button: .init(label: Text("Read which step"), path: "\(path(duo))/engagement#steps"), reason: because(name))
    }

    private func reflectionWords(_ id: ID<Mentorship>) throws -> MailWords? {
        guard let (duo, side) = try pair(id), let prompt = try store.openPrompt(of: id, side) else { return nil }
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("A question to think about"), over: Text("Halfway to your next conversation"), heading: prompt.sentence,
            sentences: [Text("A minute is enough. What you write in your journal is for you alone, unless you share a line.")],
            button: .init(label: Text("Write it down"), path: "\(path(duo))/engagement/journal"), reason: because(name))
    }

    /// Nil where a date was set or proposed meanwhile, or the two pause.
    private func dateWords(_ id: ID<Mentorship>) throws -> MailWords? {
        guard let (duo, side) = try pair(id) else { return nil }
        let (name, facts) = (duo.person(side.other).name, try store.standing(duo, for: duo.person(side), now: now).lampFacts)
        guard facts.nextMeeting == nil, facts.proposedMeeting == nil, facts.pausedUntil.map({ $0 <= facts.today }) ?? true else { return nil }
        return MailWords(
            subject: Text("When do you and \(name) talk next?"), over: Text("\(name) and you"), heading: Text("No next date is set yet"),
            sentences: [Text("Dates that suit both of you are ready. Choosing one takes a minute.")],
            button: .init(label: Text("Propose a date"), path: "\(path(duo))/engagement/meetings/new"), reason: because(name))
    }

    /// Names nobody, nor any id that stands beside a name elsewhere: *Today* begins with the question.
    private var fitAsked: MailWords {
        MailWords(
            subject: Text("A question waits for you in Lampion"), heading: Text("A question waits for you"),
            sentences: [Text("It takes a minute. You answer for yourself alone, and any answer is good.")],
            button: .init(label: Text("To the question"), path: "/"),
            reason: Text("You get this mail because something in Lampion waits for you."), namesNobody: true)
    }
}
