import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("Signing")
struct SigningTests {
    @Test("signing the same version twice gives one signature and one mail", arguments: Engine.available)
    func twice(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            for _ in 0..<2 { #expect(try await duet.noor.sign(1, duet).status == .seeOther) }
            #expect(try await duet.agreement().signatures.count == 1)
            #expect(try await duet.mails(.letterToSign) == [duet.cast.amira.id])
            #expect(try await duet.state() == .agreeing)
        }
    }

    @Test("with the second name the letter is in force, the mentorship runs, and both get a mail", arguments: Engine.available)
    func inForce(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            _ = try await duet.amira.sign(1, duet)
            #expect(try await duet.state() == .active)
            let told = try await duet.mails(.letterInForce)
            #expect(Set(told) == [duet.cast.amira.id, duet.cast.noor.id] && told.count == 2)
            let page = try await duet.noor.get("\(duet.path)/agreement").text
            #expect(page.contains("data-print hidden>Afdrukken</button>"))
            #expect(page.components(separatedBy: "ondertekend op dinsdag 24\u{A0}november 2026, 10.00\u{A0}uur").count - 1 == 2)
        }
    }

    @Test("when a name was put there is told on the clock of who reads it", arguments: Engine.available)
    func zone(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let (amira, language) = (duet.cast.amira, LanguageCode(rawValue: "nl"))
            try await duet.test.archive.write { try $0.rename(amira.id, to: amira.name, language: language, zone: "America/New_York") }
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            for (reader, hour) in [(duet.noor, "10.00"), (duet.amira, "4.00")] {
                let page = try await reader.get("\(duet.path)/agreement").text
                #expect(page.contains("ondertekend op dinsdag 24\u{A0}november 2026, \(hour)\u{A0}uur"))
            }
        }
    }

    @Test("who signs what was changed meanwhile is shown the newest, and signs nothing", arguments: Engine.available)
    func old(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.post("\(duet.path)/agreement", ["words-trust": "De nieuwste versie", "number": "1"])
            for version in [1, 3, 0, -1] {
                let page = try await duet.amira.sign(version, duet)
                #expect(page.status == .unprocessableContent)
                #expect(page.text.contains("De nieuwste versie") && page.text.contains("name=\"version\" value=\"2\""))
            }
            #expect(try await duet.agreement().signatures.isEmpty)
        }
    }

    @Test("signing where there is no letter changes nothing", arguments: Engine.available)
    func none(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            let before = try await duet.test.archive.contents()
            let refused = try await duet.noor.sign(1, duet)
            #expect(refused.status == .unprocessableContent)
            #expect(try await duet.test.archive.contents() == before)
        }
    }

    @Test("a review date that came before anybody signed is refused", arguments: Engine.available)
    func passed(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.write()
            _ = try await duet.noor.post("\(duet.path)/agreement", ["review": "2026-11-26", "number": "0"])
            duet.test.clock.move(days: 2)
            #expect(try await duet.noor.sign(1, duet).status == .unprocessableContent)
            #expect(try await duet.agreement().signatures.isEmpty)
        }
    }

    @Test("twenty signatures at once give one each, and the mentorship becomes active once", arguments: Engine.available)
    func atOnce(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            let statuses = try await withThrowingTaskGroup(of: HTTPResponse.Status.self) { group in
                for turn in 0..<20 { group.addTask { try await (turn.isMultiple(of: 2) ? duet.noor : duet.amira).sign(1, duet).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: .seeOther, count: 20))
            let agreement = try await duet.agreement()
            #expect(agreement.signatures.count == 2 && agreement.signers(of: 1).count == 2)
            #expect(try await duet.state() == .active)
            #expect(try await duet.mails(.letterInForce).count == 2)
            #expect(try await duet.mails(.letterToSign).count == 1)
        }
    }

    @Test("a change is signed anew by both, while what they signed stays in force", arguments: Engine.available)
    func change(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            _ = try await duet.amira.sign(1, duet)
            _ = try await duet.noor.post("\(duet.path)/agreement", ["minutes": "30", "number": "1"])
            _ = try await duet.noor.sign(2, duet)
            #expect(try await duet.agreement().inForce?.number == 1)
            let page = try await duet.amira.get("\(duet.path)/agreement").text
            #expect(page.contains("\(duet.path)/agreement/versions/1"))
            #expect(try await duet.amira.get("\(duet.path)/agreement/versions/1").text.contains("een uur"))
            _ = try await duet.amira.sign(2, duet)
            #expect(try await duet.agreement().inForce?.number == 2)
            #expect(try await duet.state() == .active)
            #expect(try await duet.mails(.letterInForce).count == 4)
        }
    }

    @Test("after the mission changed the letter waits to be brought up to date", arguments: Engine.available)
    func missionChanged(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.post("\(duet.path)/mission", ["what": "Een andere richting", "number": "1"])
            let page = try await duet.amira.get("\(duet.path)/agreement").text
            #expect(page.contains("\(duet.path)/agreement/proposal") && !page.contains("/agreement/signature"))
            _ = try await duet.amira.post("\(duet.path)/agreement", ["number": "1"])
            #expect(try await duet.agreement().latest?.text.mission?.what == "Een andere richting")
        }
    }
}
