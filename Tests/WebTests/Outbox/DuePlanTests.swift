import Database
import Foundation
import Store
import TestSupport
import Testing

@testable import Web

@Suite("How work that is due is found")
struct DuePlanTests {
    /// The clock asks each minute, in an installation of any size.
    @Test("no search walks through a whole table")
    func byIndex() async throws {
        let statements = Statements()
        try await TestSite.with(.sqlite, mail: MailTray(), statements: statements) { test, _ async throws in
            try await Backlog.fill(test, duos: 1)
            statements.forget()
            try await Rounds(site: test.site).walk(at: test.clock.now)
            test.clock.move(seconds: 60)
            try await Postman(site: test.site).deliverDue()
            try await test.archive.write { [now = test.clock.now] in try $0.forgetOldMails(now: now) }
            let searches = statements.searches
            let scans = try await test.archive.database.read { reader in
                try searches.sorted().flatMap { search in
                    try Self.scans(of: search, reader).map { "\($0) in \(search)" }
                }
            }
            #expect(searches.count > 40 && scans.isEmpty, "\(scans.joined(separator: "\n"))")
        }
    }

    /// Indexes that hold only what waits for somebody: walked through, they are short.
    private static let short = ["introduction_reported", "concern_unanswered"]

    /// The steps that read every row of a table, rather than of what the query itself has made.
    private static func scans(of search: String, _ reader: Reader) throws -> [String] {
        let named = search.matches(of: /(\w+) (?:\(\w+\) )?AS (?:NOT )?(?:MATERIALIZED )?\(/).map { String($0.1) }
        let made = Set(named + search.matches(of: /\) (?:AS )?([a-z]\w*)/).map { String($0.1) })
        // Any value will do for a plan.
        let filled = SQL(stringLiteral: search.replacing("?", with: "1"))
        let steps: [String] = try reader.all("EXPLAIN QUERY PLAN \(filled)") { try $0["detail"] }
        return steps.filter { step in
            let words = step.split(separator: " ").map(String.init)
            return words.first == "SCAN" && words.count > 1 && !made.contains(words[1]) && !["CONSTANT", "SUBQUERY"].contains(words[1])
                && short.allSatisfy { !words.contains($0) }
        }
    }
}
