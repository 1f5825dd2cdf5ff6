import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what introductions ask for.
    var networkingSteps: [NextStep] { [] }
}
