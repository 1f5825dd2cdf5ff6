import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

/// The same numbers each time (SplitMix64), so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A duo that presses whatever the dice say, and the clock that goes on meanwhile.
struct Months {
    let duet: Duet
    var dice: Dice
    private var browsers: [Side: Browser] = [:]
    private var signedInAt = Date.distantPast

    init(_ duet: Duet, _ dice: Dice) {
        (self.duet, self.dice) = (duet, dice)
    }

    var now: Date { duet.test.clock.now }
    var today: Day { person(.mentor).day(at: now) }

    func person(_ side: Side) -> Person { side == .mentor ? duet.cast.amira : duet.cast.noor }

    /// Some days go by; a session lasts no longer than a month, and each comes in anew before.
    mutating func pass() async throws {
        duet.test.clock.move(days: Double.random(in: 0.2..<9, using: &dice))
        guard now > signedInAt + 20 * 86_400 else { return }
        for side in Side.allCases { browsers[side] = try await Browser(duet.client, duet.test, as: person(side)) }
        signedInAt = now
    }

    /// One of the two does something, and the form goes out twice: the second time nobody hears of it.
    mutating func act() async throws {
        let side: Side = Bool.random(using: &dice) ? .mentor : .mentee
        guard let press = try await somePress(of: side) else { return }
        let before = try await duet.starts()
        try await send(press, of: side)
        let mails = try await duet.mailsEver()
        try await send(press, of: side)
        #expect(try await duet.mailsEver() == mails, "\(press.path) sent twice")
        for (meeting, start) in try await duet.starts() where before[meeting] != start {
            #expect(start > now, "\(press.path) proposed a date in the past")
        }
    }

    private func send(_ press: Press, of side: Side) async throws {
        let browser = press.isByContact ? Browser(duet.client) : try #require(browsers[side])
        let answer = press.isByContact ? try await browser.send(press.path, "") : try await browser.post(press.path, press.fields)
        #expect(answer.status.code < 500, "\(press.path) \(press.fields)")
    }

    mutating func readSomePage() async throws {
        let pages = ["/", duet.path, duet.room, "\(duet.room)/meetings/new", "\(duet.path)/trust", "\(duet.path)/renewal", "\(duet.path)/networking"]
        guard let page = pages.randomElement(using: &dice), Int.random(in: 0..<3, using: &dice) == 0 else { return }
        let answer = try await #require(browsers[.mentee]).get(page)
        #expect(answer.status.code < 500, "\(page)")
        let offered = answer.text.matches(of: /name="when" value="([^"]+)"/).compactMap { WallTime(String($0.1)) }
        #expect(offered.allSatisfy { $0.moment(in: person(.mentee).timeZone) > now })
    }

    /// What happens by itself, a second time as after a restart: all of it is done already.
    func live() async throws {
        try await duet.walk()
        let mails = try await duet.mailsEver()
        try await duet.walk()
        #expect(try await duet.mailsEver() == mails)
        try await Postman(site: duet.test.site).deliverDue()
    }

    func expectLamps() async throws {
        for side in Side.allCases {
            let me = person(side)
            let (standing, facts) = try await duet.test.archive.read { [id = duet.id, now] store in
                let duo = try #require(try store.duo(id))
                return (try store.standing(duo, for: me, now: now), try store.factsFromTables(duo, for: me, now: now))
            }
            #expect(standing.lampFacts == facts)
            #expect(standing.lamps == Lamps.of(facts))
        }
    }

    /// What could wait went when the week had room for it, and a reminder that no date is set at most once a fortnight.
    private func expectPace(of person: Person) async throws {
        let turns = try await duet.turns(of: person)
        for (number, turn) in turns.enumerated() where turn.kind.wait != .never {
            // Of those that went at the very same moment, the ones that never wait may have come after it.
            let before = turns[..<number].filter { $0.at < turn.at || $0.kind.wait != .never }
            #expect(before.count { $0.at > turn.at - 7 * 86_400 } < 2, "\(turn)")
        }
        let reminded = turns.filter { $0.kind == .dateMissing }.map(\.madeAt)
        #expect(zip(reminded, reminded.dropFirst()).allSatisfy { $1.timeIntervalSince($0) >= 13 * 86_400 })
    }

    /// None more often than there was a cause for it.
    func expectMails() async throws {
        let mails = try await duet.mailsEver()
        let asked = try await duet.promptsAsked()
        // Otherwise the dice did too little to show anything.
        #expect(Set(mails.map(\.kind)).count >= 6)
        for side in Side.allCases {
            let own = mails.filter { $0.person == person(side).id.rawValue }
            #expect(own.count { $0.kind == .reflection } <= asked[side] ?? 0)
            #expect(own.count { $0.kind == .fitAsked } <= 2)
            for kind in [MailKind.pulseAsked, .wordReminder, .mentorshipEnded, .farewellLetter, .farewellTouch] {
                let causes = own.filter { $0.kind == kind }.map(\.thing)
                #expect(Set(causes).count == causes.count, "\(kind)")
            }
            try await expectPace(of: person(side))
        }
    }
}
