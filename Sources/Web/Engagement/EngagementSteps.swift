import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what meetings and the days between them ask for.
    var engagementSteps: [NextStep] { [] }
}
