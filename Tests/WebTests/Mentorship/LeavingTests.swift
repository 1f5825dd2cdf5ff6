import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Somebody who leaves in the middle")
struct LeavingTests {
    /// Everything that the other can open.
    private static func pages(_ duet: Duet, _ meeting: Meeting) -> [String] {
        let rooms = ["", "/mission", "/agreement", "/networking", "/trust", "/trust/repairs", "/trust/pulse", "/trust/word", "/opportunity"]
        let more = [
            "/renewal", "/engagement", "/engagement/journal", "/engagement/meetings/\(meeting.id.rawValue)", "/renewal/farewell", "/ending",
            "/safety",
        ]
        return ["/", "/mentorships", "/contacts", "/account/calendar"] + (rooms + more).map { "\(duet.path)\($0)" }
    }

    /// A year in small: each room holds words of who is about to leave.
    private static func live(_ duet: Duet) async throws -> Meeting {
        try await duet.sign()
        try await duet.talk()
        _ = try await duet.noor.post("\(duet.room)/steps", ["step": "Tom bellen"])
        _ = try await duet.noor.post("\(duet.path)/trust/repairs", ["noticed": "Het was stil", "need": "Een woord"])
        _ = try await duet.noor.post("\(duet.path)/networking/request", ["why": "Een ander vak", "about": "werkt met hout"])
        _ = try await duet.noor.post("\(duet.path)/opportunity/offer", ["kind": "book", "what": "Een boek"])
        _ = try await duet.noor.post("\(duet.path)/opportunity/lesson", ["learned": "Wachten"])
        return try await duet.test.archive.proposed(in: duet.id, by: .mentee, at: duet.test.clock.now, .confirmed)
    }

    @Test(
        "an account that is shut or erased ends what was open: the other reads so in a clear sentence, dates are called off and nothing fails",
        arguments: Engine.available, [false, true])
    func leaves(engine: Engine, isErased: Bool) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let duet = try await Duet.made(test, client)
            let meeting = try await Self.live(duet)
            let (noor, now) = (duet.cast.noor.id, test.clock.now)
            try await test.archive.write { try $0.disable(noor, at: now) }
            if isErased { try await test.archive.keys.erase(.person(noor)) }

            #expect(try await duet.meetings().all.filter(\.isOpen).isEmpty)
            #expect(try await duet.meetings().all.first { $0.id == meeting.id }?.sequence == meeting.sequence + 1)
            for page in Self.pages(duet, meeting) {
                let answer = try await duet.amira.get(page)
                #expect([.ok, .seeOther].contains(answer.status), "\(page) \(answer.status)")
            }
            let page = try await duet.amira.get(duet.path).text
            #expect(page.contains("Noor van der Berg is niet meer bij Lampion.") && page.contains("Jullie mentorschap is gestopt."))
            #expect(try await duet.amira.post("\(duet.room)/meetings", Duet.form).status.code < 500)

            for _ in 0..<40 {
                test.clock.move(days: 1)
                try await duet.walk()
                try await Postman(site: test.site).deliverDue()
            }
            #expect(tray.messages.allSatisfy { $0.to.address == "amira@waterlijn.test" })
            #expect(tray.messages.filter { $0.calendar?.text.contains("METHOD:CANCEL") == true }.count == 1)
            #expect(tray.messages.last.map { !$0.text.contains("Noor") } == true)
        }
    }
}
