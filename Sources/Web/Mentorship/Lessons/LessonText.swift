import Markup
import Mentoring

/// What one lesson says: 250 to 400 words, and a question at the end that nobody marks.
struct LessonText {
    let title: Text
    let paragraphs: [Text]
    let question: Text

    static func of(_ lesson: Preparation.Lesson, for role: Side) -> LessonText {
        switch (role, lesson) {
        case (.mentor, .bothGrow): mentorGrows
        case (.mentor, .notACoach): mentorIsNoCoach
        case (.mentor, .askFirst): mentorAsksFirst
        case (.mentee, .bothGrow): menteeGives
        case (.mentee, .notACoach): menteeAsksTheLarge
        case (.mentee, .askFirst): menteeBegins
        }
    }
}

extension Preparation.Lesson {
    /// As it stands in an address.
    var slug: String {
        switch self {
        case .bothGrow: "both-grow"
        case .notACoach: "not-a-coach"
        case .askFirst: "ask-first"
        }
    }

    func path(_ role: Side) -> String { "/preparation/\(role.rawValue)/\(slug)" }

    var next: Preparation.Lesson? { Self.allCases.dropFirst(number).first }
}
