import Foundation
import Markup
import Mentoring
import Store

/// The one next thing of a mentorship, and on whom it waits.
struct NextStep {
    enum Actor {
        case me, other, both
    }

    let actor: Actor
    let kind: TodayFact.Kind?
    let title: Text
    var more: Text?
    /// Nil where there is nothing for me to press.
    var action: (path: String, word: Text)?
    var since: Date
    var due: Date?
}

extension Standing {
    /// What waits, by how far the two are.
    var waiting: [NextStep] {
        switch mentorship.state {
        // Past its days it only waits for the clock to say so.
        case .exploring: click.outcome(now: now) == .waiting ? exploring : []
        case .agreeing: agreeing
        case .active: active
        case .closed: []
        }
    }

    private var agreeing: [NextStep] {
        let since = mentorship.agreedAt ?? mentorship.startedAt
        var steps: [NextStep] = []
        if !written.hasMission {
            steps.append(
                NextStep(
                    actor: .both, kind: .openEnvelopes, title: Text("You both want to go on. Open the envelopes."),
                    more: Text("Each of you reads what the other answered."), action: ("\(path)/click", Text("To the envelopes")), since: since))
            steps.append(
                NextStep(
                    actor: .both, kind: .writeMission, title: Text("What do you want to bring about together?"),
                    more: Text("Your two sentences are the beginning of your mission."),
                    action: ("\(path)/mission", Text("Write your mission")), since: since))
        }
        if !written.goals.contains(side) {
            steps.append(
                NextStep(
                    actor: .me, kind: .writeGoal, title: Text("And what do you want to reach for yourself?"),
                    more: side == .mentor
                        ? Text("A mentor grows too: both goals count equally.")
                        : Text("Both goals count equally: yours, and the one of \(other.name)."),
                    action: ("\(path)/goal", Text("Write your own goal")), since: since))
        }
        if side == .mentee, !written.goals.contains(.mentor) {
            steps.append(NextStep(actor: .other, kind: nil, title: Text("\(other.name) writes a goal of their own."), since: since))
        }
        return steps + letter(since) + engagementSteps + trustSteps
    }

    private func letter(_ since: Date) -> [NextStep] {
        let path = "\(path)/agreement"
        guard let latest = agreement.latest else {
            guard written.hasMission, written.goals.contains(.mentor) else { return [] }
            return [
                NextStep(
                    actor: .both, kind: .writeLetter, title: Text("Put it together in one letter."),
                    more: Text("Your mission, your rhythm and a day to look back."), action: ("\(path)/proposal", Text("Make your letter")),
                    since: since)
            ]
        }
        guard agreement.inForce?.number != latest.number else { return [] }
        if latest.text.reviewDate == nil {
            return [
                NextStep(
                    actor: .both, kind: .setReviewDate, title: Text("On which day do you look back together?"), action: (path, Text("Choose a day")),
                    since: latest.at)
            ]
        }
        if !hasSigned {
            return [
                NextStep(
                    actor: .me, kind: .signLetter, title: Text("Your letter waits for your name."),
                    more: hasOtherSigned ? Text("\(other.name) has signed.") : nil, action: (path, Text("Read and sign")), since: latest.at)
            ]
        }
        return [
            NextStep(
                actor: .other, kind: nil, title: Text("\(other.name) reads your letter and signs it."), action: (path, Text("Read your letter")),
                since: latest.at)
        ]
    }

    private var active: [NextStep] {
        if isParting { return farewellSteps + engagementSteps.filter { $0.kind == .confirmMeeting || $0.kind == .noteMeeting } }
        var steps = renewalSteps + letter(mentorship.activeAt ?? mentorship.startedAt)
        if !written.goals.contains(side) {
            steps.append(
                NextStep(
                    actor: .me, kind: .writeGoal, title: Text("And what do you want to reach for yourself?"),
                    action: ("\(path)/goal", Text("Write your own goal")), since: mentorship.activeAt ?? now))
        }
        // Where it has been quiet, the signal itself asks for the date.
        let (engagement, trust) = (engagementSteps, trustSteps)
        let dates = trust.contains { $0.kind == .sayHowItGoes } ? engagement.filter { $0.kind != .proposeMeeting } : engagement
        return steps + dates + networkingSteps + trust + opportunitySteps + lookSteps
    }

    /// What is said where nothing waits; nil before there is a letter in force.
    var allSigned: AllSigned? {
        guard let letter = agreement.inForce, let since = agreement.inForceSince else { return nil }
        return AllSigned(
            burning: lamps.filter(\.isLit).map(\.kind),
            frequency: letter.text.rhythm.frequency(on: me.day(at: now), from: me.day(at: since)), next: nextTalk)
    }
}
