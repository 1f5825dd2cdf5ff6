import Markup
import Mentoring

extension SuggestedValue {
    /// The value in the reader's language.
    var word: Text {
        switch self {
        case .honesty: Text("honesty")
        case .craft: Text("craft")
        case .curiosity: Text("curiosity")
        case .freedom: Text("freedom")
        case .fairness: Text("fairness")
        case .care: Text("care for others")
        case .courage: Text("courage")
        case .humour: Text("humour")
        case .calm: Text("calm")
        case .family: Text("family")
        case .faith: Text("faith")
        case .nature: Text("nature")
        case .growth: Text("growth")
        case .solidarity: Text("solidarity")
        case .responsibility: Text("responsibility")
        case .creativity: Text("creativity")
        case .respect: Text("respect")
        case .loyalty: Text("loyalty")
        case .simplicity: Text("simplicity")
        case .ambition: Text("ambition")
        }
    }
}

extension Text {
    /// A value as it is kept: a suggestion's code, or own words.
    static func value(_ kept: String) -> Text {
        SuggestedValue(rawValue: kept)?.word ?? Text(verbatim: kept)
    }
}
