import Foundation
import Markup
import Mentoring

/// The suggested values and topics in every language, so that a typed word becomes the code that others chose in theirs.
struct SuggestedWords {
    private let codes: [String: String]

    private init(_ words: [(code: String, word: Text)], _ catalog: Catalog) {
        var codes: [String: String] = [:]
        for (code, word) in words {
            for language in Language.allCases { codes[Self.folded(word.string(in: language, with: catalog))] = code }
        }
        self.codes = codes
    }

    static func values(_ catalog: Catalog) -> SuggestedWords {
        SuggestedWords(SuggestedValue.allCases.map { ($0.rawValue, $0.word) }, catalog)
    }

    static func topics(_ catalog: Catalog) -> SuggestedWords {
        SuggestedWords(SuggestedTopic.allCases.flatMap { [($0.rawValue, $0.word), ($0.rawValue, $0.wordAsAsk)] }, catalog)
    }

    /// The code of a suggestion, whatever language it was typed in; own words as they are.
    func code(_ typed: String) -> String {
        codes[Self.folded(typed)] ?? typed
    }

    private static func folded(_ word: String) -> String {
        word.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
    }
}
