import Markup
import Mentoring
import Store

/// The six parts of the letter, one for each lamp (A1 to A6), both promises whole.
struct LetterParts {
    let text: LetterText
    let duo: Duo

    var html: HTML {
        zip(LampKind.allCases, "MENTOR").map { part($0, String($1)) }.joined()
    }

    private func part(_ kind: LampKind, _ letter: String) -> HTML {
        """
        <dt><svg class="lamp" viewBox="0 0 48 64" aria-hidden="true"><use href="#lamp-lit"/><text x="24" y="37">\(letter)</text></svg>\(kind.word)</dt>
        <dd>\(kind == .mission ? mission : "<p>\(sentences(kind))</p>")\(text.words[kind].map { "<p class=\"written\">\($0)</p>" as HTML })</dd>
        """
    }

    private func sentences(_ kind: LampKind) -> HTML {
        switch kind {
        case .mission: .empty
        case .engagement: Self.joined(text.rhythm.sentences)
        case .networking: Self.joined(text.contactPledge.map(\.sentence))
        case .trust: Self.joined(text.pairPledge.map(\.sentence))
        case .opportunity: "\(Text("Until we look back, each offers the other \(text.opportunities) chances to grow."))"
        case .renewal: Self.joined(renewal)
        }
    }

    private var renewal: [Text] {
        let stop = Text("Stopping earlier is always allowed, without fault.")
        guard let day = text.reviewDate else { return [stop] }
        return [Text("On \(day: LocalDay(day)) we look back together and choose: on, new or done."), stop]
    }

    private var mission: HTML {
        let goals = Side.allCases.compactMap { side in
            text.goals[side].map { "<p class=\"written\"><b>\(Text("The own goal of \(duo.person(side).name):"))</b> \($0)</p>" as HTML }
        }
        return "\(text.mission.map(words))\(goals)"
    }

    private func words(_ mission: MissionText) -> HTML {
        """
        <p class="written">\(mission.what)</p>
        \(mission.why.isEmpty ? .empty : "<p class=\"written\"><b>\(Text("Why it matters:"))</b> \(mission.why)</p>")
        \(mission.notice.isEmpty ? .empty : "<p class=\"written\"><b>\(Text("How we notice that it works:"))</b> \(mission.notice)</p>")
        <p>\(Text("We look \(mission.horizonMonths) months ahead."))</p>
        """
    }

    private static func joined(_ sentences: [Text]) -> HTML {
        sentences.map { "\($0) " as HTML }.joined()
    }
}
