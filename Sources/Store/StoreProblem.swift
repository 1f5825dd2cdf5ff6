package import Mentoring

/// What is wrong with the data themselves; each is a sentence for who runs the installation.
package enum StoreProblem: Error, Equatable, CustomStringConvertible {
    case badMentorship(ID<Mentorship>)
    case missingMentorship(ID<Mentorship>)

    package var description: String {
        switch self {
        case .badMentorship(let id):
            "The mentorship \(id.rawValue) lies in the database as it can't be: its two people, its dates or its ending contradict each other."
        case .missingMentorship(let id): "The mentorship \(id.rawValue) is not in the database."
        }
    }
}
