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

    /// One round. A reminder's row and its mail stand in one transaction, so that none comes twice; what can't be done, and a whole kind of
    /// it, holds up nothing else.
    package func walk(at now: Date) async throws {
        var failure: (any Error)?
        for kind in kinds {
            do {
                try await kind(now)
            } catch  where !error.isOfTheWholeDatabase {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private var kinds: [(Date) async throws -> Void] {
        let (archive, chance) = (site.archive, site.chance)
        return [
            closeInvitations, remindInvitations, remindLetters,
            { try await archive.settleClicks(now: $0, chance: chance) },
            { try await archive.askHowMeetingsWere(now: $0, chance: chance) },
            lookForDates,
            { try await archive.askWhetherItFits(now: $0, chance: chance) },
            { try await archive.askReflections(now: $0, chance: chance) },
            passConcernsOn, expireIntroductions, remindOfWords, forgetContacts,
        ] + RenewalRounds(site: site).kinds
    }

    private func closeInvitations(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.openInvitations(sentBefore: now - Invitation.closedAfter, unremindedOnly: false) }
        try await change(due, .closed(at: now), now)
    }

    private func remindInvitations(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.openInvitations(sentBefore: now - Invitation.reminderAfter, unremindedOnly: true) }
        try await change(due, .reminded(at: now), now)
    }

    /// Another process, or the invited, may have been there first: then there is nothing to do any more.
    private func change(_ due: [ID<Invitation>], _ change: Invitation.Change, _ now: Date) async throws {
        try await site.archive.workThrough(due) { [chance = site.chance] store, id in
            do { try store.change(id, change, at: now, chance: chance) } catch is Invitation.Refusal { return }
        }
    }

    /// Both are reminded where no next date is set.
    private func lookForDates(_ now: Date) async throws {
        let due = try await site.archive.read { try $0.dateLooksDue(now: now) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, due in
            guard let duo = try store.duo(due.mentorship), duo.mentorship.state == .active else {
                return try store.endLooking(for: due.mentorship)
            }
            let facts = try store.standing(duo, for: duo.mentee, now: now).lampFacts
            try store.look(due, duo, facts, at: now, chance: chance)
        }
    }

    private func remindLetters(_ now: Date) async throws {
        let time = now - Agreement.reminderAfter - Agreement.remindedFor...now - Agreement.reminderAfter
        let due = try await site.archive.read { try $0.missingSignatures(writtenIn: time) }
        try await site.archive.workThrough(due) { [chance = site.chance] store, missing in
            guard try store.remindsOnce("letter", about: missing.name, at: now) else { return }
            let mail = Posted(.letterReminder, to: missing.person, about: missing.mentorship.rawValue, due: now, id: chance.id())
            try store.post(mail, now: now)
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
