import Foundation
import Markup
import Mentoring
import Store

/// Saying goodbye well: what this kind of ending offers, one part after the other.
struct FarewellPage {
    /// What was just done, as it stands in the address.
    enum Done: String {
        case letter, touch, goodbye, debrief, reason, decided
    }

    let together: Together
    let farewell: Farewell
    let reason: FarewellReason?
    /// What was kept of a letter that is not sent yet.
    let letterDraft: String
    /// To whom one can write about it; nil where nobody is named who is neutral here.
    let confidant: Person?
    let now: Date
    var just: Done?
    var form: Form?
    var complaints: [Complaint] = []

    /// Not a bare `letter`: the lantern sheet has a picture of that name.
    static let letterField = "goodbye-letter"

    /// The name under which the letter is kept while it is written.
    static func draft(_ together: Together) -> String { "farewell-\(together.id.rawValue)" }

    var other: String { together.other.name }
    var path: String { "\(together.path)/renewal/farewell" }
    var reading: Farewell.Reading { farewell.reading(for: together.side, now: now) }
    var state: Farewell.State { farewell.state(now: now) }

    func day(_ date: Date) -> LocalDay { LocalDay(date, in: together.me.timeZone) }

    var page: Page {
        Page(
            title: Text("Saying goodbye"),
            content: """
                \(complaints.summary)\(just.map { saved(notice($0)) })
                <header class="stack near measure">\(together.over)<h1>\(title)</h1><p class="lead">\(lead)</p></header>
                \(FarewellPart.allCases.filter(farewell.scenario.offers).compactMap(part))
                """,
            place: .mentorships)
    }

    private var title: Text {
        switch farewell.scenario {
        case .asPlanned where state == .parting: Text("You say goodbye, and you do it well.")
        case .asPlanned: Text("You said goodbye.")
        case .early, .sudden: Text("You say goodbye.")
        case .safety: Text("It has ended.")
        }
    }

    private var lead: Text {
        switch (state, farewell.scenario) {
        case (.parting, _): Text("There is time for it until \(day: day(farewell.lastTalkBy)). Then your mentorship closes by itself.")
        case (_, .safety): Text("You don’t have to do anything more. What you wrote stays yours.")
        case (.resting, _): Text("Your mentorship has ended. What is still to be said, you can say until \(day: day(farewell.restsUntil ?? now)).")
        case (.over, _): Text("Your mentorship has ended. What you wrote to each other stays here to be read.")
        }
    }

    private func notice(_ done: Done) -> Text {
        switch done {
        case .letter: Text("Sent. \(other) gets a mail that there is something to read, without your words in it.")
        case .touch: Text("Kept. It shows only if you both say yes.")
        case .goodbye where farewell.closedAt != nil: Text("You closed your mentorship together.")
        case .goodbye: Text("Kept. Once \(other) says so too, your mentorship closes.")
        case .debrief: Text("Kept, for you alone. Nobody hears of it by itself: below you see who to turn to.")
        case .reason: Text("Kept, for you.")
        case .decided: Text("Your choice is kept. \(other) would rather close, and where one of you would, you close it well together.")
        }
    }

    private func part(_ part: FarewellPart) -> HTML? {
        switch part {
        case .lastTalk: state == .parting ? lastTalk : nil
        case .letter: FarewellLetters(page: self).html
        case .stayInTouch: StayingInTouchPart(page: self).html
        case .debrief: debrief
        case .reason: FarewellReasonForm(page: self).html
        case .rest: rest
        case .anotherLamp: anotherLamp
        case .keepsake: keepsake
        }
    }

    private var lastTalk: HTML {
        """
        <section class="light stack"><h2>\(Text("A last talk"))</h2>
        <p class="measure">\(Text("Take an hour for it, before \(day: day(farewell.lastTalkBy)). These questions may help:"))</p>
        <ul class="pledge">\(LastTalkQuestion.allCases.map { "<li>\($0.sentence)</li>" as HTML })</ul>
        \(reading.hasSaidGoodbye ? "<p>\(Text("You said that you had it. Now it waits for \(other)."))</p>" : goodbye)</section>
        """
    }

    private var goodbye: HTML {
        Web.form(
            "\(path)/goodbye", together.context.visitor,
            """
            <p class="actions"><a class="button second" href="\(together.path)/engagement/meetings/new">\(Text("Propose a day for it"))</a>
            <button class="button\(reading.ownLetter == nil ? " second" : "")">\(Text("We had our last talk"))</button></p>
            """)
    }

    private var debrief: HTML {
        let asked = reading.debriefAskedAt.map { "<p class=\"quiet\">\(Text("You wanted to talk about it on \(day: day($0))."))</p>" as HTML }
        let ask: HTML =
            reading.debriefAskedAt == nil && state != .over
            ? Web.form(
                "\(path)/debrief", together.context.visitor,
                "<p class=\"actions\"><button class=\"button second\">\(Text("I would like to talk about it"))</button></p>")
            : "\(asked)\(whomToTalkTo)"
        return """
            <section class="stack near"><h2>\(Text("Would you like to talk about it with somebody else?"))</h2>
            <p class="measure">\(Text("An ending can leave something behind, also a good one. A talk with somebody outside the two of you may help."))</p>\(ask)
            \(sees(Text("Only you. \(other) does not hear of it.")))</section>
            """
    }

    /// Nothing is sent by itself: one writes to the confidant, or turns to somebody outside.
    private var whomToTalkTo: HTML {
        let outside: HTML = "<a href=\"/help\">\(Text("Who can I talk to?"))</a>"
        guard let confidant else {
            return "<p>\(Text("There is no confidant here. Talk to someone you trust, or to somebody outside.")) \(outside)</p>"
        }
        return """
            <p>\(Text("\(confidant.name) is the confidant here: neutral, and nobody’s boss. What you write goes only there."))</p>
            <p class="actions"><a class="button second" href="/concerns/new">\(Text("Write to \(confidant.name)"))</a> \(outside)</p>
            """
    }

    private var rest: HTML? {
        guard state != .over else { return nil }
        let words =
            farewell.restsUntil.map { Text("Rest until \(day: day($0)) before you begin with somebody new. What you had deserves it.") }
            ?? Text("After the goodbye come two weeks of rest, before you begin with somebody new.")
        return "<section class=\"stack near\"><h2>\(Text("First a rest"))</h2><p class=\"measure\">\(words)</p></section>"
    }

    private var anotherLamp: HTML? {
        guard state == .over else { return nil }
        let isMentee = together.side == .mentee
        return """
            <section class="light stack"><h2>\(Text("Light another lamp"))</h2>
            <p class="measure">\(isMentee
                ? Text("Somebody walked along with you. Would you walk along with somebody now? Your profile stays as it is; you only say that you have room.")
                : Text("Somebody else may be looking for the way that you know. Your profile stays as it is; you only say that you have room."))</p>
            \(Web.form("\(path)/lamp", together.context.visitor, "<p class=\"actions\"><button class=\"button\">\(isMentee ? Text("I would like to be a mentor") : Text("I have room for somebody new"))</button></p>"))</section>
            """
    }

    private var keepsake: HTML {
        """
        <section class="stack near"><h2>\(Text("A page to keep"))</h2><p class="measure">\(Text("What you did and learned, on one page that you can print."))</p>
        <p><a href="\(together.path)/renewal/year">\(Text("Your time together, on one page"))</a></p></section>
        """
    }
}

extension LastTalkQuestion {
    var sentence: Text {
        switch self {
        case .brought: Text("What did this time bring each of us?")
        case .unsaid: Text("What has stayed unsaid, and may be said now?")
        case .takeAlong: Text("What do I take along from you?")
        case .proud: Text("What are we proud of?")
        }
    }
}
