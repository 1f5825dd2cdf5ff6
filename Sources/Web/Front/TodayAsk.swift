import Foundation
import Markup
import Mentoring
import Store

/// One thing that asks for a minute, with its words.
struct TodayAsk {
    let fact: TodayFact
    let over: Text
    let title: Text
    let more: Text?
    let action: (path: String, word: Text)

    static func all(_ standings: [Standing], _ received: [ReceivedInvitation], _ concerns: [ConcernFact], now: Date) -> [TodayAsk] {
        let waiting = Concern.Voice.allCases.compactMap { TodayAsk(concerns, as: $0, now: now) }
        return waiting + standings.flatMap { standing in standing.steps.compactMap { TodayAsk($0, standing) } } + received.map(TodayAsk.init)
    }

    private init?(_ step: NextStep, _ standing: Standing) {
        guard let kind = step.kind, let action = step.action else { return nil }
        fact = TodayFact(kind, mentorship: standing.mentorship.id, since: step.since, due: step.due)
        over = Text("\(standing.other.name) and you")
        title = step.title
        more = step.more
        self.action = action
    }

    private init(_ received: ReceivedInvitation) {
        fact = TodayFact(.answerInvitation, invitation: received.id, since: received.sentAt, due: received.sentAt + Invitation.closedAfter)
        over = Text("An invitation")
        title =
            received.role == .mentor
            ? Text("\(received.senderName) asks you to be a mentor.") : Text("\(received.senderName) would like to be your mentor.")
        more = nil
        action = ("/invitations/\(received.id.rawValue)/answer", Text("Read and answer"))
    }

    /// One row for all that waits in concerns, which names nobody: others may look at the same screen.
    init?(_ concerns: [ConcernFact], as voice: Concern.Voice, now: Date) {
        let waiting = concerns.filter { $0.voice == voice && $0.waits(now: now) }
        guard let since = waiting.map(\.saidAt).min() else { return nil }
        let isConfidant = voice == .confidant
        fact = TodayFact(isConfidant ? .readConcern : .readAnswer, since: since)
        over = Text("For the confidant and whoever writes")
        title = isConfidant ? Text("Somebody would like your ear.") : Text("The confidant has answered you.")
        more = isConfidant ? Text("Please read it today.") : nil
        action = (waiting.count == 1 ? "/concerns/\(waiting[0].id.rawValue)" : "/concerns", Text("Open it"))
    }

    /// The next lesson, while there still is one.
    init?(_ standing: Standing, _ preparation: Preparation) {
        guard let lesson = preparation.next else { return nil }
        fact = TodayFact(.prepare, mentorship: standing.mentorship.id, since: standing.mentorship.startedAt)
        over = Text("\(standing.other.name) and you")
        title = Text("Read a lesson before you talk.")
        more = Text("Five minutes each, and no test.")
        action = (lesson.path(preparation.role), Text("To the lesson"))
    }

    /// The light falls on the first alone.
    func html(isFirst: Bool) -> HTML {
        """
        <li class="\(isFirst ? "light stack" : "stack near")"><p class="over">\(over)</p><h2>\(title)</h2>
        \(more.map { "<p class=\"measure\">\($0)</p>" as HTML })
        <p class="actions\(isFirst ? "" : " tight")"><a class="button\(isFirst ? "" : " second")" href="\(action.path)">\(action.word)</a></p></li>
        """
    }
}
