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
    var year: YearTogether?
    let now: Date
    let today: Day

    var inForce: LetterText? { agreement.inForce?.text }
    var state: Review.State? { review?.state(now: now, today: today) }

    /// The last review in which both envelopes were opened: what the year's page shows once that is over.
    var lastOpened: Review? {
        let all = reviews + [review].compactMap { $0 }
        return all.last { $0.areEnvelopesOpen || $0.decision != nil }
    }

    /// The look back whose page there is to keep, where none is asked for by its number.
    var kept: Int? {
        if farewell != nil || state == .choosing { return review?.number ?? 1 }
        return lastOpened?.number
    }

    /// Those after which the two went on: each has its own page to read again.
    var renewed: [Review] { reviews.filter { $0.decision.map { $0.door != .close } ?? false } }

    /// The look of that month, as long as its days last.
    func look(_ months: String?) -> ShortLook? { looks.first { "\($0.months)" == months } }
}

extension Site {
    /// - Parameters:
    ///   - isKept: Whether the year is told whatever the state, as on the page to keep.
    ///   - number: The look back whose year that is; the one at hand where none is named.
    func renewal(_ together: Together, isKept: Bool = false, of number: Int? = nil) async throws -> RenewalRoom {
        let (mentorship, side, me) = (together.duo.mentorship, together.side, together.me)
        let now = clock.now()
        return try await archive.read { store in
            try store.renewal(of: mentorship, for: me, side, isKept: isKept, number: number, now: now)
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
    fileprivate func renewal(
        of mentorship: Mentorship, for me: Person, _ side: Side, isKept: Bool, number: Int?, now: Date
    ) throws -> RenewalRoom {
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
        var room = RenewalRoom(
            agreement: agreement, reviews: reviews, review: review, looks: looks ?? [], lookTime: time,
            farewell: hasEnded ? try farewell(of: mentorship, for: side) : nil, now: now, today: today)
        if isKept || (state == .choosing && mentorship.isOpen) {
            room.year = try yearTogether(of: mentorship, number ?? room.kept ?? 1, reviews, for: me, now: now)
        }
        return room
    }

    /// The time that a look back closes, as every room tells it.
    private func yearTogether(
        of mentorship: Mentorship, _ number: Int, _ reviews: [Review], for me: Person, now: Date
    ) throws -> YearTogether {
        let time = mentorship.time(of: number, reviews, now: now)
        return try yearTogether(of: mentorship, for: me, from: time.lowerBound, to: time.upperBound)
    }
}

extension Mentorship {
    /// What the page of that look back tells of.
    func time(of number: Int, _ reviews: [Review], now: Date) -> ClosedRange<Date> {
        YearTogether.time(of: number, reviews, begun: agreedAt ?? startedAt, until: closing?.at ?? now)
    }
}
