package import Mentoring

/// Whose key seals a text: its author's, or the mentorship's where both wrote it.
package enum KeyOwner: Sendable, Hashable {
    case person(ID<Person>)
    case mentorship(ID<Mentorship>)
    /// Seals nothing itself: links, session hashes and form tokens are made from it.
    case installation

    var name: String {
        switch self {
        case .person(let id): "person:\(id.rawValue)"
        case .mentorship(let id): "mentorship:\(id.rawValue)"
        case .installation: "installation"
        }
    }
}
