import Markup
import Mentoring

extension MailTopic {
    /// What a press stops, in the foot of a mail.
    var stopLabel: Text {
        switch self {
        case .invitations: Text("No more mail with invitations")
        case .answers: Text("No more mail with answers to invitations")
        case .questions: Text("No more mail with questions")
        case .mission: Text("No more mail about missions")
        case .letter: Text("No more mail about letters")
        case .meetings: Text("No more mail about meetings")
        case .reviews: Text("No more mail about looking back")
        case .endings: Text("No more mail about endings")
        case .opportunities: Text("No more mail about chances")
        case .introductions: Text("No more mail about introductions")
        case .week: Text("No more mail that joins the news of a week")
        case .contactQuestions: Text("Never ask me this again")
        }
    }

    var stopAdvice: Text {
        self == .contactQuestions
            ? Text("Then nobody asks you this through Lampion any more. A question that waits is answered with a kind no.")
            : Text("What waits for you still stands on your page in Lampion.")
    }

    var isStopped: Text {
        switch self {
        case .invitations: Text("You get no more mail with invitations.")
        case .answers: Text("You get no more mail with answers to invitations.")
        case .questions: Text("You get no more mail with questions.")
        case .mission: Text("You get no more mail about missions.")
        case .letter: Text("You get no more mail about letters.")
        case .meetings: Text("You get no more mail about meetings.")
        case .reviews: Text("You get no more mail about looking back.")
        case .endings: Text("You get no more mail about endings.")
        case .opportunities: Text("You get no more mail about chances.")
        case .introductions: Text("You get no more mail about introductions.")
        case .week: Text("You get no more mail that joins the news of a week.")
        case .contactQuestions: Text("You are never asked this again.")
        }
    }
}
