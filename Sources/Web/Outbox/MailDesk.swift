import Foundation
import Markup
import Mentoring
import Store

/// Where a mail gets its words: from one snapshot of the data, at the moment it goes out.
struct MailDesk {
    let store: Reading
    let site: Site
    let mail: ClaimedMail
    let now: Date

    /// A mail that is ready to go.
    struct Written: Sendable {
        let receiver: MailReceiver
        let words: MailWords
        /// What one stops by it.
        let topic: MailTopic?
        let isStopped: Bool
        /// Among whose mails it takes its turn.
        let mentorship: ID<Mentorship>?
        /// It is noted as sent, and is not.
        var isSilent = false
    }

    enum Outcome: Sendable {
        case written(Written)
        /// What it was about has passed.
        case notNeeded
        case noAddress
    }

    func write() throws -> Outcome {
        guard mail.kind != .weekTogether else { return try writeWeek() }
        guard !isStale, let words = try wordsOfNow() else { return .notNeeded }
        return try written(words, mail.kind.topic)
    }

    func written(_ words: MailWords, _ topic: MailTopic?) throws -> Outcome {
        guard let receiver = try receiver() else { return .noAddress }
        let isStopped = try topic.map { try store.hasStopped($0, receiver.reader) } ?? false
        return .written(
            Written(receiver: receiver, words: words, topic: topic, isStopped: isStopped, mentorship: try mentorship(), isSilent: try isSilent()))
    }

    /// Nil as well where a newer mail says the same.
    func wordsOfNow() throws -> MailWords? { try store.isSuperseded(mail) ? nil : words() }

    /// Whether it stood still for too long to ask it now. The demo's past was filled in at one moment, and its mails lie there with their days.
    private var isStale: Bool {
        guard !site.settings.isDemo, let freshFor = mail.kind.freshFor else { return false }
        return mail.dueAt < now - freshFor
    }

    /// Nil when there is nothing to say any more.
    private func words() throws -> MailWords? {
        switch mail.kind {
        case .signIn: try signInWords()
        case .addressCheck: try addressCheckWords()
        case .invitation, .invitationReminder, .invitationWithdrawn: try invitedWords()
        case .invitationAccepted, .invitationDeclined, .invitationClosed: try inviterWords()
        case .clickAsked, .clickReminder, .clickOutcome: try clickWords()
        case .missionWritten, .mentorshipEnded: try mentorshipWords()
        case .letterToSign, .letterReminder, .letterInForce: try letterWords()
        case .meetingProposed, .meetingChanged, .meetingHeld, .meetingLate, .meetingConfirmed, .meetingCalledOff: try meetingWords()
        case .pauseChanged, .stepTaken, .reflection, .fitAsked, .dateMissing: try betweenWords()
        case .weekTogether: nil
        case .pulseAsked, .repairNews, .repairToLookAt, .honestWordGiven: try trustWords()
        case .concernBrought, .concernAnswered: try concernWords()
        case .opportunityOffered: try opportunityWords()
        case .introductionOpened, .introductionNews, .wordReminder, .misuseReported: try introductionWords()
        case .introductionAsked, .contactThanked: try contactWords()
        case .reviewDue, .reviewAsked, .reviewOpened, .reviewDecided, .lookAsked: try reviewWords()
        case .farewellLetter, .farewellTouch: try farewellWords()
        case .accountChanged: mail.thing.flatMap { AccountAct(rawValue: $0) }.map(MailWords.account)
        case .test: MailWords.test
        }
    }

    /// Also asked by the administrator’s page, which shows the domain of the address.
    func receiver() throws -> MailReceiver? {
        switch mail.kind {
        case .signIn: return try signInReceiver()
        case .addressCheck: return try addressCheckReceiver()
        case .introductionAsked, .contactThanked: return try receiverOfContact()
        default:
            guard let person = try mail.person.flatMap({ try store.person($0) }) else { return try receiverOfInvitation() }
            return try receiver(person)
        }
    }

    private func receiver(_ person: Person) throws -> MailReceiver? {
        guard !person.isDisabled, let address = try store.mailAddress(of: person.id) else { return nil }
        return MailReceiver(
            address: address, name: person.name, language: Language(of: person), zone: person.timeZone, reader: MailReader(person.id))
    }
}
