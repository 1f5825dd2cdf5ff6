import Mentoring

/// What happened between two people of the sample, told in order and in days before today.
struct SampleStory: Sendable {
    let mentor: String
    let mentee: String
    /// How it began.
    let asked: Asked
    let steps: [Step]

    struct Asked: Sendable {
        /// Who sent the invitation.
        let by: Side
        let kind: Invitation.Kind
        let daysAgo: Int
        let acceptedDaysAgo: Int
        /// By a link that was passed on, rather than by mail.
        var byLink = false
        let purpose: String
    }

    struct Step: Sendable {
        let daysAgo: Int
        let happened: Happening
    }

    enum Happening: Sendable {
        case envelope(Side, Decision, ClickAnswers)
        case mission(by: Side, MissionText)
        case goal(Side, String)
        /// The first version, or a change: the mission and goals of that day go in.
        case letter(by: Side, Letter)
        case signs(Side)
        case ends(Ending, by: Side?)
    }

    struct Letter: Sendable {
        /// Nil follows from both forms.
        var rhythm: Rhythm?
        var words: [LampKind: String] = [:]
    }

    var name: String { "\(mentor) and \(mentee)" }

    init(_ mentor: String, with mentee: String, _ asked: Asked, _ steps: [Step]) {
        self.mentor = mentor
        self.mentee = mentee
        self.asked = asked
        self.steps = steps
    }
}

/// The words in which the stories are told.
extension SampleStory.Step {
    static func envelope(
        _ daysAgo: Int, _ side: Side, _ decision: Decision = .yes, connects: String = "", beYourself: String = "", help: String = "",
        mission: String = ""
    ) -> Self {
        let answers = ClickAnswers([.connects: connects, .beYourself: beYourself, .help: help, .mission: mission])
        return Self(daysAgo: daysAgo, happened: .envelope(side, decision, answers))
    }

    static func mission(_ daysAgo: Int, _ side: Side, _ what: String, why: String = "", notice: String = "", months: Int = 12) -> Self {
        Self(daysAgo: daysAgo, happened: .mission(by: side, MissionText(what: what, why: why, notice: notice, horizonMonths: months)))
    }

    static func goal(_ daysAgo: Int, _ side: Side, _ text: String) -> Self {
        Self(daysAgo: daysAgo, happened: .goal(side, text))
    }

    static func letter(_ daysAgo: Int, _ side: Side, _ words: [LampKind: String] = [:], rhythm: Rhythm? = nil) -> Self {
        Self(daysAgo: daysAgo, happened: .letter(by: side, SampleStory.Letter(rhythm: rhythm, words: words)))
    }

    static func signs(_ daysAgo: Int, _ side: Side) -> Self {
        Self(daysAgo: daysAgo, happened: .signs(side))
    }

    static func ends(_ daysAgo: Int, _ ending: Ending, by side: Side? = nil) -> Self {
        Self(daysAgo: daysAgo, happened: .ends(ending, by: side))
    }
}
