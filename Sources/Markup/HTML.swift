/// Markup in pieces; words are translated only when it is rendered.
///
/// A literal is markup; what is interpolated in it is escaped, and checked where it stands as an address.
package struct HTML: Sendable, Equatable {
    /// Translatable words, and the byte of the markup before which they come.
    private struct Mark: Sendable, Equatable {
        var offset: Int
        let text: Text
    }

    /// All markup, merged into one run of UTF-8: joining pages of pieces costs a copy and no allocation for each.
    private var markup: [UInt8] = []
    private var marks: [Mark] = []

    package static let empty = HTML()

    private init() {}

    /// Takes the text as markup, unescaped: only for what we wrote ourselves.
    package init(trusted: String) {
        markup.append(trusted)
    }

    package var isEmpty: Bool { markup.isEmpty && marks.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum += right
        return sum
    }

    /// Appends; markup that begins in the middle of an address (`href="` was the end so far) is checked as a value would be.
    package static func += (left: inout HTML, right: HTML) {
        let position = left.position
        guard position == .elsewhere || right.allowed(at: position) else { return left.append(right.refused) }
        left.append(right)
    }

    /// The words of all texts in one language, escaped, between the markup.
    package func render(in language: Language, with catalog: Catalog) -> String {
        String(decoding: utf8(in: language, with: catalog), as: UTF8.self)
    }

    /// The same as bytes: what a response sends, without a copy.
    package func utf8(in language: Language, with catalog: Catalog) -> [UInt8] {
        guard !marks.isEmpty else { return markup }
        var page: [UInt8] = []
        page.reserveCapacity(markup.count + 64 * marks.count)
        var written = 0
        for mark in marks {
            page += markup[written..<mark.offset]
            written = mark.offset
            let position = Address.position(after: page)
            if position == .elsewhere {
                mark.text.write(to: &page, as: .escaped, in: language, with: catalog)
            } else {
                page.appendAddress(mark.text.string(in: language, with: catalog), at: position)
            }
        }
        page += markup[written...]
        return page
    }
}

extension HTML {
    mutating func reserveCapacity(_ bytes: Int, values: Int) {
        markup.reserveCapacity(bytes)
        if values > 0 { marks.reserveCapacity(2 * values) }
    }

    /// Makes room for a whole list at once: growing by doubling leaves half of a large page unused.
    mutating func append(_ list: [HTML]) {
        let total = list.reduce(markup.count) { $0 + $1.markup.count }
        if total > markup.capacity { markup.reserveCapacity(total + total / 8) }
        marks.reserveCapacity(list.reduce(marks.count) { $0 + $1.marks.count })
        for html in list { self += html }
    }

    mutating func append(markup words: String) {
        markup.append(words)
    }

    mutating func append(value: String) {
        let position = position
        if position == .elsewhere { markup.appendEscaped(value) } else { markup.appendAddress(value, at: position) }
    }

    mutating func append(_ link: Link) {
        markup.appendEscaped(link.address)
    }

    mutating func append(_ text: Text) {
        marks.append(Mark(offset: markup.count, text: text))
    }

    private mutating func append(_ other: HTML) {
        guard !markup.isEmpty || !marks.isEmpty || markup.capacity >= other.markup.count else { return self = other }
        let offset = markup.count
        markup += other.markup
        for mark in other.marks { marks.append(Mark(offset: mark.offset + offset, text: mark.text)) }
    }
}

/// What stands in an address when markup is joined from parts.
extension HTML {
    /// Of what comes next; words that came last may turn out empty, so they do not count.
    private var position: Address.Position { Address.position(after: markup) }

    /// The bytes before the first words, up to the quote that would end the address.
    private var opening: ArraySlice<UInt8> {
        markup[..<(marks.first?.offset ?? markup.count)].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    }

    private func allowed(at position: Address.Position) -> Bool {
        opening.isEmpty || Address.allows(opening, at: position)
    }

    private var refused: HTML {
        var refused = HTML()
        refused.markup.append(Address.refused)
        let removed = opening.count - refused.markup.count
        refused.markup += markup[opening.endIndex...]
        refused.marks = marks.map { Mark(offset: $0.offset - removed, text: $0.text) }
        return refused
    }
}

extension [UInt8] {
    fileprivate mutating func appendAddress(_ value: String, at position: Address.Position) {
        if Address.allows(value.utf8, at: position) { appendEscaped(value) } else { append(Address.refused) }
    }
}

extension Sequence<HTML> {
    package func joined() -> HTML {
        var sum = HTML.empty
        sum.append(Array(self))
        return sum
    }
}
