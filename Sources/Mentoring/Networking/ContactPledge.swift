/// The promise about contacts, which the letter's part on networking holds whole (S34).
package enum ContactPledge: String, CaseIterable, Sendable, Codable {
    case askFirst, sellNothing, passNothingOn, agreedPurposeOnly

    package var english: String {
        switch self {
        case .askFirst: "We always ask first."
        case .sellNothing: "We sell nothing."
        case .passNothingOn: "We pass nothing on."
        case .agreedPurposeOnly: "We use a contact only for what we agreed."
        }
    }
}
