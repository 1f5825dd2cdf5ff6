import Foundation
import Testing

/// Calendars as somebody else's library reads them: `calendar_reader.py`, in one process for many texts.
enum IndependentReader {
    /// The path of a Python that has icalendar and recurring-ical-events.
    static let python = ProcessInfo.processInfo.environment["LAMPION_TEST_PYTHON"]

    struct Calendar: Decodable {
        let errors: [String]
        let missing: [String]
        let method: String
        let name: String
        let zones: [String]
        let observances: [Int]
        let occurrences: Int
        let events: [Event]
    }

    struct Event: Decodable {
        let uid: String
        let sequence: Int
        let start, startByDatabase, end, endByDatabase: String
        let summary, details, location, comment, link, status: String
        let properties: [String]
        let organizers, attendees: [Person]
    }

    struct Person: Decodable, Hashable {
        let address, name, answer, asked: String
    }

    static func read(_ texts: [String]) throws -> [Calendar] {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = [URL(filePath: #filePath).deletingLastPathComponent().appending(path: "calendar_reader.py").path]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: try JSONEncoder().encode(texts))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode([Calendar].self, from: answer)
    }
}
