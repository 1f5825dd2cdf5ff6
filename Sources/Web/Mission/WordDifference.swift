import Markup

/// A text with those of its words marked that another text does not have in that place.
struct WordDifference {
    private let words: [(Substring, Bool)]

    init(of text: String, from other: String) {
        let words = Self.words(text)
        var isNew = words.map { _ in false }
        for case .insert(let offset, _, _) in words.difference(from: Self.words(other)) { isNew[offset] = true }
        self.words = Array(zip(words, isNew))
    }

    /// Runs of new words share one mark.
    var html: HTML {
        var html = HTML.empty
        var isMarked = false
        for (word, isNew) in words {
            if isNew != isMarked { html += isNew ? "<mark>" : "</mark>" }
            html += "\(word)"
            isMarked = isNew
        }
        return isMarked ? html + "</mark>" : html
    }

    /// Each word with the space after it, so that nothing of the text is lost.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        for index in text.indices where text[index].isWhitespace {
            let next = text.index(after: index)
            words.append(text[start..<next])
            start = next
        }
        return start < text.endIndex ? words + [text[start...]] : words
    }
}
