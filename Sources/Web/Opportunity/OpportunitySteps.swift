import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what chances ask for.
    var opportunitySteps: [NextStep] { [] }
}
