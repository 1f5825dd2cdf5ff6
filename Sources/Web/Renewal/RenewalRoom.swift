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
    /// - Parameter isKept: Whether the year is told whatever the state, as on the page to keep.
    func renewal(_ together: Together, isKept: Bool = false) async throws -> RenewalRoom {
        let (mentorship, side, me) = (together.duo.mentorship, together.side, together.me)
        let now = clock.now()
        return try await archive.read { store in
            try store.renewal(of: mentorship, for: me, side, isKept: isKept, now: now)
        }
    }

    /// Also where a mentorship has ended, while there is something to say goodbye with; anywhere else there is no such page.
    func parting(_ handler: @escaping @Sendable (Request, Together, Farewell) async throws -> Response) -> Handler {
        { request, context in
            let duo = try await duo(context)
            guard let together = Together(duo: duo, context: context),
                let farewell = try await archive.read({ try $0.farewell(of: duo.mentorship, for: together.side) })
            else { throw HTTPError(.notFound) }
            return try await handler(request, together, farewell)
        }
    }
}

extension Reading {
    /// Only what the state of things shows is asked for.
    fileprivate func renewal(of mentorship: Mentorship, for me: Person, _ side: Side, isKept: Bool, now: Date) throws -> RenewalRoom {
        let today = me.day(at: now)
        let agreement = try agreement(of: mentorship.id)
        let reviews = try reviews(of: mentorship)
        let time = try lookTime(of: mentorship, agreement, reviews)
        let review = time.flatMap { time in
            agreement.inForceSince.map { Review.current(reviews, reviewDate: time.reviewDate, inForceSince: $0) }
        }
        let state = review?.state(now: now, today: today)
        // The page to keep shows no look on the way.
        let shown = isKept ? nil : time
        let looks = try shown.map { time in
            let since = me.day(at: time.since)
            return try shortLooks(of: side, in: mentorship, number: time.number, since: since, until: time.reviewDate)
        }
        let hasEnded = !mentorship.isOpen || review?.decision?.door == .close
        return RenewalRoom(
            agreement: agreement, reviews: reviews, review: review, looks: looks ?? [], lookTime: time,
            farewell: hasEnded ? try farewell(of: mentorship, for: side) : nil,
            year: isKept || (state == .choosing && mentorship.isOpen) ? try yearTogether(of: mentorship, reviews, for: me, now: now) : nil, now: now, today: today)
    }

    /// The time since the last review that opened a new one, as every room tells it.
    private func yearTogether(of mentorship: Mentorship, _ reviews: [Review], for me: Person, now: Date) throws -> YearTogether {
        let end = mentorship.closing?.at ?? now
        let before = reviews.compactMap(\.decision).filter { $0.door != .close }.map(\.at)
        let from = before.filter { $0 < end }.dropLast(reviews.last?.decision == nil ? 0 : 1).last ?? mentorship.agreedAt ?? mentorship.startedAt
        return try yearTogether(of: mentorship, for: me, from: from, to: end)
    }
}
