import Foundation
import Markup

extension HTML {
    /// As a Dutch reader sees it without any catalog.
    var rendered: String { render(in: .nl, with: .empty) }
}

extension Catalog {
    /// A catalog of one or more sentences, written as the value of `strings`.
    init(strings: String) throws {
        try self.init(xcstrings: [("Test", Catalog.file(strings))])
    }

    static func file(_ strings: String) -> Data {
        Data(#"{"sourceLanguage": "en", "version": "1.0", "strings": \#(strings)}"#.utf8)
    }

    /// The value of `localizations` for one language.
    static func plain(_ words: String) -> String {
        #"{"stringUnit": {"state": "translated", "value": "\#(words)"}}"#
    }

    static func plural(_ forms: [String: String]) -> String {
        #"{"variations": {"plural": {\#(forms.map { "\"\($0)\": \(plain($1))" }.joined(separator: ","))}}}"#
    }
}
