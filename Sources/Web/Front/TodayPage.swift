import Foundation
import Markup
import Mentoring
import Store

/// What asks for a minute now, what comes next, and each of my mentorships. Nothing else.
struct TodayPage {
    let me: Person
    /// Those that have not ended.
    let standings: [Standing]
    let received: [ReceivedInvitation]
    /// Those that ended a short while ago: there is still something to say, and a rest to take.
    let resting: [Standing]
    let concerns: [ConcernFact]
    /// For the first of those with whom a first conversation is still to be arranged.
    let preparation: (standing: Standing, read: Preparation)?
    let calendar: CalendarLink?
    let now: Date

    var page: Page {
        Page(title: Text("Today"), content: content, place: .today)
    }

    private var asks: [TodayAsk] {
        let all = TodayAsk.all(standings, received, concerns, now: now) + [preparation.flatMap { TodayAsk($0.standing, $0.read) }].compactMap { $0 }
        return Today.choose(all.map(\.fact), now: now).compactMap { fact in all.first { $0.fact == fact } }
    }

    /// Nobody to walk with yet, and nobody who asked.
    private var isNew: Bool {
        standings.isEmpty && received.isEmpty && resting.isEmpty && !concerns.contains { $0.waits(now: now) }
    }

    private var content: HTML {
        let asks = asks
        return """
            <header class="stack near"><p class="over">\(Text("\(day: LocalDay(now, in: me.timeZone))"))</p>
            <h1>\(greeting)\(isNew ? .empty : " \(sum(asks.count))" as HTML)</h1></header>
            \(isNew ? TodayEmpty().html : lists(asks))\(resting.compactMap { AfterGoodbye(standing: $0).html })
            \(standings.isEmpty ? .empty : lamps)
            """
    }

    private func lists(_ asks: [TodayAsk]) -> HTML {
        let coming = coming
        let list: HTML = asks.isEmpty ? .empty : "<ol class=\"asks\">\(asks.enumerated().map { $0.element.html(isFirst: $0.offset == 0) })</ol>"
        guard !coming.isEmpty else { return list }
        return """
            <div class="two">\(list)<section class="next stack" aria-labelledby="next"><h2 id="next">\(Text("What comes next"))</h2>
            <ul class="rows">\(coming.map { "<li><strong>\(Text("\(short: $0.day, today: LocalDay(now, in: me.timeZone))"))</strong><br><a href=\"\($0.path)\">\($0.what)</a></li>" as HTML })</ul>
            </section></div>
            """
    }

    private var lamps: HTML {
        """
        <section class="stack" aria-labelledby="lamps"><h2 id="lamps">\(Text("Your lamps"))</h2>
        \(LampStrings(standings: standings).html)
        <p class="actions"><a href="/invitations/new">\(Text("Invite someone"))</a> <a href="/invitations">\(Text("Your invitations"))</a></p>\(calendar?.html)</section>
        """
    }

    /// The dates that lie ahead, the nearest first; at most three.
    private var coming: [(day: LocalDay, what: Text, path: String)] {
        standings.flatMap { standing -> [(day: LocalDay, what: Text, path: String)] in
            switch standing.mentorship.state {
            case .exploring:
                return [(standing.day(standing.click.endsAt), Text("The envelopes of \(standing.other.name) and you"), standing.path)]
            case .active:
                var dates = nextMeeting(standing) + standing.endOfPause + standing.endOfGoodbye
                if !standing.isParting, let review = standing.reviewDate, review > me.day(at: now) {
                    dates.append((LocalDay(review), Text("\(standing.other.name) and you look back"), standing.path))
                }
                return dates
            case .agreeing: return nextMeeting(standing)
            case .closed: return []
            }
        }.sorted { ($0.day, $0.path) < ($1.day, $1.path) }.prefix(3).map { $0 }
    }

    /// The next talk to which both said yes.
    private func nextMeeting(_ standing: Standing) -> [(day: LocalDay, what: Text, path: String)] {
        // On the day itself it is the first thing that Today asks.
        guard let next = standing.nextMeeting, me.day(at: next.start) > me.day(at: now) else { return [] }
        let path = "\(standing.path)/engagement/meetings/\(next.meeting.id.rawValue)"
        return [(standing.day(next.start), Text("\(standing.other.name) and you talk: \(moment: next.start, zone: me.timeZone)"), path)]
    }

    private var greeting: Text {
        let seconds = Int(now.timeIntervalSince1970) + me.timeZone.secondsFromGMT(for: now)
        return switch seconds / 3_600 % 24 {
        case 5..<12: Text("Good morning \(me.name).")
        case 12..<18: Text("Good afternoon \(me.name).")
        default: Text("Good evening \(me.name).")
        }
    }

    private func sum(_ count: Int) -> Text {
        switch count {
        case 0: Text("Nothing needs you right now.")
        case 1: Text("One thing asks for a minute.")
        case 2: Text("Two things ask for a minute.")
        default: Text("Three things ask for a minute.")
        }
    }
}

/// While there is no mentorship: what this is for, and three ways to begin.
struct TodayEmpty {
    var html: HTML {
        """
        <section class="light stack measure" aria-labelledby="begin"><h2 id="begin">\(Text("Who would you like to walk along with?"))</h2>
        <p>\(Text("Somebody who looked for a way in a new place asked a colleague who had found one. It took two hours a month, and both learned from it."))</p>
        <p>\(Text("Invite someone you know or met. You send a link or a mail; the other reads who asks and why."))</p>
        <p class="actions"><a class="button" href="/invitations/new">\(Text("Invite someone"))</a> \
        <a href="/readiness">\(Text("Am I open to it?"))</a> <a href="/profile">\(Text("Your profile"))</a> \
        <a href="/invitations">\(Text("Your invitations"))</a></p></section>
        """
    }
}
