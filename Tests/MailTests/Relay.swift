import Foundation
import Testing

@testable import Mail

/// A relay in a process of its own: `smtp_server.py`, which says in one line what it is and in one line what it got.
final class Relay {
    /// What a relay needs to be tested with: the path of a python that has aiosmtpd.
    static let python = ProcessInfo.processInfo.environment["LAMPION_TEST_PYTHON"]

    private struct Greeting: Decodable {
        let port: Int
        let certificate: String
    }

    let port: Int
    let certificate: String
    private let process: Process
    private let input: Pipe
    private var lines: AsyncStream<Data>.Iterator

    private init(_ mode: String) async throws {
        process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "smtp_server.py").path, mode]
        let output = Pipe()
        input = Pipe()
        process.standardInput = input
        process.standardOutput = output
        lines = Self.lines(of: output.fileHandleForReading).makeAsyncIterator()
        try process.run()
        let greeting = try JSONDecoder().decode(Greeting.self, from: try #require(await lines.next(), "the relay did not start"))
        port = greeting.port
        certificate = greeting.certificate
    }

    /// Runs the body with a relay that behaves as `mode` says, and ends it, however the body ended.
    static func with(_ mode: String, _ body: (Relay) async throws -> Void) async throws {
        let relay = try await Relay(mode)
        do {
            try await body(relay)
        } catch {
            try await relay.stop()
            throw error
        }
        try await relay.stop()
    }

    /// A relay at this address, known by the settings that follow the port.
    func server(_ scheme: String = "smtp", login: String = "", host: String = "127.0.0.1", settings: String = "") throws -> SMTPServer {
        try SMTPServer(
            url: "\(scheme)://\(login)\(host):\(port)\(settings)",
            sender: Mailbox(address: "bounces@lampion.example"),
            patience: .init(connectMilliseconds: 10_000, wholeMilliseconds: 20_000)
        )
    }

    /// The next mail that the relay took.
    func received() async throws -> ReceivedMail {
        try JSONDecoder().decode(ReceivedMail.self, from: try #require(await lines.next(), "the relay ended without a mail"))
    }

    private func stop() async throws {
        try input.fileHandleForWriting.close()
        while await lines.next() != nil {}
    }

    static func lines(of handle: FileHandle) -> AsyncStream<Data> {
        AsyncStream { lines in
            Thread {
                var rest = Data()
                while case let piece = handle.availableData, !piece.isEmpty {
                    rest += piece
                    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                        lines.yield(Data(rest[..<end]))
                        rest = Data(rest[rest.index(after: end)...])
                    }
                }
                lines.finish()
            }.start()
        }
    }
}

/// A mail as Python's email package reads it.
struct ReceivedMail: Decodable {
    struct Part: Decodable {
        let type: String
        let parameters: [String: String]
        let filename: String?
        let text: String
        let size: Int
    }

    struct Calendar: Decodable, Equatable {
        let method: String
        let events, errors: [String]
    }

    let from, to: [String]
    let subject: String
    let date: Double
    let fields: [String: String]
    let names, tree: [String]
    let parts: [Part]
    let calendars: [Calendar]
    let defects: [String]
    let longest: Int
    let sender: String
    let recipients: [String]
    let greeting: String
    let encrypted, authenticated: Bool
}
