/// The day on which the two look back together; no letter is signed without one (S39).
package enum ReviewDate {
    package enum Refusal: Error, Hashable, Sendable {
        case notAhead
        case tooFar(latest: Day)
    }

    package static let suggestedMonths = 12
    package static let mostMonths = 36
    /// Short looks on the way (B9, ours).
    package static let lookMonths = [3, 6]

    package static func suggested(from today: Day) -> Day { today.adding(months: suggestedMonths) }
    package static func latest(from today: Day) -> Day { today.adding(months: mostMonths) }

    package static func check(_ day: Day, today: Day) throws(Refusal) {
        guard day > today else { throw .notAhead }
        guard day <= latest(from: today) else { throw .tooFar(latest: latest(from: today)) }
    }
}
