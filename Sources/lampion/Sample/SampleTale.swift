import Foundation
import Mentoring
import Store

/// A story as the rules of `Mentoring` let it happen: everything that is to be stored of it.
struct SampleTale: Sendable {
    let story: SampleStory
    let mentor: SamplePerson
    let mentee: SamplePerson
    let invitation: Invitation
    private(set) var mentorship: Mentorship
    /// The first talk, and the second where there was one.
    private(set) var clicks: [Click]
    private(set) var missions: [MissionVersion] = []
    private(set) var goals: [Goal] = []
    private(set) var agreement = Agreement()
    private(set) var ending: Ending?
    private(set) var endedBy: Side?
    private(set) var events: [SampleEvent] = []
    private(set) var mails: [SampleMail] = []

    /// Tells the story from its invitation on; a step that a rule refuses is an error of the story.
    init(_ story: SampleStory, _ mentor: SamplePerson, _ mentee: SamplePerson, _ days: SampleDays) throws {
        let (sender, invited) = story.asked.by == .mentor ? (mentor, mentee) : (mentee, mentor)
        let accepted = days.moment(story.asked.acceptedDaysAgo, "acceptance of \(story.name)")
        var invitation = try Invitation.sent(
            id: SampleChance.id("invitation of \(story.name)"), from: sender.id, ownAddresses: [],
            to: story.asked.byLink ? nil : try EmailAddress(invited.address), role: story.asked.by.other, kind: story.asked.kind,
            purpose: story.asked.purpose, at: days.moment(story.asked.daysAgo, "invitation of \(story.name)"))
        _ = try invitation.apply(.accepted(by: invited.id, at: accepted))
        let begun = Mentorship(id: SampleChance.id("mentorship of \(story.name)"), mentor: mentor.id, mentee: mentee.id, startedAt: accepted)
        guard let begun else { throw SampleProblem.alone(story.name) }
        self.story = story
        self.mentor = mentor
        self.mentee = mentee
        self.invitation = invitation
        mentorship = begun
        clicks = [Click(beganAt: accepted)]
        note("invitation sent", by: sender.id, invitation.id.rawValue, at: invitation.sentAt)
        note("invitation accepted", by: invited.id, at: accepted)
        mail(.invitationAccepted, to: sender.id, invitation.id.rawValue, at: accepted)
        askForClick(from: accepted)
        for step in story.steps { try take(step, days) }
    }

    private func person(_ side: Side) -> SamplePerson { side == .mentor ? mentor : mentee }

    private mutating func take(_ step: SampleStory.Step, _ days: SampleDays) throws {
        let at = days.moment(step.daysAgo, "\(step.daysAgo) in \(story.name), \(events.count)")
        switch step.happened {
        case .envelope(let side, let decision, let answers): try close(side, decision, answers, at)
        case .mission(let side, let text):
            var mission = Mission(latest: missions.last)
            missions.append(try mission.save(text, begunFrom: mission.number, by: person(side).id, at: at))
            note("mission written", by: person(side).id, at: at)
            mail(.missionWritten, to: person(side.other).id, at: at)
        case .goal(let side, let text):
            goals.append(try Goal.checked(side, text, at: at))
        case .letter(let side, let letter):
            let text = draft(letter, days.day(step.daysAgo))
            _ = try agreement.propose(text, begunFrom: agreement.number, by: person(side).id, at: at)
            note("letter proposed", by: person(side).id, at: at)
        case .signs(let side): try sign(side, at, days.day(step.daysAgo))
        case .ends(let ending, let side):
            _ = try mentorship.apply(.closed(ending, by: side, at: days.end(step.daysAgo)))
            (self.ending, endedBy) = (ending, side)
        }
    }

    private mutating func close(_ side: Side, _ decision: Decision, _ answers: ClickAnswers, _ at: Date) throws {
        var click = clicks.removeLast()
        let outcome = try click.answer(side, answers, decision: decision, at: at)
        clicks.append(click)
        if outcome == .opened { _ = try mentorship.apply(.clicked(at: at)) }
        if let second = click.secondTalk(now: at) {
            clicks.append(second)
            askForClick(from: at)
        }
        if outcome != .waiting { for side in Side.allCases { mail(.clickOutcome, to: person(side).id, at: at) } }
    }

    private mutating func askForClick(from beganAt: Date) {
        for (kind, after) in Click.asking {
            for side in Side.allCases { mail(kind, to: person(side).id, at: beganAt + after) }
        }
    }

    private func draft(_ letter: SampleStory.Letter, _ today: Day) -> LetterText {
        let forms = FormsTogether(mentor: mentor.profile.form, mentee: mentee.profile.form)
        var text = LetterText.draft(mission: missions.last, goals: goals, forms: forms, today: today)
        text.rhythm = letter.rhythm ?? text.rhythm
        text.words = letter.words
        return text
    }

    private mutating func sign(_ side: Side, _ at: Date, _ today: Day) throws {
        let effects = try agreement.sign(by: side, version: agreement.number, at: at, today: today)
        note("letter signed", by: person(side).id, at: at)
        guard case .inForce = effects.first else { return mail(.letterToSign, to: person(side.other).id, at: at) }
        for side in Side.allCases { mail(.letterInForce, to: person(side).id, at: at) }
        if mentorship.state == .agreeing { _ = try mentorship.apply(.letterSigned(at: at)) }
    }

    private mutating func mail(_ kind: MailKind, to person: ID<Person>, _ thing: String? = nil, at due: Date) {
        let id: ID<Posted> = SampleChance.id("mail \(mails.count) of \(story.name)")
        mails.append(SampleMail(id: id, kind: kind, to: person, about: thing ?? mentorship.id.rawValue, due: due))
    }

    private mutating func note(_ kind: String, by person: ID<Person>, _ thing: String? = nil, at: Date) {
        let id: ID<Event> = SampleChance.id("event \(events.count) of \(story.name)")
        events.append(SampleEvent(id: id, kind: kind, person: person, thing: thing ?? mentorship.id.rawValue, at: at))
    }
}

/// A dated fact beside a tale.
struct SampleEvent: Sendable, Hashable {
    let id: ID<Event>
    let kind: String
    let person: ID<Person>
    let thing: String
    let at: Date
}

/// Why a sample cannot be made: always a mistake in its stories.
enum SampleProblem: Error {
    case alone(String)
    case unknown(String)
}
