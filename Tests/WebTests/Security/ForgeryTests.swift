import Foundation
import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("Changes come from our own pages only")
struct ForgeryTests {
    @Test("a form without its token, or with another's, changes nothing")
    func token() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            let others = try await world.browser(of: .mentee).token
            for line in RouteTable.lines where line.isPost && !line.isSealed {
                let path = try await world.address(of: line.path)
                let browser = try await world.browser(of: .mentor)
                let before = try await test.archive.contents()
                for forged in ["", others, String(browser.token.reversed())] {
                    #expect(try await browser.post(path, line.fields, token: forged).status == .forbidden, "\(line)")
                }
                #expect(try await test.archive.contents() == before, "\(line)")
            }
        }
    }

    /// One click from a mail program comes from anywhere (RFC 8058): its seal alone guards it.
    private static func isGuarded(_ line: RouteLine) -> Bool { line.isPost && !line.path.hasPrefix("/mail-stop/") }

    @Test("a form that another site sends changes nothing", arguments: [false, true])
    func origin(isDemo: Bool) async throws {
        try await TestSite.with(.sqlite, isDemo: isDemo) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in isDemo ? RouteTable.demoLines : RouteTable.lines where Self.isGuarded(line) {
                let path = try await world.address(of: line.path)
                let browser = try await world.browser(of: .mentor)
                let before = try await test.archive.contents()
                for (name, value) in Self.foreign {
                    let answer = try await browser.post(path, line.fields, [name: value])
                    #expect(answer.status == .forbidden, "\(line) with \(name): \(value)")
                }
                #expect(try await test.archive.contents() == before, "\(line)")
            }
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
            var paths: [String] = []
            for line in RouteTable.lines where !line.isPost { paths.append(try await world.address(of: line.path)) }
            for walker in [Walker.mentor, .nobody] {
                let browser = try await world.browser(of: walker)
                var before = try await test.archive.contents()
                for path in paths {
                    _ = try await browser.get(path)
                    let after = try await test.archive.contents()
                    #expect(after == before, "\(path) as \(walker)")
                    before = after
                }
            }
        }
    }
}
