import Foundation
import Markup
import Mentoring
import Store

/// One of my invitations: its link to pass on, where it stands, and the way to take it back.
struct OwnInvitationPage {
    let own: OwnInvitation
    let link: String
    /// Why nobody can become the sender's mentee now.
    let noRoom: Capacity.Refusal?
    let visitor: Visitor
    let now: Date

    private var invitation: Invitation { own.invitation }
    private var isOpen: Bool { invitation.isOpen(at: now) }

    var page: Page {
        Page(
            title: title,
            content: """
                <header class="stack near"><p class="over"><a href="/invitations">\(Text("Your invitations"))</a></p><h1>\(title)</h1>
                <p>\(own.standing(now: now))</p></header>
                \(isOpen ? noRoom.map(waits) : nil)
                \(isOpen ? open : .empty)
                \(invitation.state == .declined ? declined : .empty)
                \(own.mentorship.map { "<p class=\"actions\"><a class=\"button\" href=\"/mentorships/\($0.rawValue)\">\(Text("To your mentorship"))</a></p>" as HTML })
                <section class="stack near"><h2>\(Text("What you asked"))</h2><p>\(invitation.asked)</p>
                <blockquote class="quote"><p>\(invitation.purpose)</p></blockquote></section>
                \(isOpen ? withdrawal : .empty)
                """, shape: "page narrow")
    }

    private var title: Text {
        guard isOpen else { return Text("Your invitation") }
        return invitation.address == nil ? Text("Your invitation is ready.") : Text("Your invitation is on its way.")
    }

    private func waits(_ refusal: Capacity.Refusal) -> HTML {
        """
        <div class="stack near"><p>\(refusal.own) \(Text("The people you asked can accept once you have room again."))</p>
        \(RoomLink.html)</div>
        """
    }

    private var open: HTML {
        if let address = invitation.address {
            return """
                <section class="light stack"><h2>\(Text("What happens now"))</h2>
                <p>\(Text("\(address.text) gets a mail that says who asks and why. After a week Lampion reminds once. You hear what the answer is."))</p></section>
                """
        }
        return """
            <section class="light stack"><h2>\(invitation.kind == .met ? Text("Turn your phone to the other.") : Text("Pass this link on."))</h2>
            <p>\(Text("Give it to the one you invite, and to nobody else. It works until \(short: LocalDay(invitation.closesAt, in: zone))."))</p>
            \(invitation.kind == .met ? code : .empty)
            <p class="link" data-copy="\(Text("Copy the link"))" data-copied="\(Text("Copied"))" data-share="\(Text("Share the link"))"><code>\(link)</code></p>
            \(invitation.kind == .met ? .empty : folded)</section>
            """
    }

    private var declined: HTML {
        """
        <section class="light stack"><h2>\(Text("What the other answered"))</h2>
        <blockquote class="quote"><p>\(Invitation.kindNo)</p></blockquote>
        <p class="actions"><a class="button" href="/invitations/new">\(Text("Ask someone else"))</a></p></section>
        """
    }

    private var code: HTML? { QRCode(link, name: Text("The link of your invitation, as a code for a camera"))?.html }

    private var folded: HTML {
        "<details class=\"more\"><summary>\(Text("Show it as a code for a camera"))</summary>\(code)</details>"
    }

    private var withdrawal: HTML {
        form(
            "/invitations/\(invitation.id.rawValue)/withdrawal", visitor, class: "stack near",
            """
            <h2>\(Text("Changed your mind?"))</h2>
            <p>\(invitation.address == nil ? Text("The link stops working at once.") : Text("The other is told kindly that it no longer needs an answer."))</p>
            <p class="actions"><button class="button second">\(Text("Withdraw"))</button></p>
            """)
    }

    private var zone: TimeZone { visitor.session?.person.timeZone ?? .gmt }
}

/// All that I sent, and where each stands.
struct InvitationsPage {
    let own: [OwnInvitation]
    let now: Date

    var page: Page {
        Page(
            title: Text("Your invitations"),
            content: """
                <header class="stack near"><h1>\(Text("Your invitations"))</h1>
                <p class="measure">\(own.isEmpty ? Text("Here you see who you asked, and where each invitation stands.") : Text("Who you asked, and where each invitation stands."))</p></header>
                \(own.isEmpty ? .empty : "<ul class=\"rows\">\(own.map(row))</ul>" as HTML)
                <p class="actions"><a class="button" href="/invitations/new">\(Text("Invite someone"))</a></p>
                """)
    }

    private func row(_ own: OwnInvitation) -> HTML {
        """
        <li class="sent-row"><div><a href="/invitations/\(own.invitation.id.rawValue)">\(own.whom)</a><br>\
        <small>\(own.invitation.asked)</small></div><span>\(own.standing(now: now))</span></li>
        """
    }
}

extension OwnInvitation {
    /// Whom it went to, as far as the sender knows.
    var whom: Text {
        if let acceptedBy { return Text(verbatim: acceptedBy) }
        if let address = invitation.address { return Text(verbatim: address.text) }
        return invitation.kind == .met ? Text("Someone you met, by link") : Text("Someone you know, by link")
    }

    func standing(now: Date) -> Text {
        switch invitation.state {
        case .open where !invitation.isOpen(at: now), .closed: Text("No answer came within fourteen days. It is closed.")
        case .open: invitation.remindedAt == nil ? Text("Waits for an answer.") : Text("Waits for an answer. Lampion reminded once.")
        case .accepted: Text("Accepted.")
        case .declined: Text("A kind no.")
        case .withdrawn: Text("You took it back.")
        }
    }
}

extension Invitation {
    /// The very words that a decline sends, so that whoever declines knows what the other reads.
    static let kindNo = Text("Thank you for asking me. It does not fit now, and I wish you a good companion.")

    var asked: Text {
        role == .mentor ? Text("You asked: will you be my mentor?") : Text("You asked: may I be your mentor?")
    }
}
