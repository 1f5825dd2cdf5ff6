import Foundation
import Markup
import Mentoring
import Store

/// The letter the two wrote to each other, with both names under it.
struct AgreementPage {
    let together: Together
    let agreement: Agreement
    let version: LetterVersion
    /// What comes next: only a letter that says what the two last wrote is there to be signed.
    let next: LetterStep
    /// How the two stand, once it is in force.
    let standing: Standing?
    var refusal: SigningRefusal?

    private var path: String { "\(together.path)/agreement" }
    private var other: String { together.other.name }
    private var complaints: [Complaint] { refusal.map { [Complaint("letter", $0.sentence)] } ?? [] }

    var page: Page {
        Page(
            title: Text("Our letter"),
            content: """
                \(complaints.summary)
                <header class="stack near screen-only as-letter">\(together.over)<p class="lead measure">\(lead)</p>\(inForce)</header>
                \(LetterView(together: together, version: version, agreement: agreement).html)
                \(together.isOpen ? act : .empty)
                \(LetterVersions(together: together, agreement: agreement).html)
                """,
            place: .mentorships)
    }

    private var signers: Set<Side> { agreement.signers(of: version.number) }

    private var lead: Text {
        if let closing = together.duo.mentorship.closing { return held(until: LocalDay(closing.at, in: together.me.timeZone)) }
        return open
    }

    private func held(until day: LocalDay) -> Text {
        agreement.inForce?.number == version.number
            ? Text("You both signed this letter. It held until \(day: day).") : Text("You did not both sign this version.")
    }

    private var open: Text {
        switch (signers.contains(together.side), signers.contains(together.side.other)) {
        case (true, true): Text("You both signed this letter. It is in force.")
        case (true, false): Text("You signed. Now the letter waits for \(other), who got a mail.")
        case (false, true): Text("\(other) signed. Read the letter once more at ease, together or alone. When you sign, it is in force.")
        case (false, false): Text("Read the letter at ease, together or alone. It is in force when both of you have signed this version.")
        }
    }

    /// A change takes nothing away before both have signed it.
    private var inForce: HTML? {
        guard together.isOpen, let old = agreement.inForce, old.number != version.number else { return nil }
        return """
            <p class="measure">\(Text("Until then version \(old.number), which you both signed, stays in force.")) \
            <a href="\(path)/versions/\(old.number)">\(Text("Read the letter in force"))</a></p>
            """
    }

    private var act: HTML {
        switch next {
        case .renewLetter: "<div class=\"screen-only as-letter\">\(next.html(together))</div>"
        case .sign: signing
        default: after
        }
    }

    private var signing: HTML {
        let button: HTML = """
            <input type="hidden" name="version" value="\(version.number)">
            <p class="actions"><button class="button">\(Text("I sign this letter"))</button>
            <a class="button second" href="\(path)/proposal">\(Text("Propose something else"))</a>
            \(LetterView.printButton)</p>
            <p class="quiet">\(whatHappens)</p>\(sees(together.who))
            """
        return
            "<section class=\"stack screen-only as-letter\" aria-label=\"\(Text("Sign"))\">\(form("\(path)/signature", together.context.visitor, button))</section>"
    }

    private var whatHappens: Text {
        signers.contains(together.side.other)
            ? Text("You both get a mail that the letter is in force, with the day you look back for both your calendars.")
            : Text(
                "\(other) gets a mail that the letter is there to sign. With both names it is in force, and the day goes into both your calendars.")
    }

    private var signed: HTML? {
        guard let standing, let signed = standing.allSigned else { return nil }
        return "<h2>\(signed.title)</h2>\(standing.steps.contains { $0.kind != .proposeMeeting } ? .empty : signed.advice)"
    }

    private var after: HTML {
        let isInForce = agreement.inForce?.number == version.number
        return """
            <section class="stack screen-only as-letter">\(isInForce ? signed : nil)<p class="actions">
            \(isInForce ? "<a class=\"button second\" href=\"\(together.path)/review-date.ics\">\(Text("Put the day you look back in your calendar"))</a>" : .empty)
            <a class="button second" href="\(path)/proposal">\(Text("Propose something else"))</a>
            \(LetterView.printButton)</p>
            <p class="quiet">\(Text("The letter prints on one page. A change is a new version, which both of you sign."))</p>\(sees(together.who))</section>
            """
    }
}

/// One version of the letter, as it stood.
struct LetterVersionPage {
    let together: Together
    let agreement: Agreement
    let version: LetterVersion

    var page: Page {
        Page(
            title: Text("Version \(version.number) of our letter"),
            content: """
                <header class="stack near screen-only as-letter">\(together.over)
                <p class="lead">\(Text("Version \(version.number) of our letter"))</p><p class="quiet">\(together.written(version, in: agreement))</p>
                <p><a href="\(together.path)/agreement">\(Text("To the newest version"))</a></p></header>
                \(LetterView(together: together, version: version, agreement: agreement).html)
                """,
            place: .mentorships)
    }
}

/// Every version of the letter: who wrote it, and whether both signed it.
struct LetterVersions {
    let together: Together
    let agreement: Agreement

    var html: HTML {
        guard agreement.versions.count > 1 else { return .empty }
        return """
            <section class="stack screen-only as-letter"><h2>\(Text("Every version"))</h2>
            <ol class="rows" reversed>\(agreement.versions.reversed().map(row))</ol></section>
            """
    }

    private func row(_ version: LetterVersion) -> HTML {
        """
        <li><a href="\(together.path)/agreement/versions/\(version.number)">\(Text("Version \(version.number)"))</a> <span class="quiet">\(state(version))</span><br>\
        <small class="quiet">\(together.written(version, in: agreement))</small></li>
        """
    }

    private func state(_ version: LetterVersion) -> Text {
        if together.isOpen, agreement.inForce?.number == version.number { return Text("in force") }
        switch agreement.signers(of: version.number).count {
        case 0: return Text("signed by nobody")
        case 1: return Text("signed by one of you")
        default: return Text("signed by both")
        }
    }
}

/// Before there is a letter: what goes in, and what is still to be written.
struct LetterBeginPage {
    let together: Together
    let step: LetterStep

    var page: Page {
        Page(
            title: Text("Our letter"),
            content: """
                <header class="stack near">\(together.over)<h1>\(Text("Our letter"))</h1>
                <p class="measure lead">\(Text("In one letter of six parts you say what binds you, how often you meet and what you promise each other."))</p>
                <p class="measure">\(Text("Your mission and both goals go in. You read it through together, and both sign the same version."))</p></header>
                \(together.isOpen ? step.html(together) : .empty)
                """,
            place: .mentorships)
    }
}
