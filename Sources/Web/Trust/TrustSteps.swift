import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    var trust: TrustFacts { TrustFacts(facts) }

    /// For *Today* and the mentorship's page: what trust asks for.
    var trustSteps: [NextStep] {
        let (trust, meetings) = (trust, lampFacts.meetings)
        return trust.repairs.compactMap(step) + [wordToRead(trust), pulse(trust, meetings), honestWord(trust, meetings)].compactMap { $0 }
    }

    /// Who says that something is solved waits for the other; before that, what was agreed waits for its day.
    private func step(_ repair: Repair) -> NextStep? {
        let action = (path: "\(path)/trust/repairs/\(repair.id.rawValue)", word: Text("Read it"))
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
        case .agreed where repair.isToLookAt(now: now) && repair.solvedBy.isEmpty:
            return NextStep(
                actor: .both, kind: .lookAtRepair, title: Text("You agreed on something a week ago. Is it good now?"), action: action,
                since: repair.looksAt ?? repair.changedAt, due: repair.looksAt.map { $0 + Repair.lookedAtAfter })
        case .agreed, .solved, .withdrawn: return nil
        }
    }

    /// What the other gave is shown for a week.
    private func wordToRead(_ trust: TrustFacts) -> NextStep? {
        guard let at = trust.lastHonestWord(of: side.other), now < at + 7 * 86_400 else { return nil }
        return NextStep(
            actor: .me, kind: .readHonestWord, title: Text("\(other.name) gave you an honest word."),
            action: ("\(path)/trust/word", Text("Read it")), since: at)
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
