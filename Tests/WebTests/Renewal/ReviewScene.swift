import Foundation
import Mentoring
import Store
import TestSupport

/// Three mentorships of Noor, of which there is something to say in each mail about looking back.
struct ReviewScene {
    /// The day to look back is today, and nobody has.
    let due: String
    /// Both looked back, and nobody chose.
    let opened: String
    /// Three months on the way.
    let look: String

    init(_ archive: Archive, _ cast: Cast, at now: Date) async throws {
        let today = cast.noor.day(at: now)
        let yearAgo = now - 365 * 86_400
        due = try await Self.running(archive, cast.noor, since: yearAgo, reviewDate: today, at: now)
        opened = try await Self.running(archive, cast.noor, since: yearAgo, reviewDate: today, at: now)
        look = try await Self.running(archive, cast.noor, since: now - 92 * 86_400, reviewDate: today.adding(months: 9), at: now)
        let id = ID<Mentorship>(opened)
        try await archive.write { store in
            guard let duo = try store.duo(id) else { return }
            for side in Side.allCases {
                let answers = Evaluation(texts: [.learned: "Eerst vragen"])
                try store.change(id, .lookedBack(side, answers), by: duo.person(side), at: now, chance: .system)
            }
        }
    }

    private static func running(
        _ archive: Archive, _ mentee: Person, since: Date, reviewDate: Day, at now: Date
    ) async throws -> String {
        let mentor = Person(id: Randomness.system.id(), name: "Lien Claes", createdAt: now)
        let id: ID<Mentorship> = Randomness.system.id()
        let made = Mentorship(id: id, mentor: mentor.id, mentee: mentee.id, startedAt: since, agreedAt: since, activeAt: since)
        try await archive.write { store in
            try store.insert(mentor)
            guard let made else { return }
            try store.insert(made, from: nil)
            let mission = MissionVersion(number: 1, text: MissionText(what: "Samen groeien."), author: mentee.id, at: since)
            try store.insert(mission, of: id)
            let goals = Side.allCases.map { Goal(side: $0, text: "Leren luisteren.", at: since) }
            var text = LetterText.draft(mission: mission, goals: goals, forms: nil, today: Day(since, in: .gmt))
            text.reviewDate = reviewDate
            try store.insert(LetterVersion(number: 1, text: text, author: mentee.id, at: since), of: id)
            for side in Side.allCases { try store.insert(Signature(side: side, version: 1, at: since), of: id) }
        }
        return id.rawValue
    }
}
