import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

@Suite("This site, and no other")
struct SameSiteTests {
    @Test(
        "a demo answers to this computer's names, plain addresses and its base URL, and to no name of somebody else",
        arguments: [
            ("localhost:8080", true), ("LOCALHOST", true), ("127.0.0.1:8080", true), ("[::1]:8080", true), ("192.168.1.5:80", true),
            ("lampion.test", true), ("evil.test:8080", false), ("localhost.evil.test", false), ("127.0.0.1.evil.test", false), ("", false),
            ("user@evil.test", false), ("localhost@evil.test", false),
        ])
    func hosts(authority: String, isOurs: Bool) {
        #expect(DemoHost.isOurs(authority, baseURL: "https://lampion.test") == isOurs)
    }

    @Test("a form that comes by somebody else's name for this computer is refused, whatever the browser says of its origin")
    func rebinding() async throws {
        try await TestSite.with(.sqlite, isDemo: true) { test, _ async throws in
            let site = SameSite(site: test.site)
            #expect(site.isOurs("http://localhost:8080", host: "localhost:8080"))
            #expect(!site.isOurs("http://evil.test:8080", host: "evil.test:8080"))
            #expect(!site.isHere("evil.test:8080") && site.isHere("localhost:8080") && site.isHere(nil))
        }
    }

    @Test("a way back with marks of its own comes whole through the sign-in pages")
    func backThrough() async throws {
        try await TestSite.with(.sqlite) { _, client async throws in
            let browser = Browser(client)
            var path = "/sign-in?next=/a%26next=b%2Bc"
            for start in ["/sign-in/password?next=", "/sign-in?next="] {
                let page = try await browser.get(path).text
                path = try #require(page.split(separator: "\"").first { $0.hasPrefix(start) }.map(String.init))
                #expect(path == start + "/a%26next=b%2Bc" && page.contains("name=\"next\" value=\"/a&amp;next=b+c\""))
            }
        }
    }

    @Test("a way back that is too long for a header leads to the front page")
    func back() {
        let page = "/" + String(repeating: "a", count: 1_023)
        #expect(LocalPath.checked(page) == page)
        #expect(LocalPath.checked(page + "a") == "/")
    }
}
