import Foundation
import Markup
import Mentoring
import Store

/// The one page of a contact: who asks, why, and yes, no or never again. It stays the contact's own after any answer.
struct ContactPage {
    let asked: AskedIntroduction
    let ground: IntroductionGround
    let path: String
    let now: Date

    private var one: Introduction { asked.introduction }
    private var owner: String { asked.owner.name }
    private var introduced: String { asked.introduced.name }
    /// Whether there is anything to say yes to now.
    private var isOpen: Bool { one.isAnswerable(at: now) && ground.isOpen && ground.isPledged && !ground.isStopped }

    var page: Page {
        Page(title: title, content: "\(head)\(asked.ask.map { standing($0) })\(forgotten)\(yours)", shape: "page narrow")
    }

    private var title: Text {
        guard let ask = asked.ask else { return Text("There is nothing about you here any more.") }
        switch one.state {
        case .asked where isOpen: return Text("\(owner) asks whether you would like to talk with \(introduced).")
        case .agreed, .wordGiven: return Text("Thank you, \(ask.details.name).")
        case .declined: return Text("Thank you for your answer.")
        default: return Text("This question needs no answer any more.")
        }
    }

    private var head: HTML {
        guard let ask = asked.ask else { return "<header class=\"stack\"><h1>\(title)</h1></header>" }
        let quote: HTML = """
            <blockquote class="quote stack near"><p class="written">\(ask.words)</p><footer>\(signature(ask))</footer></blockquote>
            """
        return """
            <header class="stack"><p class="over">\(Text("Hello \(ask.details.name)"))</p><h1>\(title)</h1>
            \(isOpen ? quote : .empty)</header>
            """
    }

    private func signature(_ ask: ContactAsk) -> Text {
        ask.details.bond.isEmpty ? Text(verbatim: owner) : Text("\(owner), \(ask.details.bond)")
    }

    private func standing(_ ask: ContactAsk) -> HTML {
        switch one.state {
        case .asked where isOpen: question
        case .agreed, .wordGiven:
            """
            <p>\(Text("\(introduced) has your name and your mail address, and writes to you soon: \(ask.details.address)."))</p>
            \(asked.thanks.isEmpty ? .empty : "<blockquote class=\"quote stack near\"><p class=\"written\">\(asked.thanks)</p><footer>\(introduced)</footer></blockquote>" as HTML)
            """
        case .declined: "<p>\(Text("\(owner) hears only that it does not suit now. You don’t have to do anything more."))</p>"
        default: "<p>\(Text("The question has passed. You don’t have to do anything, and nobody got your name or your address."))</p>"
        }
    }

    private var question: HTML {
        """
        <dl class="facts">
        <dt>\(Text("Who"))</dt><dd>\(Text("\(introduced), \(asked.about)"))</dd>
        <dt>\(Text("How long"))</dt><dd>\(Text("Half an hour, once"))</dd>
        <dt>\(Text("How"))</dt><dd>\(Text("You choose: a call, video or coffee"))</dd></dl>
        <div class="light stack"><h2>\(Text("Would you like that?"))</h2>
        <p>\(Text("If you say yes, only \(introduced) gets your name and your mail address. Both promised to sell nothing and to pass nothing on."))</p>
        <div class="actions">\(press("acceptance", Text("Yes, give \(introduced) my address"), "button"))\
        \(press("refusal", Text("No, thank you"), "button second"))</div>
        <p class="quiet">\(Text("If you say no, \(owner) hears only that it does not suit now. You don’t have to explain anything."))</p></div>
        """
    }

    /// Once the data are erased, that it is so.
    private var forgotten: HTML? {
        guard asked.ask == nil else { return nil }
        let words =
            switch one.state {
            case .expired: Text("Nobody answered the question in time, so we erased the address.")
            case .letGo: Text("The question was taken back, so we erased the address. You don’t have to do anything more.")
            default: Text("We erased your name and your address, wherever they stood. You don’t have to do anything more.")
            }
        return "<p>\(words)</p>"
    }

    /// What stays the contact's, whatever was answered.
    private var yours: HTML {
        """
        <section class="stack near" aria-labelledby="yours"><h2 id="yours">\(Text("This stays yours"))</h2>
        <p>\(Text("You have no account, and we do not follow you."))\
        \(asked.ask == nil ? .empty : " \(Text("You may come back to this page and have your data erased, also after a yes."))" as HTML)\
        \(expiry.map { " \($0)" as HTML })</p>
        \(hasAgreed ? misuse : .empty)
        <div class="actions tight">\(asked.ask == nil ? .empty : presses)</div></section>
        """
    }

    private var presses: HTML {
        """
        \(one.state == .asked ? .empty : press("forgetting", erasure, "button second"))\
        \(press("never", Text("Never ask me this again"), "button plain flush"))
        """
    }

    private var erasure: Text { hasAgreed ? Text("Take my yes back and erase my data") : Text("Erase my data") }

    private var hasAgreed: Bool { [.agreed, .wordGiven, .withdrawn].contains(one.state) }

    private var expiry: Text? {
        guard isOpen, let until = one.expiresAt else { return nil }
        return Text("Without an answer the question passes on \(short: LocalDay(until, in: asked.owner.timeZone)), and we erase your address.")
    }

    private var misuse: HTML {
        if let told = one.misuse {
            let words =
                told.isOpen(at: now)
                ? Text("You told us that something was not right. \(introduced) meets nobody new until it has been looked at, thirty days at most.")
                : Text("You told us that something was not right, and both of them heard it.")
            return "<p class=\"notice good\" role=\"status\">\(words)</p>"
        }
        return """
            <p>\(Text("Did \(introduced) sell you something, pass your address on, or ask for more than was agreed? One press is enough."))</p>
            \(press("misuse", Text("Report misuse"), "button second"))
            """
    }

    private func press(_ act: String, _ word: Text, _ look: String) -> HTML {
        "<form method=\"post\" action=\"\(path)/\(act)\"><button class=\"\(look)\">\(word)</button></form>"
    }
}
