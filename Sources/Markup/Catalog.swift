package import Foundation

/// The translations of all sentences, read once at the start.
package struct Catalog: Sendable {
    /// A table for each language, so that a sentence costs one look-up.
    private var tables = [[Key: Translation]](repeating: [:], count: Language.allCases.count)
    private var known: Set<Key> = []

    package static let empty = Catalog()

    private init() {}

    /// Reads String Catalogs (JSON, source language English) and joins them.
    ///
    /// Throws when one can't be read, or when two give one sentence different translations.
    package init(xcstrings: [(name: String, data: Data)]) throws(CatalogProblem) {
        for (name, data) in xcstrings {
            for (key, localizations) in try CatalogFile(name: name, data: data).sentences {
                try add(localizations, for: Key(key), from: name)
            }
        }
        for key in known where self[key, .en] == nil { self[key, .en] = .plain(Template(key.words)) }
    }

    /// The English sentences of all catalogs, in alphabetical order.
    package var keys: [String] { known.map(\.words).sorted() }

    subscript(key: Key, language: Language) -> Translation? {
        get { tables[language.place][key] }
        set { tables[language.place][key] = newValue }
    }

    /// The words of a sentence; in English where a translation is missing.
    func template(for sentence: Sentence, in language: Language) -> Template {
        let key = Key(sentence.key)
        if let translation = self[key, language] { return translation.template(for: sentence, in: language) }
        return self[key, .en]?.template(for: sentence, in: .en) ?? Template(sentence.key)
    }

    private mutating func add(_ localizations: [Language: Translation], for key: Key, from name: String) throws(CatalogProblem) {
        known.insert(key)
        for (language, translation) in localizations {
            if let other = self[key, language], other != translation {
                throw .conflict(key: key.words, language: language, catalog: name)
            }
            self[key, language] = translation
        }
    }

    /// A key compared by its bytes: hashing a string with a curly quote by its characters takes ten times as long, and hashing
    /// all of a sentence three times as long as its length, its beginning and its end, which tell our sentences apart.
    struct Key: Hashable {
        let words: String

        init(_ words: String) {
            self.words = words
        }

        static func == (left: Key, right: Key) -> Bool {
            var (left, right) = (left.words, right.words)
            return left.withUTF8 { left in
                right.withUTF8 { right in
                    guard left.count == right.count else { return false }
                    guard let start = left.baseAddress, let other = right.baseAddress else { return left.isEmpty }
                    return memcmp(start, other, left.count) == 0
                }
            }
        }

        func hash(into hasher: inout Hasher) {
            var words = words
            words.withUTF8 { words in
                let bytes = UnsafeRawBufferPointer(words)
                hasher.combine(bytes.count)
                hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.prefix(16)))
                hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes.suffix(8)))
            }
        }
    }
}

extension Language {
    fileprivate var place: Int {
        switch self {
        case .nl: 0
        case .en: 1
        case .fr: 2
        case .de: 3
        }
    }
}
