import Markup
import Mentoring

extension Evaluation.Question {
    var sentence: Text {
        switch self {
        case .mission: Text("How far are you with the mission, and how can you tell?")
        case .contact: Text("Did you meet often enough, and in a way that worked?")
        case .trust: Text("How strong is the trust now, and what has helped?")
        case .learned: Text("What have you learned that you did not know a year ago?")
        case .benefit: Text("What has it brought you yourself, apart from the other?")
        case .moved: Text("Which contact or chance really set something moving?")
        case .differently: Text("What would you do differently next time?")
        }
    }

    /// What the first and the last of the six steps mean.
    var ends: (low: Text, high: Text) {
        switch self {
        case .mission: (Text("just begun"), Text("reached"))
        case .contact: (Text("not at all"), Text("just right"))
        case .trust: (Text("still fragile"), Text("very strong"))
        case .learned, .benefit, .moved, .differently: (Text("little so far"), Text("very much"))
        }
    }
}

extension Rating {
    var word: Text {
        self == .notApplicable ? Text("not applicable") : Text("\(rawValue) of 6")
    }
}

extension Door {
    var title: Text {
        switch self {
        case .extend: Text("On with this mission")
        case .newMission: Text("A new mission")
        case .close: Text("Close with thanks")
        }
    }

    var meaning: Text {
        switch self {
        case .extend: Text("It is not finished yet. You choose a new day to look back.")
        case .newMission: Text("This one is done. There is something else you want to do together.")
        case .close: Text("A last talk and a letter for each other. The lamp stays yours.")
        }
    }
}
