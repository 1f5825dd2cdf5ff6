package import Foundation
import Logging
import Mentoring
package import ServiceLifecycle
import Store

/// What the days bring by themselves: who has not answered or signed is reminded, and what nobody answered closes.
package struct Rounds: Service {
    let site: Site

    package init(site: Site) {
        self.site = site
    }

    package func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            do {
                let now = site.clock.now()
                try await walk(at: now)
                try await site.archive.write { try $0.forgetOldMails(now: now) }
            } catch {
                site.logger.error("Reminders could not be made", metadata: ["problem": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(60)) }
        }
    }

    /// One round. Each reminder is a transaction of its own in which its row and its mail stand together, so that none comes twice.
    package func walk(at now: Date) async throws {
        try await closeInvitations(now)
        try await remindInvitations(now)
        try await remindLetters(now)
        try await site.archive.settleClicks(now: now, chance: site.chance)
        try await site.archive.askHowMeetingsWere(now: now, chance: site.chance)
        try await site.archive.askWhetherItFits(now: now, chance: site.chance)
        try await site.archive.askReflections(now: now, chance: site.chance)
        try await passConcernsOn(now)
        try await walkIntroductions(now)
        try await RenewalRounds(site: site).walk(at: now)
    }

    private func closeInvitations(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.openInvitations(sentBefore: now - Invitation.closedAfter, unremindedOnly: false) }
        for id in due { try await change(id, .closed(at: now), now) }
    }

    private func remindInvitations(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.openInvitations(sentBefore: now - Invitation.reminderAfter, unremindedOnly: true) }
        for id in due { try await change(id, .reminded(at: now), now) }
    }

    /// Another process, or the invited, may have been there first: then there is nothing to do any more.
    private func change(_ id: ID<Invitation>, _ change: Invitation.Change, _ now: Date) async throws {
        let chance = site.chance
        do {
            try await site.archive.write { try $0.change(id, change, at: now, chance: chance) }
        } catch is Invitation.Refusal {
            return
        }
    }

    private func remindLetters(_ now: Date) async throws {
        let chance = site.chance
        for missing in try await site.archive.read({ try $0.missingSignatures(writtenBefore: now - Agreement.reminderAfter) }) {
            let name = "\(missing.mentorship.rawValue)/\(missing.version)/\(missing.side.rawValue)"
            try await site.archive.write { store in
                guard try store.remindsOnce("letter", about: name, at: now) else { return }
                let mail = Posted(.letterReminder, to: missing.person, about: missing.mentorship.rawValue, due: now, id: chance.id())
                try store.post(mail, now: now)
            }
        }
    }
}

extension Site {
    /// What happens by itself between two moments: for the demo, whose clock leaps. Every six hours, so that each day has its working hours.
    package func catchUp(from: Date, to: Date) async throws {
        var moment = from
        while moment < to {
            moment = min(moment + 6 * 3_600, to)
            let step = moment
            try await Rounds(site: self).walk(at: step)
            try await Postman(site: self).deliverDue(by: WallClock(now: { step }))
        }
    }
}
