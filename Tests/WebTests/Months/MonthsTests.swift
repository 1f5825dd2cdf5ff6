import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Random months of a mentorship, by its pages")
struct MonthsTests {
    static let seeds: [UInt64] = [1, 2]

    @Test(
        "whatever the two press, each lamp keeps its rule, nothing fails, nobody gets a mail twice and no date in the past is proposed",
        arguments: Engine.available, seeds)
    func months(engine: Engine, seed: UInt64) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            try await duet.sign()
            var months = Months(duet, Dice(state: seed))
            for _ in 0..<40 {
                try await months.pass()
                try await months.act()
                try await months.readSomePage()
                try await months.live()
                try await months.expectLamps()
            }
            try await months.expectMails()
            let ids = tray.messages.map(\.id)
            #expect(Set(ids).count == ids.count && !ids.isEmpty)
        }
    }
}
