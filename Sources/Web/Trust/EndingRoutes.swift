import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Ending a mentorship at any time without fault, and what to do when one does not feel safe.
struct EndingRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/ending", use: site.anyTime { try await show($0) })
        doors.signedIn.post("mentorships/:mentorship/ending", use: site.anyTime { try await end($0) })
        doors.signedIn.get("mentorships/:mentorship/safety", use: site.anyTime { try await safety($0) })
    }

    private func show(_ together: Together) async throws -> Response {
        let (mentorship, side) = (together.duo.mentorship, together.side)
        guard mentorship.isOpen else {
            let reason = try await site.archive.read { try $0.endingReason(of: mentorship, by: side) }
            return site.page(EndedPage(together: together, reason: reason).page, for: together.context)
        }
        return site.page(EndingPage(together: together, form: together.context.form).page, for: together.context)
    }

    private func end(_ together: Together) async throws -> Response {
        let form = together.context.form
        let (id, side, now, chance) = (together.id, together.side, site.clock.now(), site.chance)
        do {
            // Who chooses nothing gives no reason, and that is enough.
            let ending = form["ending"].isEmpty ? .early : Ending(rawValue: form["ending"])
            let reason = try FarewellReason.checked(ending, words: form["words"])
            try await site.archive.write { try $0.end(id, by: side, reason, at: now, chance: chance) }
            return .see("\(together.path)/ending")
        } catch let refusal as FarewellReason.Refusal {
            return site.page(EndingPage(together: together, form: form, complaints: refusal.complaints).page.refused(), for: together.context)
        } catch Mentorship.Refusal.alreadyClosed {
            return .see("\(together.path)/ending")
        }
    }

    private func safety(_ together: Together) async throws -> Response {
        let me = together.me.id
        let confidant = try await site.archive.read { try $0.confidant(for: me) }
        return site.page(
            SafetyPage(together: together, confidant: confidant, id: site.chance.id(), sendsMail: site.settings.sendsMail).page, for: together.context
        )
    }
}

extension FarewellReason.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .notChosen: [Complaint("ending", Text("Choose one of these, or none."))]
        case .words(let refusal): [Complaint("words", refusal.sentence)]
        }
    }
}
