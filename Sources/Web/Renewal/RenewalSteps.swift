import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what looking back asks for.
    var renewalSteps: [NextStep] { [] }
}
