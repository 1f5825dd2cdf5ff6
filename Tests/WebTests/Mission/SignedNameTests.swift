import Database
import Foundation
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("The name under a letter")
struct SignedNameTests {
    @Test("it stays as it was signed, whatever the account is called later, and goes with an erased key", arguments: Engine.available)
    func stays(engine: Engine) async throws {
        try await Duet.with(engine) { duet async throws in
            try await duet.propose()
            _ = try await duet.noor.sign(1, duet)
            let noor = duet.cast.noor
            try await duet.test.archive.write { try $0.rename(noor.id, to: "Iemand Anders", language: nil, zone: noor.zone) }
            #expect(try await duet.agreement().signatures.map(\.name) == [noor.name])
            let page = try await duet.amira.get("\(duet.path)/agreement").text
            #expect(page.contains("<span class=\"signature\">\(noor.name)</span>"))
            #expect(!page.contains("<span class=\"signature\">Iemand Anders</span>"))
            let stored = try await duet.test.archive.contents()["letter_signature"] ?? ""
            #expect(!stored.isEmpty && !stored.contains("Noor"))
            try await duet.test.archive.keys.erase(.person(noor.id))
            #expect(try await duet.agreement().signatures.map(\.name) == [nil])
            #expect(try await duet.amira.get("\(duet.path)/agreement").text.contains("<span class=\"signature\"></span>"))
        }
    }
}
