import Database
package import Foundation
package import Mentoring

extension Reading {
    /// Open invitations that were sent before a moment; those of which nobody was reminded yet, where that is asked.
    package func openInvitations(sentBefore moment: Date, unremindedOnly: Bool) throws -> [ID<Invitation>] {
        let unreminded: SQL = unremindedOnly ? "AND reminded_at IS NULL AND address IS NOT NULL" : ""
        return try sql.values(
            "SELECT id FROM invitation WHERE state = \(Invitation.State.open) AND sent_at <= \(moment) \(unreminded) ORDER BY sent_at, id")
    }
}
