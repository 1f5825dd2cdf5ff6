import Foundation
import Markup
import Mentoring
import Store

extension Site {
    /// Where a person's own calendar is read, without signing in: the secret is a seal of 128 bits, which follows from what it opens.
    func feedPath(of person: ID<Person>, _ state: CalendarFeedState) -> String {
        "/calendar/\(person.rawValue)\(feedSeal(person.rawValue, state)).ics"
    }

    /// Whose calendar a secret opens, if it is this person's newest one; nil as for any other word.
    func reader(ofFeed secret: String, in store: Reading) throws -> Person? {
        guard let id = ID<Person>(typed: String(secret.prefix(Self.idLength))), let person = try store.person(id), !person.isDisabled else {
            return nil
        }
        let state = try store.calendarFeed(of: id)
        guard state.isOn, constantTimeEqual(String(secret.dropFirst(Self.idLength)), feedSeal(id.rawValue, state)) else { return nil }
        return person
    }

    private func feedSeal(_ id: String, _ state: CalendarFeedState) -> String {
        seals.seal("calendar", id, String(state.generation))
    }

    private static let idLength = 26
}

/// The way from a page to one's own calendar.
struct CalendarLink {
    let url: String

    /// Nil where the person switched it off.
    init?(_ person: ID<Person>, _ state: CalendarFeedState, on site: Site) {
        guard state.isOn else { return nil }
        url = site.settings.baseURL + site.feedPath(of: person, state)
    }

    /// For who is signed in: what it needs came with the session.
    init?(_ visitor: Visitor, on site: Site) {
        guard let session = visitor.session else { return nil }
        self.init(session.person.id, session.calendar, on: site)
    }

    var html: HTML {
        """
        <p class="actions tight"><a href="\(url)">\(Text("Your dates as a calendar"))</a> \
        <a href="/account/calendar">\(Text("Follow them in your own calendar"))</a></p>
        """
    }
}
