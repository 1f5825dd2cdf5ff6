import Markup
import Mentoring

extension SuggestedTopic {
    /// The topic among what somebody gives.
    var word: Text {
        switch self {
        case .direction: Text("finding a direction")
        case .publicSpeaking: Text("public speaking")
        case .leading: Text("leading people")
        case .feedback: Text("giving and taking feedback")
        case .sayingNo: Text("saying no")
        case .confidence: Text("self-confidence")
        case .conflict: Text("dealing with conflict")
        case .changingCareer: Text("changing career")
        case .networking: Text("meeting the right people")
        case .organisation: Text("finding one’s way in an organisation")
        case .negotiating: Text("negotiating")
        case .workAndLife: Text("work and private life in balance")
        case .newCountry: Text("working in a new country")
        case .startingBusiness: Text("starting a business")
        case .writing: Text("writing")
        case .technology: Text("new technology")
        case .youngerView: Text("how a younger generation works")
        case .otherCultures: Text("working with other cultures")
        }
    }

    /// The same among what somebody asks; S27's 'my direction' is the one that differs.
    var wordAsAsk: Text {
        self == .direction ? Text("my direction") : word
    }
}

extension Text {
    /// What somebody gives, as it is kept: a suggestion's code, or own words.
    static func give(_ kept: String) -> Text {
        SuggestedTopic(rawValue: kept)?.word ?? Text(verbatim: kept)
    }

    /// What somebody asks, as it is kept.
    static func ask(_ kept: String) -> Text {
        SuggestedTopic(rawValue: kept)?.wordAsAsk ?? Text(verbatim: kept)
    }

    /// The same where it is somebody else who asks.
    static func askOfOther(_ kept: String) -> Text {
        SuggestedTopic(rawValue: kept) == .direction ? Text("a direction") : ask(kept)
    }
}
