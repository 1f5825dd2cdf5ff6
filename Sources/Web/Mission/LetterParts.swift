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
            text.goals[side].map { Text("\(duo.person(side).name) wants to reach this: \(ended($0))") }
        }
        return "\(text.mission.map(words))\(goals.isEmpty ? .empty : paragraph(goals))"
    }

    private func words(_ mission: MissionText) -> HTML {
        let about = [
            mission.why.isEmpty ? nil : Text("Why does it matter to us? \(ended(mission.why))"),
            mission.notice.isEmpty ? nil : Text("We notice that it works when we see this: \(ended(mission.notice))"),
            Text("We look \(mission.horizonMonths) months ahead."),
        ].compactMap { $0 }
        return "<p class=\"written\">\(mission.what)</p>\(paragraph(about))"
    }

    private func paragraph(_ sentences: [Text]) -> HTML {
        "<p class=\"written\">\(Self.joined(sentences))</p>"
    }

    /// With a full stop where its writer left it out, since another sentence follows.
    private func ended(_ words: String) -> String {
        words.last.map { $0.isLetter || $0.isNumber } == true ? "\(words)." : words
    }

    private static func joined(_ sentences: [Text]) -> HTML {
        sentences.map { "\($0) " as HTML }.joined()
    }
}
