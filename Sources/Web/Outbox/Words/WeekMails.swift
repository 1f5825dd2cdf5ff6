import Markup
import Mentoring
import Store

extension MailDesk {
    /// What could wait, in one mail; where only one thing of it is left, that mail itself.
    func writeWeek() throws -> Outcome {
        let waiting = try store.joined(in: mail).map { MailDesk(store: store, site: site, mail: $0, now: now) }
        let found = try waiting.compactMap { desk in try desk.wordsUnlessStopped().map { (words: $0, topic: desk.mail.kind.topic) } }
        guard let first = found.first, let (duo, side) = try mine else { return .notNeeded }
        if found.count == 1 { return try written(first.words, first.topic) }
        return try written(week(found.map(\.words), duo, side), mail.kind.topic)
    }

    private func wordsUnlessStopped() throws -> MailWords? {
        guard let person = mail.person, let topic = mail.kind.topic, try !store.hasStopped(topic, MailReader(person)) else { return nil }
        return try wordsOfNow()
    }

    private func week(_ all: [MailWords], _ duo: Duo, _ side: Side) throws -> MailWords {
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("This week with \(name)"), over: Text("\(name) and you"), heading: Text("This week with \(name)"),
            sentences: [Text("There is no hurry with any of this.")],
            items: all.compactMap { words in words.button.map { MailWords.Button(label: words.subject, path: $0.path) } },
            lamps: try lamps(of: duo, side), reason: because(name))
    }

    /// Among whose mails it takes its turn; nil for what is about no mentorship, or goes to somebody without an account.
    func mentorship() throws -> ID<Mentorship>? {
        guard mail.person != nil, let thing = mail.thing else { return nil }
        return switch mail.kind {
        case .signIn, .addressCheck, .accountChanged, .test, .concernBrought, .concernAnswered: nil
        case .invitation, .invitationReminder, .invitationWithdrawn, .invitationAccepted, .invitationDeclined, .invitationClosed: nil
        case .introductionAsked, .contactThanked: nil
        case .meetingProposed, .meetingChanged, .meetingHeld, .meetingLate, .meetingConfirmed, .meetingCalledOff:
            try store.mentorship(of: ID<Meeting>(thing))
        case .stepTaken: try store.mentorship(of: ID<Step>(thing))
        case .pulseAsked: try store.pulseQuestion(ID(thing), now: now)?.mentorship.id
        case .repairNews, .repairToLookAt: try store.mentorship(of: ID<Repair>(thing))
        case .introductionOpened, .introductionNews, .wordReminder, .misuseReported: try store.mentorship(of: ID<Introduction>(thing))
        case .clickAsked, .clickReminder, .clickOutcome, .missionWritten, .letterToSign, .letterReminder, .letterInForce, .mentorshipEnded,
            .pauseChanged, .reflection, .fitAsked, .honestWordGiven, .opportunityOffered, .reviewDue, .reviewAsked, .reviewOpened, .reviewDecided,
            .lookAsked, .farewellLetter, .farewellTouch, .weekTogether, .dateMissing:
            ID(thing)
        }
    }
}
