import Database
package import Foundation
package import Mentoring
package import Store

extension Archive {
    /// Asks both for three taps after a meeting; the id of each one's question.
    package func askPulses(after meeting: Int, of id: ID<Mentorship>, at now: Date) async throws -> [Side: String] {
        try await write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            try store.askPulses(after: meeting, of: mentorship, at: now, chance: .system)
        }
        let rows: [(String, String)] = try await database.read { reader in
            try reader.all("SELECT side, id FROM pulse_question WHERE mentorship = \(id.rawValue) AND meeting = \(meeting)") {
                (try $0["side"], try $0["id"])
            }
        }
        return rows.reduce(into: [:]) { ids, row in Side(rawValue: row.0).map { ids[$0] = row.1 } }
    }
}
