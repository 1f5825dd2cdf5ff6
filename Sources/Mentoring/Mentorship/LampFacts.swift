/// What the lamps are judged by: dates and counts alone, never words.
///
/// A closed mentorship passes the day it closed as `today`, so that its lamps stay as they were.
package struct LampFacts: Hashable, Sendable {
    package var today: Day
    package var startedOn: Day
    package var hasClicked = false

    package var hasMission = false
    package var hasMentorGoal = false
    package var hasLetter = false
    package var signedLatest: Set<Side> = []
    /// The day on which a version was signed by both, for the version in force.
    package var inForceSince: Day?
    package var horizon: Day?
    package var lastReview: Day?

    /// Whether the two can note when they meet: before that, a silence or a missing date would be a guess.
    package var areMeetingsNoted = false
    package var frequency = Frequency.everyTwoWeeks
    /// The next to which both said yes.
    package var nextMeeting: Day?
    /// The next that waits for a yes.
    package var proposedMeeting: Day?
    package var lastMeeting: Day?
    /// The day on which a pause ends, or ended: silence is counted from there.
    package var pausedUntil: Day?
    package var meetings = 0

    package var introductions = 0
    package var hasMisuseReport = false
    package var hasOpenRepair = false

    package var lastLearned: [Side: Day] = [:]

    /// The review date that the latest letter names, signed or not.
    package var draftReviewDate: Day?
    package var reviewDate: Day?
    /// What the last review led to.
    package var lastDoor: Door?

    package init(today: Day, startedOn: Day) {
        self.today = today
        self.startedOn = startedOn
    }

    package var isLetterSigned: Bool { inForceSince != nil }

    /// Whether the two have looked back since the letter in force was signed.
    var isReviewed: Bool {
        guard let lastReview, let inForceSince else { return false }
        return lastReview > inForceSince
    }

    /// Whether they chose a new mission that no signed letter names yet, also where the day to look back still lies ahead.
    var awaitsNewMission: Bool { isReviewed && lastDoor == .newMission }
}
