/// One thing that a profile tells, with who may see it.
package enum ProfileField: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case values, drive, connects
    case languages, rhythm, channels, region, hoursAMonth, times, urgent
    case gives, asks, capacity

    /// What the one who said nothing about it gets: the people one talks with, and for the urgent line the duo alone.
    package var defaultAudience: Audience {
        self == .urgent ? .duo : .partners
    }

    package var audiences: [Audience] {
        self == .urgent ? [.onlyMe, .duo] : [.onlyMe, .partners, .programme]
    }

    /// What a text of this field takes; for a list, each of its own words.
    package var rule: TextRule? {
        switch self {
        case .values: .line(40)
        case .drive, .connects: .lines(600, isRequired: false)
        case .region: .line(80, isRequired: false)
        case .urgent: .lines(300, isRequired: false)
        case .gives, .asks: .line(80)
        case .languages, .rhythm, .channels, .hoursAMonth, .times, .capacity: nil
        }
    }

    package var most: Int? {
        switch self {
        case .values: 5
        case .gives, .asks, .languages: 10
        case .drive, .connects, .rhythm, .channels, .region, .hoursAMonth, .times, .urgent, .capacity: nil
        }
    }
}
