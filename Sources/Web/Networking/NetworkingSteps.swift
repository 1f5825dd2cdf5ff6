import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what introductions ask for.
    var networkingSteps: [NextStep] {
        let all = facts.filter { $0.kind == .introduction || $0.kind == .misuse }
        // While the two pause nothing nags; a report does not wait.
        if Pause(facts)?.covers(me.day(at: now)) == true { return all.compactMap(report) }
        return [all.compactMap(report).first, all.compactMap(decision).first, all.compactMap(word).first].compactMap { $0 }
    }

    private func report(_ fact: DuoFact) -> NextStep? {
        guard fact.kind == .misuse, fact.side == side, let at = fact.at, Introduction.Misuse(reportedAt: at).isOpen(at: now) else { return nil }
        return NextStep(
            actor: .me, kind: .lookAtMisuse, title: Text("A contact wrote to us. Look at it soon."),
            action: ("\(path)/networking", Text("Read what it is")), since: at, due: at)
    }

    private func decision(_ fact: DuoFact) -> NextStep? {
        guard let at = fact.at, let state = fact.value.flatMap(Introduction.State.init) else { return nil }
        let title: Text
        switch state {
        case .requested where fact.side == side: title = Text("\(other.name) asks whether you know someone.")
        case .offered where fact.side != side: title = Text("\(other.name) knows someone for you.")
        default: return nil
        }
        return NextStep(
            actor: .me, kind: .decideIntroduction, title: title, more: Text("Yes and no are both fine."),
            action: ("\(path)/networking", Text("Read and decide")), since: at)
    }

    private func word(_ fact: DuoFact) -> NextStep? {
        guard fact.value == Introduction.State.agreed.rawValue, fact.side != side, let answered = fact.until,
            now >= answered + Introduction.wordAskedAfter
        else { return nil }
        return NextStep(
            actor: .me, kind: .giveWordBack, title: Text("Tell \(other.name) what came of the introduction."),
            more: Text("One sentence is enough."), action: ("\(path)/networking", Text("Tell it")), since: answered + Introduction.wordAskedAfter,
            due: answered + Introduction.wordWithin)
    }
}
