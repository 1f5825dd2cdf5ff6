import Markup
import Mentoring

extension Opportunity.Kind {
    var word: Text {
        switch self {
        case .project: Text("A project")
        case .stage: Text("A stage")
        case .event: Text("An event")
        case .book: Text("A book")
        case .shadowDay: Text("A day along")
        case .feedback: Text("Feedback")
        case .spokeUp: Text("I spoke up for you")
        }
    }

    var hint: Text {
        switch self {
        case .project: Text("Something to work on, together or on your own.")
        case .stage: Text("A place to speak, to present, to be seen.")
        case .event: Text("A meeting, a visit, an evening with people worth meeting.")
        case .book: Text("Something to read, to hear or to watch.")
        case .shadowDay: Text("Come along for a day and look on.")
        case .feedback: Text("An honest look at something the other made or did.")
        case .spokeUp: Text("You said a good word for the other, where it counts. There is nothing left to take.")
        }
    }
}

extension Opportunity.State {
    var word: Text {
        switch self {
        case .offered: Text("offered")
        case .taken: Text("taken")
        case .letGo: Text("let go")
        case .learned: Text("learned")
        }
    }
}
