import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// A mentorship as one of its two people has it before them.
struct Together {
    let duo: Duo
    let context: SignedIn
    let side: Side

    /// Nil for a stranger.
    init?(duo: Duo, context: SignedIn) {
        guard let side = duo.mentorship.side(of: context.me.id) else { return nil }
        (self.duo, self.context, self.side) = (duo, context, side)
    }

    var id: ID<Mentorship> { duo.mentorship.id }
    var me: Person { context.me }
    var other: Person { duo.person(side.other) }
    var path: String { "/mentorships/\(id.rawValue)" }
    var isOpen: Bool { duo.mentorship.isOpen }

    /// Who sees what is written here.
    var who: Text { Text("You and \(other.name)") }

    /// Where one is, with the way back to the mentorship's page.
    var over: HTML { "<p class=\"over\"><a href=\"\(path)\">\(Text("\(other.name) and you"))</a></p>" }

    func name(of author: ID<Person>) -> Text {
        author == me.id ? Text("you") : Text(verbatim: duo.mentorship.mentor == author ? duo.mentor.name : duo.mentee.name)
    }
}

extension Site {
    typealias Handler = @Sendable (Request, SignedIn) async throws -> Response

    /// The mentorship that the address names, as one of its two people; for anyone else it is not there.
    func duo(_ context: SignedIn) async throws -> Duo {
        let id = try context.id("mentorship", of: Mentorship.self)
        let me = context.me.id
        guard let duo = try await archive.read({ try $0.duo(id, seenBy: me) }) else { throw HTTPError(.notFound) }
        return duo
    }

    /// Answers the two alone, once both said yes; what has ended stays to be read, but changes no more.
    ///
    /// - Parameter alsoAfterTheEnd: For the rare act that is still to be done then.
    func together(
        alsoAfterTheEnd isLate: Bool = false, _ handler: @escaping @Sendable (Request, Together) async throws -> Response
    ) -> Handler {
        { request, context in
            guard let together = Together(duo: try await duo(context), context: context) else { throw HTTPError(.notFound) }
            if let waits = NotOpenPage(together, isChange: request.method != .get && !isLate) { return page(waits.page, for: context) }
            return try await handler(request, together)
        }
    }
}

extension Together {
    /// Day and time of a name under a letter, with the year, on the reader's own clock.
    func signed(at date: Date) -> Text {
        let zone = me.timeZone
        let minutes = (Int(date.timeIntervalSince1970) + zone.secondsFromGMT(for: date)) / 60 % 1_440
        let minute = minutes % 60
        return Text("signed on \(day: LocalDay(date, in: zone)) at \("\(minutes / 60)"):\(minute < 10 ? "0\(minute)" : "\(minute)")")
    }
}
