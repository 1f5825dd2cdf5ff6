package import Foundation

/// What one of the two learned, in their own words: from a chance, or simply from the other (S38).
package struct Learned: Hashable, Sendable {
    package static let rule = TextRule.lines(600)

    package let id: ID<Learned>
    package let side: Side
    /// The chance it came from; nil where it was noted by itself.
    package let opportunity: ID<Opportunity>?
    package let words: String
    package let at: Date

    package init(id: ID<Learned>, side: Side, opportunity: ID<Opportunity>? = nil, words: String, at: Date) {
        (self.id, self.side, self.opportunity, self.words, self.at) = (id, side, opportunity, words, at)
    }

    package static func checked(
        id: ID<Learned>, _ side: Side, from opportunity: ID<Opportunity>? = nil, _ typed: String, at now: Date
    ) throws(TextRefusal) -> Learned {
        Learned(id: id, side: side, opportunity: opportunity, words: try rule.check(typed), at: now)
    }
}
