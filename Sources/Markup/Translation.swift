/// One sentence in one language.
enum Translation: Sendable, Equatable {
    case plain(Template)
    case plural([PluralForm: Template], other: Template)

    func template(for sentence: Sentence, in language: Language) -> Template {
        switch self {
        case .plain(let template): return template
        case .plural(let forms, let other):
            guard let count = sentence.count else { return other }
            if count == 0, let zero = forms[.zero] { return zero }
            return PluralForm(count, in: language) == .one ? forms[.one] ?? other : other
        }
    }
}

/// The plural forms of our languages (Unicode CLDR, cardinals), and the words for none at all that a catalog may give.
enum PluralForm: String, Sendable {
    case zero, one, other

    init(_ count: Int, in language: Language) {
        let isOne = language == .fr ? count.magnitude < 2 : count.magnitude == 1
        self = isOne ? .one : .other
    }
}
