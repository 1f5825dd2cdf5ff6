import Hummingbird
import Markup

/// Help for anyone, signed in or not.
struct HelpRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("help") { _, visitor in site.page(HelpPage().page, for: visitor) }
    }
}
