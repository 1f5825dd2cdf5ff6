/// Why it ended, for its writer alone: in any words or none, without fault.
///
/// Who ends it at any time says so then, and may add in the farewell what comes closest; where its writer allows it, that category counts in
/// figures of five people or more.
package struct FarewellReason: Hashable, Sendable {
    package enum Category: String, CaseIterable, Sendable, Codable {
        case missionReached, otherDirection, tooLittleTime, distance, changeOfWork, illness, didNotFit, other
    }

    package enum Refusal: Error, Hashable, Sendable {
        case notChosen
        case words(TextRefusal)
    }

    /// What one alone may choose from; the days, the click and the two together end it otherwise.
    package static let choices: [Ending] = [.early, .sudden, .safety]
    package static let rule = TextRule.lines(1000, isRequired: false)

    package let ending: Ending
    /// Nil until one was chosen.
    package let category: Category?
    package let words: String
    /// Whether the category, and never the words, counts in aggregates.
    package let isCounted: Bool

    package init(_ ending: Ending, category: Category? = nil, words: String = "", isCounted: Bool = false) {
        self.ending = ending
        self.category = category
        self.words = words
        self.isCounted = isCounted && category != nil
    }

    /// As one of the two ends it.
    package static func checked(_ ending: Ending?, words: String) throws(Refusal) -> FarewellReason {
        guard let ending, choices.contains(ending) else { throw .notChosen }
        return FarewellReason(ending, words: try check(words))
    }

    /// As it is told in the farewell, after an end of whichever kind.
    package static func checked(
        _ ending: Ending, _ category: Category?, words: String, isCounted: Bool
    ) throws(Refusal) -> FarewellReason {
        guard let category else { throw .notChosen }
        return FarewellReason(ending, category: category, words: try check(words), isCounted: isCounted)
    }

    private static func check(_ typed: String) throws(Refusal) -> String {
        do throws(TextRefusal) { return try rule.check(typed) } catch { throw .words(error) }
    }
}
