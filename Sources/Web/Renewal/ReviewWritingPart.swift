import Markup
import Mentoring

/// Each looks back alone: what is asked of me, or that my envelope is closed and waits.
struct ReviewWritingPart {
    let together: Together
    let room: RenewalRoom
    let review: Review
    let form: Form?
    let complaints: [Complaint]

    private var other: String { together.other.name }
    private var path: String { "\(together.path)/renewal/evaluation" }
    private var reading: Review.Reading { review.reading(for: together.side) }

    var html: HTML {
        """
        <header class="stack near">\(together.over)<h1>\(title)</h1><p class="measure">\(lead)</p>\(isPast ? .empty : calendar)</header>
        \(reading.own == nil ? asking : closed)
        \(ReviewDaySteps().html)
        \(DoorsAhead().html)
        \(AnotherDayForm(together: together, room: room, form: form, complaints: complaints).html)
        """
    }

    private var isPast: Bool { review.date < room.today }

    private var title: Text {
        if isPast { return Text("You wanted to look back on \(day: LocalDay(review.date)).") }
        return review.date == room.today ? Text("Today you look back together.") : Text("On \(day: LocalDay(review.date)) you look back together.")
    }

    private var lead: Text {
        if isPast { return Text("That day has passed. Take an hour for it soon, or choose another day together.") }
        switch review.askedBy {
        case together.side: return Text("You asked to look back now already.")
        case nil: return Text("You can begin by yourself already.")
        default: return Text("\(other) would like to look back with you now already.")
        }
    }

    private var calendar: HTML {
        "<p><a href=\"\(together.path)/review-date.ics\">\(Text("Put the day you look back in your calendar"))</a></p>"
    }

    private var asking: HTML {
        """
        <section class="light stack"><p class="over">\(Text("Your turn"))</p><h2>\(Text("First look back for yourself."))</h2>
        <p class="measure">\(reading.hasOtherLookedBack
            ? Text("\(other) has looked back. When you close your envelope too, both open at once.")
            : Text("Seven questions, about ten minutes. Your envelope opens together with the one of \(other)."))</p>
        <p class="actions"><a class="button" href="\(path)">\(Text("Look back"))</a></p>\(sees(Text("Only you, until both envelopes open")))</section>
        """
    }

    private var closed: HTML {
        """
        <section class="stack"><h2>\(Text("Your envelope is closed."))</h2>
        <div class="envelopes"><span class="envelope-pair">\(EnvelopePicture(name: Text("From you"), isAwaited: false).html)\
        \(EnvelopePicture(name: Text("From \(other)"), isAwaited: true).html)</span></div>
        <p class="measure">\(waiting)</p>
        <p class="actions"><a class="button second" href="\(path)">\(Text("Change my answers"))</a></p></section>
        """
    }

    private var waiting: Text {
        let until = review.waitsUntil.map { LocalDay($0, in: together.me.timeZone) }
        return until.map {
            Text(
                "\(other) is still looking back. You get a mail when both envelopes open. If that takes longer, you can still choose a door from \(day: $0) on; your envelope then stays closed."
            )
        }
            ?? Text("\(other) is still looking back.")
    }
}

/// The doors stand open though only one has looked back: the envelope itself stays closed.
struct ReviewAlonePart {
    let together: Together
    let review: Review

    private var other: String { together.other.name }

    var html: HTML {
        guard !review.areEnvelopesOpen else { return .empty }
        let isMine = review.envelopes[together.side] != nil
        return """
            <section class="light stack"><h2>\(isMine ? Text("\(other) has not looked back yet.") : Text("Your envelope is still open."))</h2>
            <p class="measure">\(isMine
                ? Text("Your envelope stays closed, for you alone, until \(other) closes one too. You can talk and choose a door all the same.")
                : Text("\(other) has looked back. When you close your envelope too, both open at once. You can also choose a door without it."))</p>
            <p class="actions"><a class="button second" href="\(together.path)/renewal/evaluation">\(isMine ? Text("Change my answers") : Text("Look back"))</a></p></section>
            """
    }
}
