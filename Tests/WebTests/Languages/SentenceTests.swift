import Foundation
import Markup
import Testing

@testable import Web

@Suite("Sentences")
struct SentenceTests {
    @Test("every sentence of the sources stands in the catalogs in all four languages")
    func complete() throws {
        let catalog = try Catalog.bundled()
        let missing = try Self.sentences().flatMap { sentence in
            catalog.missingLanguages(for: sentence.key).filter { $0 != .en }.map { "\(sentence.place): \($0.rawValue): \(sentence.key)" }
        }
        #expect(missing.isEmpty, "\(missing.count) missing:\n\(missing.joined(separator: "\n"))")
    }

    @Test("every translation keeps the placeholders of its sentence")
    func placeholders() throws {
        let catalog = try Catalog.bundled()
        let differing = catalog.keys.flatMap { key in catalog.languagesWithOtherPlaceholders(for: key).map { "\($0.rawValue): \(key)" } }
        #expect(differing.isEmpty, "\(differing.joined(separator: "\n"))")
    }

    @Test("no catalog keeps a sentence that the sources no longer say")
    func used() throws {
        let said = Set(try Self.sentences().map(\.key))
        let stale = try Catalog.bundled().keys.filter { !said.contains($0) }
        #expect(stale.isEmpty, "\(stale.joined(separator: "\n"))")
    }

    @Test("every sentence is a literal, so that it can be found")
    func literal() throws {
        let hidden = try Self.sources().flatMap { file in
            SentenceScanner.linesWithoutLiteral(in: try String(contentsOf: file, encoding: .utf8)).map { "\(file.lastPathComponent):\($0)" }
        }
        #expect(hidden.isEmpty, "\(hidden.joined(separator: "\n"))")
    }

    private static func sentences() throws -> [(place: String, key: String)] {
        try sources().flatMap { file in
            SentenceScanner.sentences(in: try String(contentsOf: file, encoding: .utf8)).map { ("\(file.lastPathComponent):\($0.line)", $0.key) }
        }
    }

    private static func sources() throws -> [URL] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Web").standardized
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }
}
