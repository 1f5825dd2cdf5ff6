import Foundation
import HTTPTypes
package import Hummingbird
package import HummingbirdTesting
package import Mentoring
import Store
import Synchronization
package import Testing

/// One person's browser: it keeps its cookies, and sends the form token of the page it last saw.
package final class Browser: Sendable {
    private struct State {
        var cookies: [String: String] = [:]
        var token = ""
    }

    package let client: any TestClientProtocol
    private let language: String
    private let state = Mutex(State())

    /// A stranger's browser.
    package init(_ client: any TestClientProtocol, language: String = "en") {
        self.client = client
        self.language = language
    }

    /// A browser in which this person is signed in.
    package init(_ client: any TestClientProtocol, _ test: TestSite, as person: Person) async throws {
        let secret = try await test.archive.startSession(
            for: person.id, device: "Test", isShared: false, now: test.clock.now, chance: .system)
        self.client = client
        language = "en"
        state.withLock {
            $0.cookies["__Host-lampion"] = secret
            $0.token = test.archive.secrets.authenticate("form", [secret])
        }
    }

    /// All cookies as the next request sends them; nil when there are none.
    package var cookie: String? {
        let all = cookies
        return all.isEmpty ? nil : all.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: "; ")
    }

    package var cookies: [String: String] { state.withLock(\.cookies) }

    package var token: String { state.withLock(\.token) }

    package var isSignedIn: Bool { cookies["__Host-lampion"] != nil }

    package func get(_ path: String, _ extra: [String: String] = [:]) async throws -> TestResponse {
        seen(try await client.execute(uri: path, method: .get, headers: headers(nil, extra)))
    }

    package func post(
        _ path: String, _ fields: [String: String] = [:], token: String? = nil, _ extra: [String: String] = [:]
    ) async throws -> TestResponse {
        try await post(path, pairs: fields.map { ($0, $1) }, token: token, extra)
    }

    /// The same for a form in which a field may be chosen more than once.
    package func post(
        _ path: String, pairs: [(String, String)], token: String? = nil, _ extra: [String: String] = [:]
    ) async throws -> TestResponse {
        try await send(path, Self.encode(pairs + [("form_token", token ?? self.token)]), extra)
    }

    /// A body as it is, for what no form of ours would send.
    package func send(
        _ path: String, _ body: String, type: String = "application/x-www-form-urlencoded", _ extra: [String: String] = [:]
    ) async throws -> TestResponse {
        seen(try await client.execute(uri: path, method: .post, headers: headers(type, extra), body: ByteBuffer(string: body)))
    }

    /// Opens a page and sends its form back.
    package func submit(_ page: String, to path: String? = nil, _ fields: [String: String] = [:]) async throws -> TestResponse {
        _ = try await get(page)
        return try await post(path ?? page, fields)
    }

    private func seen(_ response: TestResponse) -> TestResponse {
        state.withLock { state in
            for line in response.headers[values: .setCookie] {
                let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
                let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let isGone = parts.contains { $0.lowercased() == "max-age=0" }
                state.cookies[pair[0]] = isGone ? nil : pair[1]
            }
            if let token = response.text.between("name=\"form_token\" value=\"", and: "\"") { state.token = token }
        }
        return response
    }

    private func headers(_ type: String?, _ extra: [String: String]) -> HTTPFields {
        var headers = HTTPFields()
        headers[.acceptLanguage] = language
        if let cookie { headers[.cookie] = cookie }
        if let type { headers[.contentType] = type }
        for (name, value) in extra { if let name = HTTPField.Name(name) { headers[name] = value } }
        return headers
    }

    package static func encode(_ fields: [String: String]) -> String { encode(fields.map { ($0, $1) }) }

    private static func encode(_ fields: [(String, String)]) -> String {
        let plain = CharacterSet.alphanumerics.intersection(.init(charactersIn: Unicode.Scalar(0)..<Unicode.Scalar(128)))
        return fields.map { name, value in "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: plain) ?? "")" }
            .joined(separator: "&")
    }
}

extension TestResponse {
    /// The body as text.
    package var text: String { String(buffer: body) }

    package var location: String? { headers[.location] }
}

extension String {
    /// What stands between the first of one mark and the next of another, by the C library: a regular expression takes thirty times as long.
    fileprivate func between(_ start: String, and end: String) -> String? {
        withCString { page in
            guard let found = strstr(page, start) else { return nil }
            let rest = found + start.utf8.count
            return strstr(rest, end).map { String(decoding: UnsafeRawBufferPointer(start: rest, count: $0 - rest), as: UTF8.self) }
        }
    }
}
