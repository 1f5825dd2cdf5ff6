import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("Changes come from our own pages only")
struct ForgeryTests {
    @Test("a form without its token, or with another's, changes nothing", arguments: RouteTable.lines.filter { $0.isPost && !$0.isSealed })
    func token(line: RouteLine) async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let path = try await world.address(of: line.path)
            let browser = try await world.browser(of: .mentor)
            let before = try await test.archive.contents()
            let others = try await world.browser(of: .mentee).token
            for forged in ["", others, String(browser.token.reversed())] {
                #expect(try await browser.post(path, line.fields, token: forged).status == .forbidden, "\(line)")
            }
            #expect(try await test.archive.contents().removing("session") == before.removing("session"))
        }
    }

    /// One click from a mail program comes from anywhere (RFC 8058): its seal alone guards it.
    private static let guarded = (RouteTable.lines + RouteTable.demoLines).filter { $0.isPost && !$0.path.hasPrefix("/mail-stop/") }

    @Test("a form that another site sends changes nothing", arguments: guarded)
    func origin(line: RouteLine) async throws {
        let isDemo = RouteTable.demoLines.contains { $0.path == line.path }
        try await TestSite.with(.sqlite, isDemo: isDemo) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let path = try await world.address(of: line.path)
            let browser = try await world.browser(of: .mentor)
            let before = try await test.archive.contents()
            for (name, value) in Self.foreign {
                #expect(try await browser.post(path, line.fields, [name: value]).status == .forbidden, "\(line) with \(name): \(value)")
            }
            #expect(try await test.archive.contents() == before)
        }
    }

    private static let foreign = [
        ("origin", "https://elders.test"), ("origin", "http://lampion.test"), ("origin", "https://lampion.test.elders.test"), ("origin", "null"),
        ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site"),
    ]

    @Test("looking at a page changes nothing", arguments: Engine.available)
    func safe(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.lines where !line.isPost {
                let path = try await world.address(of: line.path)
                for walker in [Walker.mentor, .nobody] {
                    let browser = try await world.browser(of: walker)
                    let before = try await test.archive.contents()
                    _ = try await browser.get(path)
                    #expect(try await test.archive.contents() == before, "\(line) as \(walker)")
                }
            }
        }
    }
}

extension [String: String] {
    func removing(_ name: String) -> [String: String] { filter { $0.key != name } }
}
