import Markup
import Mentoring
import Store

/// What the mails about chances and introductions share.
extension MailDesk {
    func room(_ name: String, of duo: Duo) -> String { "/mentorships/\(duo.mentorship.id.rawValue)/\(name)" }

    /// Who gets it knows the other by name: it says so above, shows the six lamps as anyone may see them, and why it came.
    func words(
        _ duo: Duo, for side: Side, _ heading: Text, _ sentence: Text, _ button: MailWords.Button
    ) throws -> MailWords {
        let name = duo.person(side.other).name
        return MailWords(
            subject: heading, over: Text("\(name) and you"), heading: heading, sentences: [sentence], button: button,
            lamps: try store.standing(duo, for: duo.person(side), now: now).lampsFromOutside,
            reason: Text("You get this mail because you and \(name) are a pair in Lampion."))
    }
}
