import Foundation
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

/// A duo of whom Amira takes steps, and Noor hears of each by mail.
private struct Pace {
    let duet: Duet
    let tray: MailTray

    /// On Wednesday 2 December, eight days after the letter.
    static func with(_ engine: Engine, _ body: @escaping @Sendable (Pace) async throws -> Void) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await duet.sign()
            let pace = Pace(duet: duet, tray: tray)
            // The mails of the letter go on its own day.
            try await pace.pass(days: 0.1)
            try await pace.pass(days: 7.9)
            try await body(pace)
        }
    }

    func pass(days: Double) async throws {
        duet.test.clock.move(days: days)
        try await deliver()
    }

    func deliver() async throws {
        try await Postman(site: duet.test.site).deliverDue()
    }

    func step(_ words: String) async throws {
        let (id, chance): (ID<Step>, Randomness) = (Randomness.system.id(), .system)
        let (now, mentorship) = (duet.test.clock.now, try #require(try await duet.mentorship()))
        let step = try Step.promised(id: id, by: .mentor, words, until: nil, at: now, today: Day(now, in: .gmt))
        try await duet.test.archive.write { store in
            try store.insert(step, of: mentorship)
            _ = try store.change(id, .done, MeetingAct(in: mentorship, by: .mentor, at: now, chance: chance))
        }
    }

    /// What Noor got since the letter, each after its minute.
    func got() -> [Message] {
        tray.messages.filter { $0.to.address == "noor@waterlijn.test" && !$0.subject.contains("brief") }
    }

    var waiting: Int {
        get async throws { try await duet.test.archive.read { try $0.mailCounts() }.waiting }
    }
}

@Suite("How many mails a week")
struct MailPaceTests {
    private static let step = "Amira Haddou zette een stap"
    private static let week = "Deze week met Amira Haddou"

    @Test("the third of a week waits and joins the next, in one mail that leads to each; a proposal does not wait", arguments: Engine.available)
    func joined(engine: Engine) async throws {
        try await Pace.with(engine) { pace async throws in
            for day in 0..<3 {
                try await pace.step("Stap \(day)")
                try await pace.pass(days: 0.1)
                #expect(pace.got().map(\.subject) == Array(repeating: Self.step, count: min(day + 1, 2)))
                try await pace.pass(days: 0.9)
            }
            _ = try await pace.duet.test.archive.proposed(in: pace.duet.id, by: .mentor, at: pace.duet.test.clock.now)
            try await pace.pass(days: 2.1)
            #expect(pace.got().map(\.subject).last == "Amira Haddou stelt een moment voor om te praten" && pace.got().count == 3)
            try await pace.step("Stap 3")
            try await pace.pass(days: 0.1)
            // A week after the first two there is room again, for one beside the proposal.
            try await pace.pass(days: 2.9)
            let last = try #require(pace.got().last)
            #expect(last.subject == Self.week && pace.got().count == 4)
            #expect(last.text.components(separatedBy: Self.step).count == 3 && last.html.components(separatedBy: "engagement#steps").count == 3)
            #expect(last.unsubscribe?.absoluteString.hasPrefix("https://lampion.test/mail-stop/") == true)
            #expect(try await pace.waiting == 0)
            try await pace.pass(days: 30)
            #expect(pace.got().count == 4)
        }
    }

    @Test("where only one thing is left of a week, it comes as the mail it is", arguments: Engine.available)
    func alone(engine: Engine) async throws {
        try await Pace.with(engine) { pace async throws in
            for number in 0..<3 { try await pace.step("Stap \(number)") }
            try await pace.pass(days: 0.1)
            #expect(pace.got().count == 2)
            try await pace.pass(days: 7)
            #expect(pace.got().map(\.subject) == Array(repeating: Self.step, count: 3))
        }
    }

    @Test("two processes keep to it, and a relay that is away makes the week's mail late and not double", arguments: Engine.available)
    func processes(engine: Engine) async throws {
        try await Pace.with(engine) { pace async throws in
            for number in 0..<6 { try await pace.step("Stap \(number)") }
            pace.duet.test.clock.move(seconds: 61)
            try await pace.deliverTwice()
            #expect(pace.got().count == 2)
            pace.tray.meets(.temporary("Away."))
            pace.duet.test.clock.move(days: 7)
            try await pace.deliverTwice()
            try await pace.step("Een late stap")
            pace.tray.meets(nil)
            pace.duet.test.clock.move(seconds: 120)
            try await pace.deliverTwice()
            #expect(pace.got().filter { $0.subject == Self.week }.count == 1 && pace.got().count <= 4)
            for _ in 0..<3 { try await pace.pass(days: 7) }
            let told = pace.got().map { $0.subject == Self.week ? $0.text.components(separatedBy: Self.step).count - 1 : 1 }
            #expect(told.reduce(0, +) == 7)
            #expect(try await pace.waiting == 0)
        }
    }

    @Test("who stops the news of a week gets none of it, and still every mail that comes alone", arguments: Engine.available)
    func stopped(engine: Engine) async throws {
        try await Pace.with(engine) { pace async throws in
            let (noor, now) = (pace.duet.cast.noor.id, pace.duet.test.clock.now)
            try await pace.duet.test.archive.write { try $0.stop(.week, MailReader(noor), at: now) }
            for number in 0..<4 { try await pace.step("Stap \(number)") }
            try await pace.pass(days: 0.1)
            try await pace.pass(days: 8)
            #expect(pace.got().count == 2)
            #expect(try await pace.waiting == 0)
        }
    }
}

extension Pace {
    fileprivate func deliverTwice() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { try await deliver() } }
            try await group.waitForAll()
        }
    }
}
