import Foundation

/// The names at which a demo answers. It has no base URL of its own that every visitor uses, so it takes this computer's names, and any
/// plain IP address: nobody else's page has one of these for its own.
enum DemoHost {
    static func isOurs(_ authority: String, baseURL: String) -> Bool {
        guard let host = URL(string: "http://\(authority)")?.host()?.lowercased() else { return false }
        if host == "localhost" || host == URL(string: baseURL)?.host()?.lowercased() { return true }
        return AddressRange.bytes(of: host.trimmingCharacters(in: .init(charactersIn: "[]"))) != nil
    }
}
