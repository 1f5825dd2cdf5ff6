import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: the chance that has waited longest for an answer. It may be left, so it hurries nobody.
    var opportunitySteps: [NextStep] {
        let offered = facts.filter { $0.kind == .chanceOffered && $0.side == side.other }
        guard let oldest = offered.compactMap(\.at).min() else { return [] }
        return [
            NextStep(
                actor: .me, kind: .answerChance, title: Text("\(other.name) offers you a chance."),
                more: Text("Take it or let it go: both are fine."), action: ("\(path)/opportunity", Text("Look at the chance")), since: oldest)
        ]
    }
}
