import Database
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Markup
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Headers and cookies")
struct HeaderTests {
    /// What is asked, and the status that must come.
    private static let asked: [(HTTPRequest.Method, String, Int)] = [
        (.get, "/", 200), (.head, "/", 200), (.get, "/nowhere", 404), (.get, "/mentorships", 303), (.post, "/nowhere", 404),
        (.put, "/", 405), (.delete, "/mentorships/x", 405), (.get, "/healthz", 200), (.get, "/favicon.ico", 200),
        (.post, "/sign-out", 403),
    ]

    @Test("every answer carries the headers that keep a browser safe", arguments: asked)
    func everywhere(method: HTTPRequest.Method, path: String, status: Int) async throws {
        try await TestSite.with(.sqlite) { _, client async throws in
            let answer = try await client.execute(uri: path, method: method)
            #expect(answer.status.code == status)
            expectSafe(answer.headers)
        }
    }

    @Test("a body that is too large gets them too, at once")
    func tooLarge() async throws {
        try await TestSite.with(.sqlite) { _, client async throws in
            let body = ByteBuffer(repeating: UInt8(ascii: "x"), count: FormReading.limit + 1)
            let form: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
            let answer = try await client.execute(uri: "/sign-out", method: .post, headers: form, body: body)
            #expect(answer.status == .contentTooLarge)
            expectSafe(answer.headers)
        }
    }

    @Test("so does a page that says something failed, without saying what")
    func failed() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = try await Browser(client, test, as: cast.amira)
            let id = try await test.archive.duo(cast, at: test.clock.now)
            let version = MissionVersion(number: 1, text: MissionText(what: "Samen"), author: cast.amira.id, at: test.clock.now)
            try await test.archive.write { try $0.insert(version, of: id) }
            try await test.archive.database.write { tx in
                _ = try tx.run("UPDATE mission_version SET words = \([UInt8](repeating: 1, count: 40)) WHERE mentorship = \(id)")
            }
            let answer = try await browser.get("/mentorships/\(id.rawValue)/mission")
            #expect(answer.status == .internalServerError)
            #expect(answer.text.contains("unreadable") == false && answer.text.contains("sealed") == false)
            expectSafe(answer.headers)
        }
    }

    @Test("nothing on a page is inline, so that the policy can forbid it")
    func nothingInline() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let world = try await RouteWorld.make(test, client)
            for line in RouteTable.lines where !line.isPost {
                let page = try await world.browser(of: .mentor).get(try await world.address(of: line.path)).text
                for inline in ["<style", "style=\"", "onclick", "onload", "javascript:", "<script>"] {
                    #expect(page.contains("<html") == false || page.contains(inline) == false, "\(line): \(inline)")
                }
            }
        }
    }

    @Test("a session's cookie is for this host over TLS alone, unreadable to scripts, and new at each sign-in")
    func cookie() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let request = Request(
                head: HTTPRequest(method: .get, scheme: "https", authority: "lampion.test", path: "/"), body: .init(buffer: .init()))
            let first = try await test.site.signIn(cast.amira.id, request: request).headers[.setCookie] ?? ""
            let second = try await test.site.signIn(cast.amira.id, request: request, isShared: true).headers[.setCookie] ?? ""
            for cookie in [first, second] {
                #expect(cookie.hasPrefix("__Host-lampion="))
                for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part), "\(part)") }
                #expect(!cookie.contains("Domain"))
            }
            #expect(first.contains("Max-Age=2592000") && !second.contains("Max-Age"))
            #expect(first.prefix(60) != second.prefix(60))
        }
    }

    @Test("plain http is for this computer alone, with a cookie that says so")
    func plain() {
        let plain = SiteSettings(baseURL: "http://localhost:8080/", isDemo: false)
        #expect(plain.cookieName == "lampion" && !plain.isSecure && plain.baseURL == "http://localhost:8080")
        #expect(SecurityHeaders.fields(plain)[named: "strict-transport-security"] == nil)
    }

    @Test("a disabled person's session opens nothing from the next request on")
    func disabled() async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let browser = try await Browser(client, test, as: cast.amira)
            #expect(try await browser.get("/mentorships").status == .ok)
            let now = test.clock.now
            try await test.archive.database.write { tx in _ = try tx.run("UPDATE person SET disabled_at = \(now) WHERE id = \(cast.amira.id)") }
            #expect(try await browser.get("/mentorships").status == .seeOther)
        }
    }

    @Test("an error page speaks the person's language, or the browser's", arguments: [("nl", "fr"), ("de", "en"), ("fr", "nl")])
    func language(own: String, browser accepted: String) async throws {
        try await TestSite.with(.sqlite) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await test.archive.database.write { tx in _ = try tx.run("UPDATE person SET language = \(own) WHERE id = \(cast.amira.id)") }
            let cookie = try await Browser(client, test, as: cast.amira).cookie ?? ""
            let signedIn = try await client.execute(uri: "/nowhere", method: .get, headers: [.acceptLanguage: accepted, .cookie: cookie])
            #expect(signedIn.text.contains("<html lang=\"\(own)\">"))
            let stranger = try await client.execute(uri: "/nowhere", method: .get, headers: [.acceptLanguage: accepted])
            #expect(stranger.text.contains("<html lang=\"\(accepted)\">"))
        }
    }

    private func expectSafe(_ headers: HTTPFields) {
        let policy = headers[named: "content-security-policy"] ?? ""
        #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("*"))
        #expect(headers[named: "x-content-type-options"] == "nosniff")
        #expect(headers[named: "strict-transport-security"]?.hasPrefix("max-age=") == true)
        #expect(headers[named: "referrer-policy"] != nil)
        #expect(headers[.server] == nil)
    }
}
