import Foundation
import Mentoring
import Testing

@testable import lampion

@Suite("The administrator's command")
struct AdministratorWarningTests {
    @Test("it warns whose account the link makes administrator")
    func warning() {
        let since = Date(timeIntervalSince1970: 1_795_510_800)
        let words = AdministratorCommand.warning(of: Person(id: ID(rawValue: "p"), name: "Wout Peeters", createdAt: since))
        #expect(words.contains("Wout Peeters, here since 2026-11-24"))
    }
}
