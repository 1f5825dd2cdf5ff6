import Hummingbird
import Mentoring
import Store

/// The room of engagement: the meetings of the two, and what happens between them.
struct EngagementRoutes {
    let site: Site

    func add(to doors: Doors) {}
}
