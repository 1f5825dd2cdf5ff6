import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    var trust: TrustFacts { TrustFacts(facts) }

    /// For *Today* and the mentorship's page: what trust asks for.
    var trustSteps: [NextStep] {
        let (trust, facts) = (trust, lampFacts)
        let others = [howItGoes(facts), wordToRead(trust), pulse(trust, facts.meetings), honestWord(trust, facts.meetings)]
        return trust.repairs.compactMap(step) + others.compactMap { $0 }
    }

    /// Who says that something is solved waits for the other; before that, what was agreed waits for its day.
    private func step(_ repair: Repair) -> NextStep? {
        let action = (path: "\(path)/trust/repairs/\(repair.id.rawValue)", word: Text("Read it"))
        if repair.solvedBy == [side] {
            return NextStep(
                actor: .other, kind: nil, title: Text("You said that it is solved. It stays open until \(other.name) says so too."), action: action,
                since: repair.changedAt)
        }
        if repair.solvedBy == [side.other] {
            return NextStep(
                actor: .me, kind: .answerRepair, title: Text("\(other.name) says that it is solved. Do you too?"), action: action,
                since: repair.changedAt)
        }
        switch repair.state {
        case .opened where repair.opener != side:
            return NextStep(
                actor: .me, kind: .answerRepair, title: Text("\(other.name) noticed something and would like to talk."),
                more: Text("Read it, and find a quiet moment together."), action: action, since: repair.changedAt)
        case .opened:
            return NextStep(
                actor: .other, kind: nil, title: Text("\(other.name) reads what you noticed. Find a quiet moment together."), action: action,
                since: repair.changedAt)
        case .talked:
            return NextStep(
                actor: .both, kind: .lookAtRepair, title: Text("You have talked. What do you agree on?"), action: action, since: repair.changedAt)
        case .agreed where repair.isToLookAt(now: now):
            return NextStep(
                actor: .both, kind: .lookAtRepair,
                title: Text("You agreed on something on \(short: day(repair.agreedAt), today: today). Is it good now?"), action: action,
                since: repair.looksAt ?? repair.changedAt, due: repair.looksAt.map { $0 + Repair.lookedAtAfter })
        case .agreed:
            return NextStep(
                actor: .both, kind: nil,
                title: Text("On \(short: day(repair.looksAt ?? repair.changedAt), today: today) you look again at what you agreed."), action: action,
                since: repair.changedAt)
        case .solved, .withdrawn: return nil
        }
    }

    /// From dates alone: two cancelled in a row, a long silence, or no first date; with one thing to do (S37, C8).
    private func howItGoes(_ facts: LampFacts) -> NextStep? {
        let (new, since) = ("\(path)/engagement/meetings/new", mentorship.activeAt ?? mentorship.startedAt)
        if AttentionShown(facts)?.thingToDo == .proposeFirstDate {
            return NextStep(
                actor: .both, kind: .sayHowItGoes, title: Text("You have no first date yet."),
                more: Text("Half an hour is enough to begin. Either of you may propose one."), action: (new, Text("Propose a date")), since: since)
        }
        let cancelled = meetings.reversed().prefix { $0.state != .tookPlace }.count { $0.state == .cancelled }
        switch Distance.of(facts, cancelled: cancelled) {
        case nil: return nil
        case .cancelledTwice:
            return NextStep(
                actor: .both, kind: .sayHowItGoes, title: Text("Two conversations in a row were cancelled. How is it going?"),
                more: Text("Say what is in the way. A small thing said today does not grow."),
                action: ("\(path)/trust/repairs", Text("Say how it is")), since: since)
        case .quiet(let day):
            return NextStep(
                actor: .both, kind: .sayHowItGoes, title: Text("It has been quiet since \(short: LocalDay(day), today: today). How is it going?"),
                more: Text("A short word is enough. Either of you may propose a date."), action: (new, Text("Propose a date")), since: since)
        }
    }

    /// What the other gave is shown for a week.
    private func wordToRead(_ trust: TrustFacts) -> NextStep? {
        guard let at = trust.lastHonestWord(of: side.other), now < at + 7 * 86_400 else { return nil }
        return NextStep(
            actor: .me, kind: .readHonestWord, title: Text("\(other.name) gave you an honest word."),
            action: ("\(path)/trust/word#given", Text("Read it")), since: at)
    }

    private func pulse(_ trust: TrustFacts, _ meetings: Int) -> NextStep? {
        guard trust.pulseAsked(of: side, meetings: meetings) != nil else { return nil }
        return NextStep(
            actor: .me, kind: .answerPulse, title: Text("How was your last conversation for you?"), more: Text("Three taps, for you alone."),
            action: ("\(path)/trust/pulse", Text("Answer in three taps")), since: now)
    }

    private func honestWord(_ trust: TrustFacts, _ meetings: Int) -> NextStep? {
        guard trust.isHonestWordAsked(of: side, meetings: meetings) else { return nil }
        return NextStep(
            actor: .me, kind: .giveHonestWord, title: Text("One thing that helps, and one you would like different."),
            more: Text("Only if you want to. \(other.name) reads it once you give it."),
            action: ("\(path)/trust/word", Text("Give an honest word")), since: now)
    }
}
