package import Foundation

/// Every mail that Lampion writes; the outbox keeps which, and about what.
package enum MailKind: String, Sendable, CaseIterable {
    /// The link and the six digits; about a sign-in.
    case signIn
    /// About an invitation, to its address.
    case invitation, invitationReminder, invitationWithdrawn
    /// About an invitation, to its sender.
    case invitationAccepted, invitationDeclined, invitationClosed
    case clickAsked, clickReminder, clickOutcome, missionWritten, letterToSign, letterReminder, letterInForce, mentorshipEnded
    /// About a meeting: to be confirmed, confirmed or called off, and how it was.
    case meetingProposed, meetingChanged, meetingHeld, meetingLate
    /// About a meeting, for calendars: to who said yes to it, and to both where the mentorship has ended.
    case meetingConfirmed, meetingCalledOff
    /// About the days between two meetings.
    case pauseChanged, stepTaken, reflection, fitAsked
    /// Of trust: they name nobody, and lead to *Today*.
    case pulseAsked, repairNews, repairToLookAt, honestWordGiven
    /// To the confidant, who must know at once; and back to its writer, who asked for it.
    case concernBrought, concernAnswered
    case opportunityOffered
    /// About an introduction, to one of the two.
    case introductionOpened, introductionNews, wordReminder, misuseReported
    /// About an introduction, to the contact, who has no account.
    case introductionAsked, contactThanked
    /// About a mentorship: to who still has to look back or to choose, to the other when one would rather do it earlier, to who waited.
    case reviewDue, reviewAsked, reviewOpened, reviewDecided, lookAsked
    case farewellLetter, farewellTouch
    /// About a mentorship: what could wait, joined in one mail; and that no next date is set.
    case weekTogether, dateMissing
    case addressCheck
    /// About what changed in how one comes in: whoever did it, the owner must know.
    case accountChanged
    case test

    /// Whether its reader asked for it just now, or must know at once: it goes at any hour, and cannot be stopped.
    package var isAskedFor: Bool {
        switch self {
        case .signIn, .addressCheck, .accountChanged, .concernBrought, .concernAnswered, .test: true
        default: false
        }
    }

    /// Whether it goes at any hour: what was asked for, an invitation, whose sender waits to see it off, and that somebody comes late.
    package var goesAtAnyHour: Bool { isAskedFor || self == .invitation || self == .meetingLate }

    /// What can be undone waits a minute before it goes. In seconds.
    package var patience: TimeInterval { isAskedFor ? 0 : 60 }

    /// How late it may still go, in seconds: a question of one day that stood still for a week is let go (ours). Nil for news and for what is
    /// still asked, which hold whenever they come.
    package var freshFor: TimeInterval? {
        switch self {
        case .clickAsked, .meetingHeld, .reflection, .fitAsked, .lookAsked: 7 * 86_400
        default: nil
        }
    }

    /// How long it is kept that it went out: a week. That of an invitation for three weeks, since it may be taken back for two, and only who
    /// got it hears so. In seconds.
    package var keptAfterSending: TimeInterval { (self == .invitation ? 21 : 7) * 86_400 }

    /// How long it is kept that a mail did not go out, where nobody tries it again. In seconds.
    package static let keptAfterFailing: TimeInterval = 90 * 86_400

    /// What one stops with one press; nil for what was asked for.
    package var topic: MailTopic? {
        switch self {
        case .invitation, .invitationReminder, .invitationWithdrawn: .invitations
        case .invitationAccepted, .invitationDeclined, .invitationClosed: .answers
        case .clickAsked, .clickReminder, .clickOutcome, .reflection, .fitAsked: .questions
        // What a stop is called must not say more than the mail does.
        case .pulseAsked, .repairNews, .repairToLookAt, .honestWordGiven, .misuseReported: .questions
        case .missionWritten: .mission
        case .letterToSign, .letterReminder, .letterInForce: .letter
        case .meetingProposed, .meetingChanged, .meetingHeld, .meetingLate, .meetingConfirmed, .meetingCalledOff: .meetings
        case .pauseChanged, .stepTaken, .dateMissing: .meetings
        case .reviewDue, .reviewAsked, .reviewOpened, .reviewDecided, .lookAsked: .reviews
        case .mentorshipEnded, .farewellLetter, .farewellTouch: .endings
        case .opportunityOffered: .opportunities
        case .introductionOpened, .introductionNews, .wordReminder: .introductions
        case .introductionAsked, .contactThanked: .contactQuestions
        case .weekTogether: .week
        case .signIn, .addressCheck, .accountChanged, .concernBrought, .concernAnswered, .test: nil
        }
    }
}

/// Mails that belong together for who would rather not get them.
package enum MailTopic: String, Sendable, CaseIterable {
    case invitations, answers, questions, mission, letter, meetings, introductions, opportunities, reviews, endings, week
    /// For a contact: stopping these is ‘never ask me again’.
    case contactQuestions
}
