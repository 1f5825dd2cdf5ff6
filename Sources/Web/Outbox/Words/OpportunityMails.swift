import Markup
import Mentoring
import Store

extension MailDesk {
    /// What it is stays behind the sign-in; the mail says that there is something.
    func opportunityWords() throws -> MailWords? {
        guard let person = mail.person, let duo = try mail.thing.flatMap({ try store.duo(ID(rawValue: $0), seenBy: person) }),
            let side = duo.mentorship.side(of: person), duo.mentorship.isOpen, let newest = try newestChance(duo.mentorship, for: side)
        else { return nil }
        let name = duo.person(side.other).name
        let button = MailWords.Button(label: Text("Read it in Lampion"), path: room("opportunity", of: duo))
        return newest.kind.isGiven
            ? try words(duo, for: side, Text("\(name) spoke up for you"), Text("Read where and how. You don’t have to do anything."), button)
            : try words(
                duo, for: side, Text("\(name) offers you a chance"),
                Text("Read what it is, and take it or let it go. Both are fine, and neither needs a reason."), button)
    }

    /// The one that waits, or that was given; what was taken or let go meanwhile needs no mail.
    private func newestChance(_ mentorship: Mentorship, for side: Side) throws -> Opportunity? {
        try store.growth(of: mentorship).opportunities.first { chance in
            chance.receiver == side && (chance.state == .offered || chance.kind.isGiven && chance.state == .taken)
        }
    }
}
