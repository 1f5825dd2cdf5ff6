import Markup
import Mentoring

extension ContactPledge {
    var sentence: Text {
        switch self {
        case .askFirst: Text("We always ask first.")
        case .sellNothing: Text("We sell nothing.")
        case .passNothingOn: Text("We pass nothing on.")
        case .agreedPurposeOnly: Text("We use a contact only for what we agreed.")
        }
    }
}

extension PairPledge {
    var sentence: Text {
        switch self {
        case .staysBetweenUs: Text("What we say stays between us.")
        case .knownThatNeverWhat: Text("HR may know that we talk, never what about.")
        case .sayItAtOnce: Text("If something is off, we say so at once.")
        case .honestBothWays: Text("We are honest with each other, both ways.")
        }
    }
}
