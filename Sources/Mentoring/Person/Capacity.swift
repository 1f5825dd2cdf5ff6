/// For how many people somebody has room; a limit that is never exceeded.
package struct Capacity: Hashable, Sendable, Codable {
    package enum Refusal: Error, Hashable, Sendable {
        case full(places: Int)
        case notNow(until: Day)
        /// 'Not now' until a day that is not ahead.
        case dayIsOver
    }

    package static let range = 0...20

    /// Who says yes to a mentorship without ever having said how many has room for that one.
    package static let unsaid = 1

    /// Places as a mentor; nil while nothing was said about it.
    package var places: Int?
    package var openToLearn: Bool
    /// The first day on which this person is available again.
    package var notNowUntil: Day?

    package init(places: Int? = nil, openToLearn: Bool = false, notNowUntil: Day? = nil) {
        self.places = places
        self.openToLearn = openToLearn
        self.notNowUntil = notNowUntil
    }

    package var room: Int { places ?? Self.unsaid }

    package func isAvailable(on today: Day) -> Bool {
        notNowUntil.map { $0 <= today } ?? true
    }

    /// Takes 'not now, until' for a day ahead; nil takes it back.
    package mutating func pause(until day: Day?, today: Day) throws(Refusal) {
        if let day, day <= today { throw .dayIsOver }
        notNowUntil = day
    }

    /// Whether one more mentee fits beside those that are there already.
    package func checkPlace(taken: Int, today: Day) throws(Refusal) {
        if let until = notNowUntil, !isAvailable(on: today) { throw .notNow(until: until) }
        guard taken < room else { throw .full(places: room) }
    }
}
