import Foundation
import Testing

@testable import Mail

/// A mailbox in a process of its own: `imap_server.py`, which runs Debian's dovecot.
final class PostBox {
    /// Whether there is a dovecot to test with.
    static var isThere: Bool {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init) + ["/usr/sbin"]
        return Relay.python != nil && folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/dovecot") }
    }

    private struct Greeting: Decodable {
        let plain, secure: Int
        let certificate: String
    }

    private let greeting: Greeting
    private let input = Pipe()
    private var lines: AsyncStream<Data>.Iterator

    private init() async throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(Relay.python))
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "imap_server.py").path]
        let output = Pipe()
        (process.standardInput, process.standardOutput) = (input, output)
        lines = Relay.lines(of: output.fileHandleForReading).makeAsyncIterator()
        try process.run()
        greeting = try JSONDecoder().decode(Greeting.self, from: try #require(await lines.next(), "the mailbox did not start"))
    }

    /// Runs the body with an empty mailbox, and ends it, however the body ended.
    static func with(_ body: (PostBox) async throws -> Void) async throws {
        let box = try await PostBox()
        let result: Result<Void, any Error>
        do { result = .success(try await body(box)) } catch { result = .failure(error) }
        try box.input.fileHandleForWriting.close()
        while await box.lines.next() != nil {}
        try result.get()
    }

    func mailbox(_ scheme: String = "imap", password: String = "s3cret%2Fwith%40signs", isTrusted: Bool = true) throws -> IMAPMailbox {
        let port = scheme == "imaps" ? greeting.secure : greeting.plain
        return try IMAPMailbox(
            url: "\(scheme)://noor:\(password)@localhost:\(port)/INBOX\(isTrusted ? "?ca=\(greeting.certificate)" : "")",
            patience: .init(connectMilliseconds: 5_000, wholeMilliseconds: 10_000))
    }

    /// Puts a mail into the mailbox, or none, and tells the marks of all that lie there.
    func marks(delivering mail: String? = nil) async throws -> [String] {
        try input.fileHandleForWriting.write(contentsOf: try JSONEncoder().encode(mail) + Data("\n".utf8))
        return try JSONDecoder().decode([String].self, from: try #require(await lines.next()))
    }
}
