import Foundation
import Mail
import Synchronization
import Testing

/// A relay in a process of its own (`relay.py`), whose mood a test changes.
final class MoodyRelay: Sendable {
    /// The path of a python that has aiosmtpd.
    static let python = ProcessInfo.processInfo.environment["LAMPION_TEST_PYTHON"]

    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    /// What came after the last line end.
    private let rest = Mutex(Data())
    let server: SMTPServer

    private init() throws {
        process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "relay.py").path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let port = try Self.line(output, rest)
        server = try SMTPServer(
            url: "smtp://127.0.0.1:\(port)", sender: Mailbox(address: "lampion@lampion.test"),
            patience: .init(connectMilliseconds: 5_000, wholeMilliseconds: 20_000))
    }

    static func with(_ body: (MoodyRelay) async throws -> Void) async throws {
        let relay = try MoodyRelay()
        defer { try? relay.input.fileHandleForWriting.close() }
        try await body(relay)
    }

    func becomes(_ mood: String) throws {
        #expect(try ask(mood) == mood)
    }

    /// The Message-IDs it took, in order.
    func taken() throws -> [String] {
        try JSONDecoder().decode([String].self, from: Data(try ask("report").utf8))
    }

    private func ask(_ line: String) throws -> String {
        try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
        return try Self.line(output, rest)
    }

    /// Waits for a whole line; the relay answers at once.
    private static func line(_ output: Pipe, _ rest: borrowing Mutex<Data>) throws -> String {
        while true {
            let found = rest.withLock { rest -> String? in
                guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
                defer { rest = Data(rest[rest.index(after: end)...]) }
                return String(decoding: rest[..<end], as: UTF8.self)
            }
            if let found { return found }
            let piece = output.fileHandleForReading.availableData
            try #require(!piece.isEmpty, "the relay ended")
            rest.withLock { $0 += piece }
        }
    }
}
