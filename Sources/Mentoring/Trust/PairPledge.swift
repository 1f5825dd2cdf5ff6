/// The promise to each other, which the letter's part on trust holds whole (S36, S37).
package enum PairPledge: String, CaseIterable, Sendable, Codable {
    case staysBetweenUs, knownThatNeverWhat, sayItAtOnce, honestBothWays

    /// What two people promise who have no organisation around them.
    package static let ofTwo: [PairPledge] = [.staysBetweenUs, .sayItAtOnce, .honestBothWays]

    package var english: String {
        switch self {
        case .staysBetweenUs: "What we say stays between us."
        case .knownThatNeverWhat: "HR may know that we talk, never what about."
        case .sayItAtOnce: "If something is off, we say so at once."
        case .honestBothWays: "We are honest with each other, both ways."
        }
    }
}
