import Mentoring

/// One page of the profile: a question, saved before the next one comes.
enum ProfileStep: String, CaseIterable {
    case values, drive, languages, rhythm, time, urgent, gives, asks, room

    /// What is asked on this page, in the order in which it stands there.
    var fields: [ProfileField] {
        switch self {
        case .values: [.values]
        case .drive: [.drive, .connects]
        case .languages: [.languages]
        case .rhythm: [.rhythm, .channels, .region]
        case .time: [.hoursAMonth, .times]
        case .urgent: [.urgent]
        case .gives: [.gives]
        case .asks: [.asks]
        case .room: [.capacity]
        }
    }

    /// Essence first, then form (B4): what binds comes before when and where.
    static let essence: [ProfileStep] = [.values, .drive]
    static let form: [ProfileStep] = [.languages, .rhythm, .time, .urgent]
    static let exchange: [ProfileStep] = [.gives, .asks, .room]

    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
    var next: ProfileStep? { Self.allCases.dropFirst(number).first }
    var path: String { "/profile/\(rawValue)" }
    var draft: String { "profile-\(rawValue)" }
}

extension Profile {
    /// Whether something was told on that page.
    func answers(_ step: ProfileStep) -> Bool {
        switch step {
        case .values: return !essence.values.isEmpty
        case .drive: return !(essence.drive.isEmpty && essence.connects.isEmpty)
        case .languages: return !form.languages.isEmpty
        case .rhythm: return form.rhythm != nil || form.laterRhythm != nil || !form.channels.isEmpty || !form.region.isEmpty
        case .time: return !form.times.isEmpty || form.hoursAMonth != nil
        case .urgent: return !form.urgent.isEmpty
        case .gives: return !gives.isEmpty
        case .asks: return !asks.isEmpty
        case .room: return capacity != Capacity()
        }
    }
}
