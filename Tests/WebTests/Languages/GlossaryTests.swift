import Foundation
import Markup
import Testing

@testable import Web

@Suite("Glossary")
struct GlossaryTests {
    @Test("a sentence that is a term of the glossary is said as the glossary says it")
    func terms() throws {
        let catalog = try Catalog.bundled()
        let keys = Set(catalog.keys)
        let departing = try Self.terms().flatMap { term in
            guard keys.contains(term.english) else { return [String]() }
            return term.words.compactMap { language, word in
                let said = Text(Sentence(stringLiteral: term.english)).string(in: language, with: catalog)
                return said.lowercased() == word.lowercased() || term.isShort(said)
                    ? nil : "\(language.rawValue): \(term.english) is “\(word)”, not “\(said)”"
            }
        }
        #expect(departing.isEmpty, "\(departing.joined(separator: "\n"))")
    }

    @Test(
        "words that the glossary rules out appear in no translation",
        arguments: [
            (Language.nl, ["koppel ", "sessie", "aanmelden", "beoordelingsgesprek", "paswoord", "!"]),
            (.fr, ["!", "élève"]),
            (.de, ["!", "Schützling", "*innen"]),
            (.en, ["!", "oops"]),
        ])
    func ruledOut(language: Language, words: [String]) throws {
        let catalog = try Catalog.bundled()
        let found = catalog.keys.flatMap { key in
            let said = Text(Sentence(stringLiteral: key)).string(in: language, with: catalog)
            return words.filter { said.localizedCaseInsensitiveContains($0) }.map { "\($0) in: \(said)" }
        }
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }

    private struct Term {
        let english: String
        let words: [(Language, String)]
        let definition: String

        /// Under a lamp there is room for one word, which the definition names.
        func isShort(_ said: String) -> Bool {
            definition.contains("Short label") && definition.contains("'\(said)'")
        }
    }

    private static func terms() throws -> [Term] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/glossary.csv").standardized
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
            let cells = cells(of: line)
            guard cells.count == 7 else { return nil }
            return Term(english: cells[0], words: [(.nl, cells[3]), (.fr, cells[4]), (.de, cells[5])], definition: cells[6])
        }
    }

    /// Only a definition is ever quoted, and nothing after it is read.
    private static func cells(of line: Substring) -> [String] {
        line.split(separator: ",", maxSplits: 6, omittingEmptySubsequences: false).map(String.init)
    }
}
