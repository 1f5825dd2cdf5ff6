import Markup
import Mentoring
import Store

/// The page to keep: the time together, both envelopes and both farewell letters, as a print.
struct KeepsakePage {
    let together: Together
    let room: RenewalRoom
    /// The look back whose page it is.
    let number: Int

    private var review: Review? { (room.reviews + [room.review].compactMap { $0 }).last { $0.number == number } }
    /// The letters of a goodbye belong to the last of them.
    private var farewell: Farewell? { number == room.kept ? room.farewell : nil }

    var page: Page {
        Page(
            title: Text("Your time together, on one page"),
            content: """
                <article class="keepsake">\(YearPart(together: together, room: room, review: review).html)
                \(farewell.map(letters))</article>
                <p class="actions screen-only">\(LetterView.printButton) <a href="\(together.path)/renewal">\(Text("Back to looking back"))</a></p>
                <p class="quiet screen-only">\(Text("It prints as it stands here, without menus and buttons."))</p>
                \(YearsBefore(together: together, room: room, but: number).html)
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

/// The pages of the times after which the two went on: a renewed mentorship keeps what was before.
struct YearsBefore {
    let together: Together
    let room: RenewalRoom
    /// The one that is being read.
    var but: Int?

    var html: HTML {
        let others = room.renewed.filter { $0.number != but }
        guard !others.isEmpty else { return .empty }
        return """
            <section class="stack near screen-only" aria-labelledby="before"><h2 id="before">\(Text("To read again"))</h2>
            <ul class="rows">\(others.reversed().map(row))</ul></section>
            """
    }

    private func row(_ review: Review) -> HTML {
        let time = together.duo.mentorship.time(of: review.number, room.reviews, now: room.now)
        let zone = together.me.timeZone
        let (from, to) = (LocalDay(time.lowerBound, in: zone), LocalDay(time.upperBound, in: zone))
        return """
            <li><a href="\(together.path)/renewal/year/\(review.number)">\(Text("Your time together from \(day: from) to \(day: to)"))</a></li>
            """
    }
}
