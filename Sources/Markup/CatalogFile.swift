import Foundation

/// Why the catalogs can't be used.
package enum CatalogProblem: Error, Equatable, CustomStringConvertible {
    case unreadable(catalog: String, reason: String)
    case unsupported(catalog: String, key: String, language: Language)
    case conflict(key: String, language: Language, catalog: String)

    package var description: String {
        switch self {
        case .unreadable(let catalog, let reason):
            "The catalog \(catalog) cannot be read: \(reason)."
        case .unsupported(let catalog, let key, let language):
            "The catalog \(catalog) has something other than one sentence or its zero, one and other forms for “\(key)” (\(language.rawValue))."
        case .conflict(let key, let language, let catalog):
            "The catalog \(catalog) translates “\(key)” (\(language.rawValue)) differently from an earlier catalog."
        }
    }
}

/// What one String Catalog says about our languages.
struct CatalogFile {
    private(set) var sentences: [String: [Language: Translation]] = [:]

    init(name: String, data: Data) throws(CatalogProblem) {
        let file: Contents
        do {
            file = try JSONDecoder().decode(Contents.self, from: data)
        } catch {
            throw .unreadable(catalog: name, reason: "it is not a String Catalog (\(error))")
        }
        guard file.sourceLanguage == Language.en.rawValue, file.version.hasPrefix("1.") else {
            throw .unreadable(catalog: name, reason: "its source language must be en and its version 1.0")
        }
        for (key, entry) in file.strings {
            var translations: [Language: Translation] = [:]
            for language in Language.allCases {
                guard let localization = entry.localizations?[language.rawValue], !localization.isNew else { continue }
                guard let translation = localization.translation else { throw .unsupported(catalog: name, key: key, language: language) }
                translations[language] = translation
            }
            sentences[Template.key(of: key)] = translations
        }
    }

    private struct Contents: Decodable {
        let sourceLanguage: String
        let version: String
        let strings: [String: Entry]
    }

    private struct Entry: Decodable {
        let localizations: [String: Localization]?
    }

    private struct Unit: Decodable {
        let state: String?
        let value: String
    }

    private struct Variations: Decodable {
        let plural: [String: Variation]?
    }

    private struct Variation: Decodable {
        let stringUnit: Unit
    }

    private struct Localization: Decodable {
        let stringUnit: Unit?
        let variations: Variations?

        /// Editors put untranslated sentences in a catalog with this state.
        var isNew: Bool { stringUnit?.state == "new" }

        /// Nothing when it holds what we do not read, such as variations by device.
        var translation: Translation? {
            if let stringUnit, variations == nil { return .plain(Template(stringUnit.value)) }
            guard stringUnit == nil, let plural = variations?.plural else { return nil }
            var forms: [PluralForm: Template] = [:]
            for (category, variation) in plural {
                guard let form = PluralForm(rawValue: category) else { return nil }
                forms[form] = Template(variation.stringUnit.value)
            }
            return forms.removeValue(forKey: .other).map { .plural(forms, other: $0) }
        }
    }
}
