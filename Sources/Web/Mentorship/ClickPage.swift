import Foundation
import Markup
import Mentoring
import Store

/// Does it click? The form, the two closed envelopes, the two open ones, or kind words.
struct ClickPage {
    let duo: Duo
    let talks: ClickTalks
    let context: SignedIn
    let form: Form
    let isChanging: Bool
    let now: Date
    var complaints: [Complaint] = []

    private var me: Person { context.me }
    private var other: Person { duo.other(than: me.id) }
    private var side: Side { duo.side(of: me.id) }
    private var click: Click { talks.current }
    private var path: String { "/mentorships/\(duo.mentorship.id.rawValue)" }
    private var reading: Click.Reading { click.reading(for: side, now: now) }

    var page: Page {
        Page(title: Text("Does it click?"), content: content, place: .mentorships, shape: "page click")
    }

    private var content: HTML {
        if duo.mentorship.agreedAt != nil { return opened }
        if duo.mentorship.state == .closed { return over }
        if isChanging { return asking }
        if reading.own != nil { return closedEnvelope }
        return click.talk == 1 ? asking : oneMoreTalk
    }

    private func header(_ title: Text, _ lead: Text) -> HTML {
        """
        <header class="stack measure"><p class="over">\(Text("Does it click? \(other.name) and you"))</p>
        <h1>\(title)</h1><p class="lead">\(lead)</p></header>
        """
    }

    private var until: LocalDay { LocalDay(click.endsAt, in: me.timeZone) }

    private var asking: HTML {
        """
        <div class="stack measure">\(complaints.summary)
        <p class="over">\(Text("Does it click? \(other.name) and you"))</p>
        <h1>\(click.talk == 1 ? Text("How was your conversation?") : Text("How was your second conversation?"))</h1>
        <p class="lead">\(Text("You answer in private. The two envelopes open together, and only when you both say yes."))</p>
        \(talkAgain)
        <p>\(reading.hasOtherAnswered == true
            ? Text("\(other.name) has answered. Yours is awaited until \(short: until).") : Text("You have until \(short: until)."))</p></div>
        \(ClickForm(duo: duo, click: click, visitor: context.visitor, me: me, form: form, complaints: complaints).html)
        """
    }

    /// First that there is another talk, and only then what is asked after it.
    private var oneMoreTalk: HTML {
        """
        \(header(Text("You talk once more."), Text("Meet before \(short: until). Then each of you says once more whether it clicks.")))
        <div class="stack measure">\(talkAgain)
        <p class="actions"><a class="button second" href="\(path)/click?change">\(Text("We have talked again"))</a> \(back)</p></div>
        """
    }

    private var back: HTML { "<a href=\"\(path)\">\(Text("To the page of the two of you"))</a>" }

    private var talkAgain: HTML {
        guard click.talk == 2 else { return .empty }
        return """
            <p>\(Text("You talk once more before you decide. What you wrote after the first conversation is still here, for you alone."))</p>
            \(talks.first.envelopes[side].map { folded($0, Text("Read what you wrote after the first conversation")) })
            """
    }

    private var closedEnvelope: HTML {
        """
        \(header(Text("Your envelope is closed."), Text("\(other.name) has until \(short: until). Nobody has seen anything yet.")))
        <div class="envelopes"><span class="envelope-pair">\(EnvelopePicture(name: Text("From you"), isAwaited: false).html)\
        \(EnvelopePicture(name: Text("From \(other.name)"), isAwaited: true).html)</span></div>
        <p class="measure">\(Text("Once \(other.name) has answered too, you both get a mail at the same moment. It comes after \(short: until) at the latest."))</p>
        \(own)
        <p class="actions"><a class="button second" href="\(path)/click?change">\(Text("Change my answers"))</a> \(back)</p>
        """
    }

    private var opened: HTML {
        """
        \(header(Text("\(other.name) and you both want to go on."), Text("You open the two envelopes together.")))
        <details class="envelopes">
        <summary><span class="envelope-pair">\(EnvelopePicture(name: Text("From you"), isAwaited: false).html)\
        \(EnvelopePicture(name: Text("From \(other.name)"), isAwaited: false).html)</span>
        <span class="button open-them">\(Text("Open them together"))</span>
        <span class="button second close-them">\(Text("Close them again"))</span></summary>
        <div class="answers">\(answers(Text("From you"), "mine", click.envelopes[side]?.answers))\(answers(Text("From \(other.name)"), "theirs", reading.other))</div>
        <div class="light stack answers-next"><h2>\(Text("Now write together what you do it for."))</h2>
        <p class="measure">\(Text("Your two sentences are the beginning of your mission."))</p>
        <p class="actions"><a class="button" href="\(path)/mission">\(Text("To the mission"))</a></p></div>
        </details>
        \(sees(Text("You and \(other.name), and nobody else")))
        """
    }

    /// The same words whoever chose what, and whether anybody did: only who said yes can tell that the other did not.
    private var over: HTML {
        """
        \(header(Text("It does not go on, and that is all right."), Text("Not every first conversation becomes a mentorship. Thank you for the time you made for each other.")))
        <div class="stack measure"><p>\(Text("No reason is asked or told. What you wrote stays yours."))</p>
        <p class="actions"><a class="button" href="/invitations/new">\(Text("Invite someone else"))</a></p></div>
        \(own)
        """
    }

    private var own: HTML { talks.own(side).map { folded($0, Text("Read your own answers")) } ?? .empty }

    private func folded(_ envelope: Envelope, _ title: Text) -> HTML {
        """
        <details class="more"><summary>\(title)</summary>
        <div class="answers">\(answers(Text("From you"), "mine", envelope.answers))</div>
        <p>\(envelope.decision.word)</p>\(sees(Text("Only you")))</details>
        """
    }

    private func answers(_ whose: Text, _ id: String, _ answers: ClickAnswers?) -> HTML {
        let given = ClickAnswers.Question.allCases.compactMap { question -> HTML? in
            guard let words = answers?[question], !words.isEmpty else { return nil }
            return "<h3>\(question.sentence)</h3><p>\(words)</p>"
        }
        return "<section class=\"stack\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(whose)</h2>\(given)</section>"
    }
}

/// An envelope with a lantern for its seal; one that is awaited is drawn in dashes.
struct EnvelopePicture {
    let name: Text
    let isAwaited: Bool

    var html: HTML {
        """
        <span class="envelope\(isAwaited ? " awaited" : "")"><svg viewBox="0 0 220 190" aria-hidden="true">\
        <path class="flap-up" d="M8 70 110 4 212 70Z"/><path class="inside" d="M8 70h204v112H8Z"/>\
        <g class="sheet"><path d="M24 76h172v96H24Z"/><path class="script" d="M42 94h96M42 108h128M42 122h112"/></g>\
        <path class="pocket" d="M8 70 110 138 212 70V178a4 4 0 0 1-4 4H12a4 4 0 0 1-4-4Z"/><path class="crease" d="M9 181 86 122M211 181 134 122"/>\
        <g class="flap-down"><path d="M8 70H212L110 142Z"/>\(isAwaited ? .empty : seal)</g></svg>\(name)</span>
        """
    }

    private var seal: HTML { "<use href=\"#lamp-lit\" x=\"95\" y=\"108\" width=\"30\" height=\"40\"/>" }
}
