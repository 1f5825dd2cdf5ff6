package import Foundation

/// How many mails a week the pace allows: those that can wait make room, so that two who do all in time get two at most.
package enum MailPace {
    package static let most = 2
    /// In seconds.
    package static let week: TimeInterval = 7 * 86_400

    /// When the next mail that can wait may go, after the moments at which others of the same mentorship went: at that moment, or as soon as
    /// fewer than two lie within a week.
    package static func next(after gone: [Date], now: Date) -> Date {
        let lately = gone.filter { $0 > now - week && $0 <= now }.sorted()
        guard lately.count >= most else { return now }
        return lately[lately.count - most] + week
    }
}

extension MailKind {
    /// What becomes of a mail where its mentorship has had its mails of the week.
    package enum Wait: Hashable, Sendable, CaseIterable {
        /// It goes all the same: somebody waits, a calendar changes, or safety, an answer or an ending is at stake.
        case never
        /// It joins the others in one mail.
        case joined
        /// It waits for its own turn: what names nobody never stands beside a name.
        case alone
    }

    package var wait: Wait {
        switch self {
        case .signIn, .addressCheck, .accountChanged, .test: .never
        case .invitation, .invitationReminder, .invitationWithdrawn, .invitationAccepted, .invitationDeclined, .invitationClosed: .never
        case .clickAsked, .clickReminder, .clickOutcome, .letterToSign, .letterInForce, .mentorshipEnded: .never
        case .meetingProposed, .meetingChanged, .meetingHeld, .meetingLate, .meetingConfirmed, .meetingCalledOff, .pauseChanged: .never
        case .repairNews, .repairToLookAt, .concernBrought, .concernAnswered, .misuseReported: .never
        case .introductionOpened, .introductionNews, .introductionAsked, .contactThanked: .never
        case .reviewDue, .reviewAsked, .reviewOpened, .reviewDecided, .farewellLetter: .never
        case .missionWritten, .letterReminder, .stepTaken, .reflection, .opportunityOffered, .wordReminder, .lookAsked, .dateMissing: .joined
        case .fitAsked, .pulseAsked, .honestWordGiven, .farewellTouch, .weekTogether: .alone
        }
    }
}
