import Hummingbird
import Markup
import Mentoring
import Store

/// Who stands before an invitation.
enum Invited {
    case signedIn(Person)
    /// The mail went to the address of an account.
    case owner(Person)
    case newcomer
}

/// What the invited sees: who asks, what, why, and how much time it takes. No account is needed to read it, or to decline.
struct InvitedPage {
    let opened: OpenedInvitation
    let invited: Invited
    let newcomer: NewcomerForm
    let visitor: Visitor
    let complaints: [Complaint]

    private var name: String { opened.sender.name }

    var page: Page {
        let page = Page(title: ask, content: content, shape: "page narrow")
        return complaints.isEmpty ? page : page.refused()
    }

    private var ask: Text {
        opened.invitation.role == .mentor ? Text("\(name) asks you to be a mentor.") : Text("\(name) would like to be your mentor.")
    }

    private var content: HTML {
        """
        \(complaints.summary)
        <header class="stack"><h1>\(ask)</h1>
        <blockquote class="quote stack near"><p>\(opened.invitation.purpose)</p><footer>\(name)</footer></blockquote></header>
        <dl class="facts">
        <dt>\(Text("What it is"))</dt><dd>\(opened.invitation.role == .mentor
            ? Text("To walk along with \(name) for a while. You don’t have to know the answers.")
            : Text("\(name) walks along with you for a while. You say what you want to reach."))</dd>
        <dt>\(Text("How long"))</dt><dd>\(Text("About \(HoursAMonth.suggested) hours a month"))</dd>
        <dt>\(Text("First"))</dt><dd>\(Text("One conversation to find out whether it clicks. Only then do you both decide."))</dd>
        </dl>
        \(form("\(opened.path)/acceptance", visitor, class: "light stack", acceptance))
        \(form("\(opened.path)/refusal", visitor, class: "stack near", refusal))
        """
    }

    private var acceptance: HTML {
        """
        <h2>\(Text("Do you want to get to know each other?"))</h2>
        \(who)
        <p class="actions"><button class="button">\(Text("Accept"))</button></p>
        """
    }

    private var who: HTML {
        switch invited {
        case .signedIn(let person): "<p>\(Text("You answer as \(person.name)."))</p>"
        case .owner(let person): "<p>\(Text("You answer as \(person.name). Afterwards you sign in as always."))</p>"
        case .newcomer: newcomer.fields(sender: name, visitor.form, complaints)
        }
    }

    private var refusal: HTML {
        """
        <h2>\(Text("Not now?"))</h2>
        <p>\(Text("You don’t have to explain anything. \(name) then reads: ‘\(Invitation.kindNo)’"))</p>
        <p class="actions"><button class="button second">\(Text("Decline kindly"))</button></p>
        <p class="quiet">\(Text("You may also leave it. Without an answer it closes on \(short: opened.closes)."))</p>
        """
    }
}

/// A link that leads nowhere any more, or not yet: why, and what to do.
struct InvitationOverPage {
    enum Reason {
        case state(Invitation.State)
        case ownLink(ID<Invitation>)
        case broken
        case alreadyTogether
        /// The mentor of the two has no place.
        case noRoom(Capacity.Refusal, as: Side, closes: LocalDay)
        case declinedNow
        case acceptedNow
    }

    let reason: Reason
    let sender: String

    var page: Page {
        Page(
            title: said.title,
            content: """
                <div class="stack measure"><h1>\(said.title)</h1><p>\(said.advice)</p>
                \(action.map { "<p class=\"actions\"><a class=\"button\" href=\"\($0.path)\">\($0.word)</a></p>" as HTML })</div>
                """, status: status, shape: "page narrow")
    }

    private var status: HTTPResponse.Status {
        switch reason {
        case .broken: .notFound
        case .state: .gone
        case .alreadyTogether, .noRoom: .conflict
        case .ownLink, .declinedNow, .acceptedNow: .ok
        }
    }

    private var said: (title: Text, advice: Text) {
        switch reason {
        case .state(.accepted):
            (Text("This invitation was accepted."), Text("Was that you? Sign in, and you find each other there."))
        case .state(.declined):
            (Text("This invitation was declined."), Text("Nothing more is needed. Would you like to after all? Ask \(sender) for a new one."))
        case .state(.withdrawn):
            (Text("\(sender) took this invitation back."), Text("It no longer needs an answer. It says nothing about you."))
        case .state(.closed), .state(.open):
            (Text("This invitation is closed."), Text("Fourteen days went by. Would you still like to? Ask \(sender) for a new one."))
        case .ownLink:
            (Text("This is your own invitation."), Text("Pass the link on to the one you invite. Here you see where it stands."))
        case .broken:
            (Text("This link is not complete."), Text("Copy it whole from the message, or ask who sent it for a new one. Nothing was changed."))
        case .alreadyTogether:
            (Text("You and \(sender) already have a mentorship."), Text("You find it on your own page. Nothing was changed."))
        case .noRoom(let refusal, let role, let closes): refusal.said(to: role, by: sender, closes: closes)
        case .declinedNow:
            (
                Text("You kindly said no."),
                Text("\(sender) now reads: ‘\(Invitation.kindNo)’ Nobody asks you why, and you don’t have to do anything more.")
            )
        case .acceptedNow:
            (Text("You accepted."), Text("\(sender) hears it at once. Sign in to see what comes next."))
        }
    }

    private var action: (path: String, word: Text)? {
        switch reason {
        case .state(.accepted), .acceptedNow: ("/sign-in", Text("Sign in"))
        case .ownLink(let id): ("/invitations/\(id.rawValue)", Text("To your invitation"))
        case .alreadyTogether: ("/mentorships", Text("Your mentorships"))
        case .noRoom(_, as: .mentor, _): (RoomLink.path, RoomLink.word)
        case .state, .broken, .noRoom, .declinedNow: nil
        }
    }
}
