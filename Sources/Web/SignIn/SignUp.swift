package import Mentoring

/// Who may make an account without being invited.
package enum SignUp: Sendable, Equatable {
    case invited
    case open
    /// Whoever has an address at this domain.
    case domain(String)

    /// Reads `invited`, `open` or `domain:NAME`, as the command line has it.
    package init?(_ text: String) {
        switch text {
        case "invited": self = .invited
        case "open": self = .open
        default:
            guard text.hasPrefix("domain:"), (try? EmailAddress("x@" + text.dropFirst(7))) != nil else { return nil }
            self = .domain(text.dropFirst(7).lowercased())
        }
    }

    package func admits(_ address: EmailAddress) -> Bool {
        switch self {
        case .invited: false
        case .open: true
        case .domain(let name): address.domain == name
        }
    }
}
