import Foundation
import Markup
import Mentoring
import Store

/// One introduction as one of the two reads it: why, where it stands, and what may be done.
struct IntroductionRow {
    let together: Together
    let seen: SeenIntroduction
    let now: Date

    private var one: Introduction { seen.introduction }
    private var isOwner: Bool { one.owner == together.side }
    private var other: String { together.other.name }
    private var path: String { "\(together.path)/networking/introductions/\(one.id.rawValue)" }
    private var shown: Introduction.Shown { one.shown(to: together.side, now: now) }

    var html: HTML {
        """
        <li class="stack near"><p class="over">\(over)</p>
        <p class="written">\(seen.why)</p>
        \(seen.contact.map(contact))
        <p>\(standing)</p>
        \(seen.word.map { "<blockquote class=\"quote written\">\($0)</blockquote>" as HTML })
        \(one.misuse?.isOpen(at: now) == true ? misuse : .empty)
        \(together.isOpen ? actions : .empty)</li>
        """
    }

    private var over: Text {
        let day = LocalDay(one.openedAt, in: together.me.timeZone)
        let today = LocalDay(now, in: together.me.timeZone)
        return isOwner
            ? Text("A contact of yours, for \(other), \(short: day, today: today)")
            : Text("A contact of \(other), for you, \(short: day, today: today)")
    }

    private func contact(_ details: ContactDetails) -> HTML {
        let bond: HTML = isOwner && !details.bond.isEmpty ? "<br><span class=\"quiet\">\(details.bond)</span>" : .empty
        let address: HTML = details.address.isEmpty ? .empty : "<br>\(mailbox(details.address))"
        return "<p class=\"contact-card\"><strong>\(details.name)</strong>\(bond)\(address)</p>"
    }

    private func mailbox(_ address: String) -> HTML {
        guard let link = Link(typed: "mailto:\(address)") else { return "\(address)" }
        return "<a href=\"\(link)\">\(address)</a>"
    }

    private var standing: Text {
        switch shown {
        case .waitsForYou: one.origin == .requested ? Text("\(other) asks whether you know someone.") : Text("\(other) asks whether this helps you.")
        case .waitsForOther: Text("\(other) decides. Until then nobody is asked.")
        case .withContact(let until): Text("The question is with the contact, until \(short: LocalDay(until, in: together.me.timeZone)).")
        case .agreed:
            isOwner
                ? Text("Your contact said yes. \(other) has the name and the address.")
                : Text("Yes. Write within a few days, for one talk of half an hour. The name and the address are for you alone.")
        case .wordGiven: isOwner ? Text("\(other) tells what came of it:") : Text("You told what came of it:")
        case .notNow: Text("It does not suit now. That says nothing about you.")
        case .withdrawn:
            isOwner ? Text("Your contact took the yes back.") : Text("The contact took the yes back. Do not use the address any more.")
        }
    }

    /// Both read it; only whose contact it is says that it was looked at.
    private var misuse: HTML {
        guard isOwner else {
            return """
                <p class="notice"><span>\(Text("The contact tells us that what was agreed was not kept. Talk about it with \(other). Until it was looked at you meet nobody new, thirty days at most."))</span></p>
                """
        }
        return """
            <p class="notice"><span>\(Text("Your contact tells us that what was agreed was not kept. Talk about it with \(other), and thank your contact for saying so. Until you have looked at it \(other) meets nobody new, thirty days at most."))</span></p>
            \(look)
            """
    }

    private var look: HTML {
        form("\(path)/look", together.context.visitor, "<p><button class=\"button second\">\(Text("I have looked at it"))</button></p>")
    }

    private var actions: HTML {
        switch shown {
        case .waitsForYou: "<p class=\"actions tight\"><a class=\"button second\" href=\"\(path)/question\">\(Text("Read and decide"))</a></p>"
        case .waitsForOther, .withContact:
            form("\(path)/release", together.context.visitor, "<p><button class=\"button plain flush\">\(Text("Let it go"))</button></p>")
        case .agreed where !isOwner:
            "<p class=\"actions tight\"><a class=\"button second\" href=\"\(path)/word\">\(Text("Tell \(other) what came of it"))</a></p>"
        case .agreed, .wordGiven, .notNow, .withdrawn: .empty
        }
    }
}
