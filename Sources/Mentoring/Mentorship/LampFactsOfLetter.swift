package import Foundation

extension LampFacts {
    /// The facts that follow from what the two have written and signed; meetings, introductions and the rest are filled in beside them.
    package init(
        _ mentorship: Mentorship,
        mission: Mission,
        hasMentorGoal: Bool,
        agreement: Agreement,
        zone: TimeZone,
        now: Date
    ) {
        self.init(today: Day(mentorship.closing?.at ?? now, in: zone), startedOn: Day(mentorship.startedAt, in: zone))
        hasClicked = mentorship.agreedAt != nil
        hasMission = mission.latest != nil
        self.hasMentorGoal = hasMentorGoal
        hasLetter = agreement.latest != nil
        signedLatest = agreement.signers(of: agreement.number)
        draftReviewDate = agreement.latest?.text.reviewDate
        take(agreement, zone)
    }

    private mutating func take(_ agreement: Agreement, _ zone: TimeZone) {
        guard let letter = agreement.inForce?.text, let signedAt = agreement.inForceSince else { return }
        let signed = Day(signedAt, in: zone)
        inForceSince = signed
        horizon = letter.horizon(from: signed)
        frequency = letter.rhythm.frequency(on: today, from: Day(agreement.rhythmSince ?? signedAt, in: zone))
        reviewDate = letter.reviewDate
    }
}
