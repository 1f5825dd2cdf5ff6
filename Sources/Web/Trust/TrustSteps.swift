import Markup
import Mentoring
import Store

extension Standing {
    /// For *Today* and the mentorship's page: what trust asks for.
    var trustSteps: [NextStep] { [] }
}
