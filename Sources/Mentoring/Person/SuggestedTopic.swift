/// What one may give or ask; the same codes for both, so that a give can meet an ask.
package enum SuggestedTopic: String, CaseIterable, Sendable {
    case direction = "topic:direction"
    case publicSpeaking = "topic:public-speaking"
    case leading = "topic:leading"
    case feedback = "topic:feedback"
    case sayingNo = "topic:saying-no"
    case confidence = "topic:confidence"
    case conflict = "topic:conflict"
    case changingCareer = "topic:changing-career"
    case networking = "topic:networking"
    case organisation = "topic:organisation"
    case negotiating = "topic:negotiating"
    case workAndLife = "topic:work-and-life"
    case newCountry = "topic:new-country"
    case startingBusiness = "topic:starting-business"
    case writing = "topic:writing"
    case technology = "topic:technology"
    case youngerView = "topic:younger-view"
    case otherCultures = "topic:other-cultures"

    package var english: String {
        switch self {
        case .direction: "finding a direction"
        case .publicSpeaking: "public speaking"
        case .leading: "leading people"
        case .feedback: "giving and taking feedback"
        case .sayingNo: "saying no"
        case .confidence: "self-confidence"
        case .conflict: "dealing with conflict"
        case .changingCareer: "changing career"
        case .networking: "meeting the right people"
        case .organisation: "finding one’s way in an organisation"
        case .negotiating: "negotiating"
        case .workAndLife: "work and private life in balance"
        case .newCountry: "working in a new country"
        case .startingBusiness: "starting a business"
        case .writing: "writing"
        case .technology: "new technology"
        case .youngerView: "how a younger generation works"
        case .otherCultures: "working with other cultures"
        }
    }

    /// The words among what I ask; S27's 'my direction' is the one that differs.
    package var englishAsAsk: String {
        self == .direction ? "my direction" : english
    }

    package static let gives = allCases
    package static let asks = allCases
}
