import Markup
import Mentoring
import Store

/// The page to keep: the time together, both envelopes and both farewell letters, as a print.
struct KeepsakePage {
    let together: Together
    let room: RenewalRoom

    var page: Page {
        Page(
            title: Text("Your time together, on one page"),
            content: """
                <article class="keepsake">\(YearPart(together: together, room: room, review: room.lastOpened).html)
                \(room.farewell.map(letters))</article>
                <p class="actions screen-only">\(LetterView.printButton) <a href="\(together.path)/renewal">\(Text("Back to looking back"))</a></p>
                <p class="quiet screen-only">\(Text("It prints as it stands here, without menus and buttons."))</p>
                """,
            place: .mentorships)
    }

    private func letters(_ farewell: Farewell) -> HTML {
        guard farewell.scenario.offers(.letter) else { return .empty }
        let reading = farewell.reading(for: together.side, now: room.now)
        return """
            \(reading.otherLetter.map { FarewellLetterView(letter: $0, from: Text(verbatim: together.other.name), reader: together.me).html })
            \(reading.ownLetter.map { FarewellLetterView(letter: $0, from: Text(verbatim: together.me.name), reader: together.me).html })
            """
    }
}

/// A letter of one to the other, as it was sent.
struct FarewellLetterView {
    let letter: FarewellLetter
    let from: Text
    let reader: Person

    var html: HTML {
        """
        <blockquote class="letter farewell-letter"><p class="letter-date">\(Text("\(day: LocalDay(letter.sentAt, in: reader.timeZone))"))</p>
        <p class="written">\(letter.text)</p><footer class="signature">\(from)</footer></blockquote>
        """
    }
}
