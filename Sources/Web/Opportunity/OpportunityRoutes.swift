import Hummingbird
import Mentoring
import Store

/// The room of opportunities: what each offered the other, and what each learned.
struct OpportunityRoutes {
    let site: Site

    func add(to doors: Doors) {}
}
