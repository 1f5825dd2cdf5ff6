import Markup
import Mentoring
import Store

extension MailDesk {
    /// Nil where it was looked back on, chosen or ended meanwhile.
    func reviewWords() throws -> MailWords? {
        guard let (duo, side) = try mine, duo.mentorship.state == .active else { return nil }
        if mail.kind == .lookAsked { return try look(duo, side) }
        if mail.kind == .reviewDecided { return chosen }
        let today = duo.person(side).day(at: now)
        guard let review = try store.review(of: duo.mentorship, store.agreement(of: duo.mentorship.id)),
            review.awaited(now: now, today: today).contains(side)
        else { return nil }
        switch mail.kind {
        case .reviewAsked: return try asked(duo, side)
        case .reviewOpened: return try opened(duo, side)
        default: return try due(duo, side, review, today)
        }
    }

    private func due(_ duo: Duo, _ side: Side, _ review: Review, _ today: Day) throws -> MailWords {
        let name = duo.person(side.other).name
        let isPast = review.date < today
        let isChoosing = review.state(now: now, today: today) == .choosing
        return MailWords(
            subject: isPast ? Text("\(name) and you wanted to look back") : Text("Today \(name) and you look back"), over: Text("\(name) and you"),
            heading: isPast ? Text("The day to look back was \(day: LocalDay(review.date))") : Text("Today is the day to look back"),
            sentences: [
                isChoosing
                    ? Text("Your envelopes are there. Read them, talk about it, and choose: on, new or done.")
                    : Text("First each of you alone, in about ten minutes. Then both envelopes open, and you choose together: on, new or done."),
                Text("Is it not a good time? Choose another day together."),
            ],
            button: .init(label: isChoosing ? Text("Read and choose") : Text("Look back"), path: "\(path(duo))/renewal"),
            lamps: try lamps(of: duo, side),
            reason: because(name))
    }

    private func asked(_ duo: Duo, _ side: Side) throws -> MailWords {
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("\(name) would like to look back with you"), over: Text("\(name) and you"),
            heading: Text("\(name) would like to look back with you"),
            sentences: [
                Text("Now already, and not only on the day in your letter. That needs no reason. First each of you alone, in about ten minutes.")
            ],
            button: .init(label: Text("Look back"), path: "\(path(duo))/renewal"), lamps: try lamps(of: duo, side), reason: because(name))
    }

    private func opened(_ duo: Duo, _ side: Side) throws -> MailWords {
        let name = duo.person(side.other).name
        return MailWords(
            subject: Text("Both envelopes are open"), over: Text("\(name) and you"), heading: Text("Both envelopes are open"),
            sentences: [Text("\(name) has looked back too. Read what you both wrote, talk about it, and choose: on, new or done.")],
            button: .init(label: Text("Read and choose"), path: "\(path(duo))/renewal"), lamps: try lamps(of: duo, side), reason: because(name))
    }

    private func look(_ duo: Duo, _ side: Side) throws -> MailWords? {
        let name = duo.person(side.other).name
        let time = try store.lookTime(of: duo.mentorship)
        let today = duo.person(side).day(at: now)
        let looks = try time.map { time in
            let since = duo.person(side).day(at: time.since)
            return try store.shortLooks(of: side, in: duo.mentorship, number: time.number, since: since, until: time.reviewDate)
        }
        guard let open = looks?.first(where: { $0.state(on: today) == .open }) else { return nil }
        return MailWords(
            subject: Text("A short look, after \(open.months) months"), over: Text("\(name) and you"),
            heading: Text("You are \(open.months) months on the way"),
            sentences: [Text("Two questions for you alone, in a minute. Then a look at your own goal.")],
            button: .init(label: Text("Take a short look"), path: "\(path(duo))/renewal/looks/\(open.months)"), lamps: try lamps(of: duo, side),
            reason: because(name))
    }

    /// Whatever was chosen, the same words: one of the doors is a goodbye.
    private var chosen: MailWords {
        question(
            Text("There is news for you in Lampion"), heading: Text("There is an answer for you to read"),
            Text("Sign in to read it. Only you can."), button: Text("Read it"), path: "/mentorships")
    }

    /// Names nobody: it tells of an ending.
    func farewellWords() throws -> MailWords? {
        guard try mine != nil else { return nil }
        return mail.kind == .farewellLetter
            ? question(
                Text("Something waits for you in Lampion"), heading: Text("There is a letter for you"),
                Text("Sign in to read it. Only you can."), button: Text("Read it"), path: "/mentorships")
            : chosen
    }
}
