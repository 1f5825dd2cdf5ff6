import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what looking back asks for, and what comes of it.
    var renewalSteps: [NextStep] {
        guard let review, !isPaused else { return [] }
        switch review.state(now: now, today: me.day(at: now)) {
        case .ahead: return []
        case .writing: return [writing(review)]
        case .choosing: return [choosing(review)]
        case .decided(let decision): return decision.door == .newMission && !isLetterRenewed(since: decision.at) ? [newMission(decision)] : []
        }
    }

    /// Whether the two are saying goodbye: nothing else is asked of them any more.
    var isParting: Bool { mentorship.isOpen && facts.contains { $0.kind == .farewell } }

    /// What the goodbye asks for.
    var farewellSteps: [NextStep] {
        guard let begun = facts.first(where: { $0.kind == .farewell })?.at else { return [] }
        let by = day(begun + Farewell.lastTalkWithin)
        let mine = facts.first { $0.kind == .farewellSide && $0.side == side }
        let page = "\(path)/renewal/farewell"
        var steps: [NextStep] = []
        if mine?.at == nil {
            steps.append(
                NextStep(
                    actor: .me, kind: .writeFarewell, title: Text("Write \(other.name) a letter to say goodbye."),
                    more: Text("What do you thank \(other.name) for, and what do you wish? There is time until \(short: by, today: today)."),
                    action: (page, Text("Write the letter")), since: begun, due: begun + Farewell.lastTalkWithin))
        }
        if mine?.until == nil {
            steps.append(
                NextStep(
                    actor: .both, kind: nil, title: Text("Have a last talk before \(short: by, today: today)."),
                    action: (page, Text("To your goodbye")),
                    since: begun, due: begun + Farewell.lastTalkWithin))
        }
        return steps
    }

    /// A short look that is open, and not yet taken.
    var lookSteps: [NextStep] {
        guard let date = reviewDate, let activeAt = mentorship.activeAt, !isPaused else { return [] }
        let decided = reviews.compactMap(\.decision?.at)
        let looked = facts.filter { $0.kind == .shortLook && $0.side == side && $0.number == decided.count }.compactMap(\.amount)
        let looks = ShortLook.all(signedOn: me.day(at: decided.max() ?? activeAt), reviewDate: date)
        guard let open = looks.first(where: { $0.state(on: me.day(at: now)) == .open && !looked.contains($0.months) }) else { return [] }
        return [
            NextStep(
                actor: .me, kind: .shortLook, title: Text("You are \(open.months) months on the way. Look back for a minute."),
                more: Text("Two questions, for yourself alone."), action: ("\(path)/renewal/looks/\(open.months)", Text("Take a short look")),
                since: now)
        ]
    }

    private func writing(_ review: Review) -> NextStep {
        let isPast = review.date < me.day(at: now)
        guard review.envelopes[side] == nil else {
            return NextStep(
                actor: .other, kind: nil, title: Text("\(other.name) looks back. Then both envelopes open."),
                action: ("\(path)/renewal", Text("To looking back together")), since: now)
        }
        return NextStep(
            actor: .me, kind: .lookBack, title: title(review, isPast: isPast),
            more: Text("First each of you alone. Then both envelopes open, and you choose: on, new or done."),
            action: ("\(path)/renewal/evaluation", Text("Look back")), since: now, due: review.date <= me.day(at: now) ? now : nil)
    }

    private func title(_ review: Review, isPast: Bool) -> Text {
        if review.envelopes[side.other] != nil { return Text("\(other.name) has looked back. Your envelope is still open.") }
        if review.askedBy == side.other { return Text("\(other.name) would like to look back with you.") }
        if isPast { return Text("The day to look back was \(short: LocalDay(review.date), today: today).") }
        return review.date == me.day(at: now)
            ? Text("The day to look back has come.") : Text("On \(short: LocalDay(review.date), today: today) you look back together.")
    }

    private func choosing(_ review: Review) -> NextStep {
        let chosen = facts.filter { $0.kind == .doorChoice && $0.number == review.number }.compactMap(\.side)
        let isDiffering = facts.contains { $0.kind == .review && $0.number == review.number && $0.amount == 1 }
        let action = ("\(path)/renewal", Text("Read and choose"))
        if isDiffering {
            return NextStep(
                actor: .both, kind: .chooseDoor, title: Text("You both want to go on, each with another mission. Talk about it."), action: action,
                since: now)
        }
        guard !chosen.contains(side) else {
            return NextStep(
                actor: .other, kind: nil, title: Text("\(other.name) has yet to choose a door."),
                action: (path + "/renewal", Text("To looking back together")), since: now)
        }
        return NextStep(
            actor: .me, kind: .chooseDoor,
            title: review.areEnvelopesOpen ? Text("Both envelopes are open. Which door do you choose?") : Text("Which door do you choose?"),
            more: Text("Read your time together on one page, talk about it, and choose: on, new or done."), action: action, since: now)
    }

    private func isLetterRenewed(since date: Date) -> Bool { agreement.latest.map { $0.at > date } ?? false }

    private func newMission(_ decision: ReviewDecision) -> NextStep {
        NextStep(
            actor: .both, kind: .writeMission, title: Text("You go on with a new mission. What do you want to bring about now?"),
            more: Text("Write it, and then your letter, with a new day to look back."),
            action: ("\(path)/mission/change", Text("Write the new mission")),
            since: decision.at)
    }
}

extension Standing {
    /// The look back at hand as its dates tell it, without a word or a choice of anyone.
    private var review: Review? {
        guard mentorship.state == .active, let date = reviewDate, let since = agreement.inForceSince else { return nil }
        return .current(reviews, reviewDate: date, inForceSince: since)
    }

    private var reviews: [Review] {
        facts.filter { $0.kind == .review }.compactMap { fact in
            guard let number = fact.number, let date = fact.day else { return nil }
            let written = facts.filter { $0.kind == .evaluation && $0.number == number }
            let envelopes = written.compactMap { fact in
                fact.side.flatMap { side in fact.at.map { (side, Evaluation.Envelope(answers: Evaluation(), at: $0)) } }
            }
            let decision = fact.at.flatMap { at in fact.value.flatMap { Door(rawValue: $0) }.map { ReviewDecision($0, at: at) } }
            return Review(
                number: number, date: date, askedBy: fact.side, envelopes: Dictionary(envelopes) { first, _ in first }, decision: decision)
        }
    }
}
