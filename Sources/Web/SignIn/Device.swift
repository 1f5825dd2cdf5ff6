/// A browser's name in a few words, for the list of sessions; the whole header is never kept.
enum Device {
    static func name(userAgent: String) -> String {
        let browser = browsers.first { userAgent.contains($0.mark) }?.name ?? "?"
        let system = systems.first { userAgent.contains($0.mark) }?.name ?? "?"
        return "\(browser), \(system)"
    }

    /// In this order, since each browser names the ones it grew from as well.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ]
    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
    ]
}
