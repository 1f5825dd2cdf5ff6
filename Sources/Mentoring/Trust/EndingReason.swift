/// Why one of the two ended a mentorship: for its writer alone. Without fault, at any time, in any words or none.
package struct EndingReason: Hashable, Sendable, Codable {
    package enum Refusal: Error, Hashable, Sendable {
        case notChosen
        case words(TextRefusal)
    }

    /// What one may choose from; the days, the click and the two together end it otherwise.
    package static let choices: [Ending] = [.early, .sudden, .safety]
    package static let rule = TextRule.lines(1000, isRequired: false)

    package let ending: Ending
    package let words: String

    package init(_ ending: Ending, words: String = "") {
        self.ending = ending
        self.words = words
    }

    package static func checked(_ ending: Ending?, words: String) throws(Refusal) -> EndingReason {
        guard let ending, choices.contains(ending) else { throw .notChosen }
        do throws(TextRefusal) { return EndingReason(ending, words: try rule.check(words)) } catch { throw .words(error) }
    }
}
