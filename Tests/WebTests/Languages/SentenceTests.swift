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

    /// ‘de Amira’ would have to be ‘d’Amira’: a French sentence is said in another way where a name may follow.
    @Test("no French sentence says ‘de’ or ‘que’ before a name")
    func elision() throws {
        let numbersAndDays: Set = ["Choose %@ to %@ minutes.", "Choose a number from %@ to %@.", "Instead of %@"]
        let clash = #/(?:^|[\s(«])(?:[Dd]e|[Qq]ue|[Jj]usque|[Ll]orsque|[Pp]uisque) %/#
        let found = try Self.french().filter { !numbersAndDays.contains($0.key) && $0.value.contains(clash) }
        #expect(try Self.french().count > 1_000)
        #expect(found.isEmpty, "\(found.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "\n"))")
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

    private static func sources() throws -> [URL] { try files("swift") }

    /// Every form of every French sentence, with the sentence that it says.
    private static func french() throws -> [(key: String, value: String)] {
        try files("xcstrings").flatMap { file in
            let catalog = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            return (catalog?["strings"] as? [String: [String: Any]] ?? [:]).flatMap { key, entry in
                values(in: (entry["localizations"] as? [String: Any])?["fr"]).map { (key, $0) }
            }
        }
    }

    private static func values(in part: Any?) -> [String] {
        guard let part = part as? [String: Any] else { return [] }
        return [part["value"] as? String].compactMap { $0 } + part.values.flatMap(values)
    }

    private static func files(_ kind: String) throws -> [URL] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Web").standardized
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return files.filter { $0.pathExtension == kind }.sorted { $0.path < $1.path }
    }
}
