/// The values to choose from; own words are as good.
///
/// The codes hold a colon, so that nobody's own words are taken for one by accident.
package enum SuggestedValue: String, CaseIterable, Sendable {
    case honesty = "value:honesty"
    case craft = "value:craft"
    case curiosity = "value:curiosity"
    case freedom = "value:freedom"
    case fairness = "value:fairness"
    case care = "value:care"
    case courage = "value:courage"
    case humour = "value:humour"
    case calm = "value:calm"
    case family = "value:family"
    case faith = "value:faith"
    case nature = "value:nature"
    case growth = "value:growth"
    case solidarity = "value:solidarity"
    case responsibility = "value:responsibility"
    case creativity = "value:creativity"
    case respect = "value:respect"
    case loyalty = "value:loyalty"
    case simplicity = "value:simplicity"
    case ambition = "value:ambition"

    package var english: String {
        switch self {
        case .honesty: "honesty"
        case .craft: "craft"
        case .curiosity: "curiosity"
        case .freedom: "freedom"
        case .fairness: "fairness"
        case .care: "care for others"
        case .courage: "courage"
        case .humour: "humour"
        case .calm: "calm"
        case .family: "family"
        case .faith: "faith"
        case .nature: "nature"
        case .growth: "growth"
        case .solidarity: "solidarity"
        case .responsibility: "responsibility"
        case .creativity: "creativity"
        case .respect: "respect"
        case .loyalty: "loyalty"
        case .simplicity: "simplicity"
        case .ambition: "ambition"
        }
    }
}
