/// What a test asks of the catalogs.
extension Catalog {
    /// The languages in which a sentence has no translation; English never needs one, nor does a sentence without words.
    package func missingLanguages(for key: String) -> [Language] {
        guard Template(key).hasWords else { return [] }
        return Language.allCases.filter { $0 != .en && self[Key(Template.key(of: key)), $0] == nil }
    }

    /// The languages in which a translation shows other values than the English sentence does.
    package func languagesWithOtherPlaceholders(for key: String) -> [Language] {
        let arguments = Template(key).arguments
        return Language.allCases.filter { language in
            self[Key(Template.key(of: key)), language].map { !$0.shows(arguments, in: language) } ?? false
        }
    }
}

extension Translation {
    /// A form that speaks of one exact number may leave that number out (‘one meeting’); all others show every value.
    fileprivate func shows(_ arguments: Set<Int>, in language: Language) -> Bool {
        switch self {
        case .plain(let template):
            return template.arguments == arguments
        case .plural(let forms, let other):
            return other.arguments == arguments
                && forms.allSatisfy { form, template in
                    // In French one form serves 0 and 1, unless the catalog has words for 0.
                    let isExact = form == .zero || language != .fr || forms[.zero] != nil
                    let leftOut = arguments.subtracting(template.arguments)
                    return template.arguments.isSubset(of: arguments) && leftOut.count <= (isExact ? 1 : 0)
                }
        }
    }
}
