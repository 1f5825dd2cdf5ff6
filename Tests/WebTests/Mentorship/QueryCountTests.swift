import Foundation
import Hummingbird
import HummingbirdTesting
import Mentoring
import Store
import TestSupport
import Testing

@Suite("How often a page asks the database")
struct QueryCountTests {
    /// The stranger's mentorship with Amira, who gets to know Noor meanwhile, so that nothing a page may show is left out.
    @Test("Today and the page of a mentorship ask at most six times, in 60 kB", arguments: Mentorship.State.allCases)
    func few(state: Mentorship.State) async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, statements: statements) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let other = Cast(amira: cast.amira, noor: cast.stranger, stranger: cast.noor)
            _ = try await StatePageTests.begin(.exploring, test, cast)
            let id = try await StatePageTests.begin(state, test, other)
            let browser = try await Browser(client, test, as: cast.amira)
            for path in ["/", "/mentorships", "/mentorships/\(id.rawValue)"] {
                _ = try await browser.get(path)
                statements.forget()
                let page = try await browser.get(path)
                #expect(page.status.code == 200 && page.text.utf8.count < 60_000)
                #expect(1...6 ~= statements.queries.count, "\(path): \(statements.queries)")
            }
        }
    }
}
