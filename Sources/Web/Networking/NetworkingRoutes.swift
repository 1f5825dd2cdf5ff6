import Hummingbird
import Mentoring
import Store

/// The room of networking: contacts, and introductions to them.
struct NetworkingRoutes {
    let site: Site

    func add(to doors: Doors) {}
}
