import Markup
import Mentoring

/// Where a mentorship has ended: thanks after a planned end, kind words where two only got to know each other, and for every
/// other end the same plain ones, since the reason is for its writer alone.
struct EndedPart {
    let standing: Standing
    let closing: Closing

    private var hasBegun: Bool { standing.mentorship.agreedAt != nil }
    private var path: String { standing.path }

    var html: HTML {
        """
        <section class="light stack measure" aria-labelledby="now"><h2 id="now">\(standing.farewell(closing))</h2>\(words)
        <p class="actions">\(hasBegun ? letter : another)</p>\(hasBegun && !closing.isByClick ? goodbye : .empty)</section>
        """
    }

    private var words: HTML {
        if !hasBegun, closing.isByClick {
            return "<p>\(Text("Not every first conversation becomes a mentorship. Thank you for the time you made for each other."))</p>"
        }
        let gone: HTML = standing.other.isDisabled ? "<p>\(Text("\(standing.other.name) is no longer in Lampion."))</p>" : .empty
        let read: HTML = gone + (hasBegun ? "<p>\(Text("You can always come back here to read."))</p>" : .empty)
        guard !closing.isPlanned else { return read }
        return "\(read)<p><a href=\"/help#outside\">\(Text("What if something is wrong?"))</a></p>"
    }

    private var letter: HTML {
        standing.agreement.latest == nil
            ? .empty : "<a class=\"button\(closing.isPlanned ? "" : " second")\" href=\"\(path)/agreement\">\(Text("Read your letter"))</a>"
    }

    private var goodbye: HTML {
        "<p><a href=\"\(path)/renewal/farewell\">\(Text("To your goodbye"))</a></p>"
    }

    private var another: HTML {
        """
        <a class="button" href="/invitations/new">\(Text("Invite someone else"))</a> \
        <a href="\(path)/click">\(Text("Read your own answers"))</a>
        """
    }
}
