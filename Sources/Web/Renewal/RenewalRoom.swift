import Foundation
import Hummingbird
import Mentoring
import Store

/// What the pages of this room know before they show or change anything, from one snapshot.
struct RenewalRoom: Sendable {
    let agreement: Agreement
    let reviews: [Review]
    /// The look back at hand; nil where no letter is in force.
    let review: Review?
    let looks: [ShortLook]
    let lookTime: LookTime?
    let farewell: Farewell?
    let year: YearTogether?
    let now: Date
    let today: Day

    var inForce: LetterText? { agreement.inForce?.text }
    var state: Review.State? { review?.state(now: now, today: today) }

    /// The last review in which both envelopes were opened: what the year's page shows once that is over.
    var lastOpened: Review? {
        let all = reviews + [review].compactMap { $0 }
        return all.last { $0.areEnvelopesOpen || $0.decision != nil }
    }

    /// The look of that month, as long as its days last.
    func look(_ months: String?) -> ShortLook? { looks.first { "\($0.months)" == months } }
}

extension Site {
    func renewal(_ together: Together) async throws -> RenewalRoom {
        let (mentorship, side, me) = (together.duo.mentorship, together.side, together.me)
        let now = clock.now()
        let today = me.day(at: now)
        return try await archive.read { store in
            let agreement = try store.agreement(of: mentorship.id)
            let reviews = try store.reviews(of: mentorship)
            let time = try store.lookTime(of: mentorship, agreement, reviews)
            let review = time.flatMap { time in
                agreement.inForceSince.map { Review.current(reviews, reviewDate: time.reviewDate, inForceSince: $0) }
            }
            let looks = try time.map { time in
                let since = me.day(at: time.since)
                return try store.shortLooks(of: side, in: mentorship, number: time.number, since: since, until: time.reviewDate)
            }
            let hasEnded = !mentorship.isOpen || review?.decision?.door == .close
            return RenewalRoom(
                agreement: agreement, reviews: reviews, review: review, looks: looks ?? [], lookTime: time,
                farewell: hasEnded ? try store.farewell(of: mentorship) : nil,
                year: try store.yearTogether(of: mentorship, since: time?.since, for: me, now: now), now: now, today: today)
        }
    }

    /// Also where a mentorship has ended, while there is something to say goodbye with; anywhere else there is no such page.
    func parting(_ handler: @escaping @Sendable (Request, Together, Farewell) async throws -> Response) -> Handler {
        { request, context in
            let duo = try await duo(context)
            guard let together = Together(duo: duo, context: context),
                let farewell = try await archive.read({ try $0.farewell(of: duo.mentorship) })
            else { throw HTTPError(.notFound) }
            return try await handler(request, together, farewell)
        }
    }
}

extension Reading {
    /// The year as every room tells it.
    func yearTogether(of mentorship: Mentorship, since: Date?, for me: Person, now: Date) throws -> YearTogether? {
        let from = since ?? mentorship.agreedAt ?? mentorship.startedAt
        return YearTogether(from: me.day(at: from), to: me.day(at: mentorship.closing?.at ?? now))
    }
}
