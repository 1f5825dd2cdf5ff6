import Hummingbird
import Markup
import Mentoring
import Store

/// Why the room of a mentorship is not open: nothing is wrong, another thing comes first or all is done.
struct NotOpenPage {
    private let together: Together
    private let isChange: Bool

    /// Nil where the room is open.
    init?(_ together: Together, isChange: Bool) {
        switch together.duo.mentorship.state {
        case .agreeing, .active: return nil
        case .closed where !isChange && together.duo.mentorship.agreedAt != nil: return nil
        case .closed, .exploring: (self.together, self.isChange) = (together, isChange)
        }
    }

    var page: Page {
        Page(
            title: title,
            content: """
                <div class="stack measure">\(together.over)<h1>\(title)</h1>
                <p>\(advice)</p>
                <p class="actions"><a class="button" href="\(together.path)">\(Text("To the page of the two of you"))</a></p></div>
                """,
            status: isChange ? .conflict : .ok, place: .mentorships)
    }

    private var hasBegun: Bool { together.duo.mentorship.agreedAt != nil }

    private var title: Text {
        if together.isOpen { return Text("First get to know each other") }
        return hasBegun ? Text("Your mentorship is closed") : Text("Nothing was written here")
    }

    private var advice: Text {
        if together.isOpen {
            return Text("Mission and letter come once you both want to go on. Talk with each other first, and then say whether it clicks.")
        }
        return !hasBegun
            ? Text("You got to know each other, and it did not go on. So there is no mission and no letter.")
            : Text("What you wrote together stays here for you both to read. It changes no more.")
    }
}
