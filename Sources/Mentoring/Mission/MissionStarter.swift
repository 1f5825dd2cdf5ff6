/// Missions to begin from (S27); the pages say them in four languages.
package enum MissionStarter: String, CaseIterable, Sendable {
    case direction, voice, place, leading, newCountry, balance

    package var english: String {
        switch self {
        case .direction: "Together we look for the direction that suits me."
        case .voice: "I learn to say what I think, also when it is hard."
        case .place: "I find my place in this organisation and the people who go with it."
        case .leading: "I grow into someone whom others like to follow."
        case .newCountry: "I build a working life of my own in this country."
        case .balance: "I find a way of working that I can keep up for years."
        }
    }
}
