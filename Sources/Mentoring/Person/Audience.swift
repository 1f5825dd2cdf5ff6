/// Who sees a field: the answer to the line with the small eye below it.
package enum Audience: String, CaseIterable, Sendable, Codable {
    case onlyMe
    /// Me and the other of the one mentorship; the page adds the other's name.
    case duo
    /// The two, and only once both have answered.
    case duoOnceBothAnswered
    /// The two their words; the coordinator that it was done and when.
    case duoAndCoordinatorDates
    /// Everyone with whom I am getting to know each other or in a mentorship.
    case partners
    case programme
    case anyoneWithLink

    package func includes(_ reader: Relation) -> Bool {
        switch self {
        case .onlyMe: reader == .oneself
        case .duo, .duoOnceBothAnswered, .duoAndCoordinatorDates: reader >= .duo
        case .partners: reader >= .gettingToKnow
        case .programme: reader >= .sameProgramme
        case .anyoneWithLink: reader >= .linkHolder
        }
    }
}

/// How near a reader stands to the person whose field it is, from far to near.
package enum Relation: Int, CaseIterable, Comparable, Sendable {
    case stranger, linkHolder, sameProgramme, gettingToKnow, duo, oneself

    package static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
}
