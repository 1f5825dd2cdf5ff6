/// A sentence in English that a catalog translates, or a person's own words that nothing translates.
///
/// Always written `Text("…")` in the sources, so that a test can find every sentence.
package struct Text: Sendable, Hashable {
    private enum Content: Sendable, Hashable {
        case sentence(Sentence)
        case verbatim(String)
    }

    private let content: Content

    package init(_ sentence: Sentence) {
        content = .sentence(sentence)
    }

    /// A person's own words or name, never translated.
    package init(verbatim: String) {
        content = .verbatim(verbatim)
    }

    /// The words without any escaping, as for the subject of a mail.
    package func string(in language: Language, with catalog: Catalog) -> String {
        var words: [UInt8] = []
        write(to: &words, as: .plain, in: language, with: catalog)
        return String(decoding: words, as: UTF8.self)
    }

    func write(to words: inout [UInt8], as form: WrittenForm, in language: Language, with catalog: Catalog) {
        switch content {
        case .verbatim(let own):
            words.append(own, as: form)
        case .sentence(let sentence):
            catalog.template(for: sentence, in: language).write(to: &words, as: form) { index, words in
                guard sentence.arguments.indices.contains(index) else { return }
                sentence.arguments[index].write(to: &words, as: form, in: language, with: catalog)
            }
        }
    }
}

/// Words for a plain text, or for a page.
enum WrittenForm {
    case plain, escaped
}

extension Template {
    fileprivate func write(to output: inout [UInt8], as form: WrittenForm, writeArgument: (Int, inout [UInt8]) -> Void) {
        let words = form == .plain ? plain : escaped
        var written = 0
        for mark in marks {
            let offset = form == .plain ? mark.plainOffset : mark.escapedOffset
            output += words[written..<offset]
            written = offset
            writeArgument(mark.argument, &output)
        }
        output += words[written...]
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ words: String, as form: WrittenForm) {
        if form == .plain { append(words) } else { appendEscaped(words) }
    }
}

extension Sentence.Argument {
    /// Numbers and dates come from our own tables, which hold nothing to escape.
    fileprivate func write(to output: inout [UInt8], as form: WrittenForm, in language: Language, with catalog: Catalog) {
        switch self {
        case .words(let words): output.append(words, as: form)
        case .number(let number): output.append(language.spoken(number))
        case .text(let text): text.write(to: &output, as: form, in: language, with: catalog)
        case .day(let day): output.append(language.spoken(day))
        case .shortDay(let day): output.append(language.spokenShort(day))
        case .dayAndYear(let day): output.append(language.spokenWithYear(day))
        case .moment(let moment, let zone): output.append(language.spoken(moment, in: zone))
        }
    }
}
