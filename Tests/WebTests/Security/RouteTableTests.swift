import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Every route, as everyone")
struct RouteTableTests {
    @Test("each route has a line, and each line a route", arguments: [false, true])
    func complete(isDemo: Bool) async throws {
        try await TestSite.with(.sqlite, isDemo: isDemo) { test, _ async throws in
            let routes = Set(test.routes.map { "\($0.method) \($0.path)" })
            let lines = RouteTable.lines + (isDemo ? RouteTable.demoLines : [])
            let known = Set(lines.map { "\($0.method) \($0.path)" })
            #expect(routes.subtracting(known).sorted() == [], "Write a line for these in RouteTable.swift")
            #expect(known.subtracting(routes).sorted() == [], "These are in RouteTable.swift, but the program has no such route")
            #expect(lines.allSatisfy { $0.statuses.count == Walker.allCases.count })
        }
    }

    @Test("everyone meets what the table says", arguments: Engine.available, Walker.allCases)
    func walk(engine: Engine, walker: Walker) async throws {
        try await expect(RouteTable.lines, of: walker, on: engine, isDemo: false)
    }

    @Test("in a demo too", arguments: Walker.allCases)
    func walkDemo(walker: Walker) async throws {
        try await expect(RouteTable.demoLines, of: walker, on: .sqlite, isDemo: true)
    }

    @Test("nothing of the demo is there when real people are served")
    func noDemo() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.demoLines {
                let browser = try await world.browser(of: .mentor)
                let path = line.path.replacing(":", with: "")
                #expect(try await browser.get(path).status == .notFound, "GET \(path)")
                #expect(try await browser.post(path, line.fields).status == .notFound, "POST \(path)")
            }
            #expect(try await world.browser(of: .nobody).get("/").text.contains("/demo") == false)
        }
    }

    private func expect(_ lines: [RouteLine], of walker: Walker, on engine: Engine, isDemo: Bool) async throws {
        try await TestSite.with(engine, isDemo: isDemo) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in lines {
                let browser = try await world.browser(of: walker)
                let path = try await world.address(of: line.path)
                let answer = try await line.isPost ? browser.post(path, line.fields) : browser.get(path)
                let wanted = line.statuses[walker.rawValue]
                #expect(answer.status.code == wanted, "\(line) as \(walker)")
            }
        }
    }
}

extension TestSite {
    /// What the program answers at, as the table writes it: the mark of the assets, which changes with them, reads `:mark`.
    var routes: [(method: String, path: String)] {
        site.router().routes.map { route in
            (method: route.method.rawValue, path: "/" + route.path.description.replacing(site.assets.mark, with: ":mark").trimmed)
        }
    }
}

extension String {
    /// Without slashes around it, and a placeholder written as the program's sources do: `:mentorship`.
    fileprivate var trimmed: String {
        trimmingCharacters(in: CharacterSet(charactersIn: "/")).replacing("{", with: ":").replacing("}", with: "")
    }
}
