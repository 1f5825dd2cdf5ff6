import Foundation
import Markup
import Mentoring

/// What waits while two people get to know each other.
extension Standing {
    /// Whether a talk of the two is still to be arranged.
    var isArranging: Bool { mentorship.state == .exploring && click.isBeingArranged(by: side, now: now) }

    var exploring: [NextStep] { isArranging ? arranging : [clickStep] }

    /// Asking how it was comes later; who has talked already finds the way there.
    private var arranging: [NextStep] {
        let isFirst = click.talk == 1
        return [
            NextStep(
                actor: .both, kind: .arrangeTalk,
                title: isFirst ? Text("Arrange a first conversation with \(other.name).") : Text("Arrange one more conversation with \(other.name)."),
                more: isFirst
                    ? Text("A walk or a coffee is enough. Three short lessons prepare you; afterwards each of you says in private whether it clicks.")
                    : Text("Meet before \(short: day(click.endsAt)). Then each of you says once more whether it clicks."),
                action: isFirst ? ("\(path)#lessons", Text("Prepare yourself")) : ("\(path)/click", Text("How it goes on")), since: click.beganAt),
            NextStep(
                actor: .me, kind: nil, title: Text("After your conversation: say whether it clicks."), action: (answering, Text("Does it click?")),
                since: click.beganAt, due: click.endsAt),
        ]
    }

    /// Straight to the questions, past the page that says there is another talk.
    private var answering: String { "\(path)/click\(click.talk == 1 ? "" : "?change")" }

    private var clickStep: NextStep {
        guard !hasAnswered else {
            return NextStep(
                actor: .other, kind: nil, title: Text("Your envelope is closed."),
                more: Text("\(other.name) has until \(short: day(click.endsAt)). Nobody has seen anything yet."),
                action: ("\(path)/click", Text("To your envelope")), since: click.beganAt, due: click.endsAt)
        }
        return NextStep(
            actor: .me, kind: .answerClick,
            title: click.talk == 1 ? Text("Have you talked? Say whether it clicks.") : Text("Have you talked once more? Say whether it clicks."),
            more: Text("Five questions, answered in private, until \(short: day(click.endsAt))."),
            action: (answering, Text("Does it click?")), since: click.beganAt, due: click.endsAt)
    }
}
