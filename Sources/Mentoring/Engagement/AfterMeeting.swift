/// What a meeting gave somebody (S4); one optional tap.
package enum Gift: String, CaseIterable, Sendable, Codable {
    case energy, idea, newView, satisfaction, nothingYet
}

/// What one of the two keeps of a meeting: advice in a minute (B1).
package struct TakeAway: Hashable, Sendable, Codable {
    package static let rule = TextRule.line(300, isRequired: false)

    /// 'What I take with me', in one sentence; both read it.
    package let words: String
    /// For its writer alone.
    package let gift: Gift?

    package init(words: String = "", gift: Gift? = nil) {
        self.words = words
        self.gift = gift
    }

    package var isEmpty: Bool { words.isEmpty && gift == nil }

    package func checked() throws(TextRefusal) -> TakeAway {
        TakeAway(words: try Self.rule.check(words), gift: gift)
    }
}
