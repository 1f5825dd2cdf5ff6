import Markup
import Mentoring
import Store

/// The room of renewal, as far as the two are: before the day, each alone, both envelopes open, or decided.
struct RenewalPage {
    /// What was just done, as it stands in the address.
    enum Done: String {
        case asked, closed, chosen, extended, looked
    }

    let together: Together
    let room: RenewalRoom
    var just: Done?
    /// As it was typed, where it was refused.
    var form: Form?
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(title: Text("Looking back together"), content: "\(complaints.summary)\(notice)\(content)\(before)", place: .mentorships)
    }

    private var before: HTML { YearsBefore(together: together, room: room).html }

    private var content: HTML {
        guard together.isOpen else { return ended }
        switch room.state {
        case nil, .ahead: return ReviewAheadPart(together: together, room: room, form: form, complaints: complaints).html
        case .writing:
            return room.review.map { ReviewWritingPart(together: together, room: room, review: $0, form: form, complaints: complaints).html }
                ?? .empty
        case .choosing: return room.review.map(choosing) ?? .empty
        case .decided(let decision): return decided(decision)
        }
    }

    private var notice: HTML? {
        switch just {
        case nil: nil
        case .asked: saved(Text("\(other) gets a mail that you would like to look back. You can begin by yourself."))
        case .closed where room.state == .choosing: saved(Text("Both envelopes are open now."))
        case .closed: saved(Text("Your envelope is closed. It opens together with the one of \(other)."))
        case .chosen where room.review?.outcome == .differ: saved(Text("Your choice is kept. You both see each other’s choice now."))
        case .chosen where room.review?.decision == nil: saved(Text("Your choice is kept. You both see it once \(other) has chosen too."))
        case .chosen: nil
        case .looked: saved(Text("Your look is kept, for you alone. You can read it again below."))
        case .extended:
            room.inForce?.reviewDate.map { saved(Text("You go on together. On \(day: LocalDay($0)) you look back again, and your letter says so.")) }
        }
    }

    private func choosing(_ review: Review) -> HTML {
        """
        \(YearPart(together: together, room: room, review: review, first: first(review)).html)
        \(ReviewAlonePart(together: together, review: review).html)
        \(review.outcome == .differ ? nil : standing(review))
        \(DoorsForm(together: together, room: room, review: review, form: form, complaints: complaints).html)
        """
    }

    /// The year is long: what became of both choices, and the way to the doors, stand before it.
    private func first(_ review: Review) -> HTML {
        """
        \(review.outcome == .differ ? standing(review) : nil)<p class="screen-only"><a href="#doors">\(Text("To the three doors"))</a></p>
        """
    }

    private func standing(_ review: Review) -> HTML? {
        let reading = review.reading(for: together.side)
        guard let own = reading.ownChoice else {
            return reading.hasOtherChosen ? "<p class=\"measure\">\(Text("\(other) has chosen. It shows once you have chosen too."))</p>" : nil
        }
        guard let theirs = reading.otherChoice else {
            return
                "<p class=\"measure\">\(Text("You chose: \(own.door.title). Now it waits for \(other); until then you may choose another door."))</p>"
        }
        return """
            <section class="light stack"><h2>\(Text("You both want to go on, and not in the same way yet."))</h2>
            <p class="measure">\(Text("You chose: \(own.door.title). \(other) chose: \(theirs.door.title)."))
            \(Text("Talk about it. Then one of you, or both, chooses anew."))</p></section>
            """
    }

    private func decided(_ decision: ReviewDecision) -> HTML {
        let isClosing = decision.door == .close
        let title = isClosing ? Text("You close your mentorship, and you close it well.") : Text("You go on together, with a new mission.")
        let more =
            isClosing
            ? Text("A last talk, a letter for each other, and what you take along.")
            : Text(
                "Write it together, as you did the first time. Then your letter names it, and the next day to look back. The old one stays to be read."
            )
        let act: HTML =
            isClosing
            ? "<a class=\"button\" href=\"\(together.path)/renewal/farewell\">\(Text("To your goodbye"))</a>"
            : "<a class=\"button\" href=\"\(together.path)/mission/change\">\(Text("Write the new mission"))</a> <a href=\"\(together.path)/agreement\">\(Text("To your letter"))</a>"
        return """
            <section class="light stack"><p class="over">\(Text("You looked back together"))</p><h1>\(title)</h1>\(choices)<p class="measure">\(more)</p>
            <p class="actions">\(act)</p></section>
            \(keepsake)
            """
    }

    /// How it was decided, where the two had chosen different doors.
    private var choices: HTML {
        guard let reading = room.review?.reading(for: together.side), let own = reading.ownChoice, let theirs = reading.otherChoice,
            own.door != theirs.door
        else { return .empty }
        return "<p class=\"measure\">\(Text("You chose: \(own.door.title). \(other) chose: \(theirs.door.title)."))</p>"
    }

    private var keepsake: HTML {
        "<p><a href=\"\(together.path)/renewal/year\">\(Text("Your time together, on one page"))</a></p>"
    }

    private var endedTitle: Text {
        guard room.lastOpened == nil, let date = room.inForce?.reviewDate else { return Text("Looking back together") }
        return Text("You wanted to look back on \(day: LocalDay(date)).")
    }

    private var ended: HTML {
        """
        <header class="stack near">\(together.over)<h1>\(endedTitle)</h1><p class="measure">\(Text("Your mentorship has ended."))</p></header>
        \(room.farewell == nil ? .empty : "<p><a href=\"\(together.path)/renewal/farewell\">\(Text("To your goodbye"))</a></p>" as HTML)
        \(room.lastOpened == nil && room.farewell == nil ? .empty : keepsake)
        \(room.agreement.latest == nil ? .empty : "<p><a href=\"\(together.path)/agreement\">\(Text("To your letter"))</a></p>" as HTML)
        """
    }
}
