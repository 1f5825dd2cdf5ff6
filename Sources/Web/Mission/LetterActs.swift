import Foundation
import Markup
import Mentoring
import Store

/// What a page of the letter knows before it shows or changes anything.
struct LetterBefore: Sendable {
    let agreement: Agreement
    let step: LetterStep
    /// The newest version with the mission and goals of today, or the first proposal; nil while these are not written.
    let proposal: LetterText?
    let forms: FormsTogether?
    let today: Day
}

extension Site {
    func letter(_ together: Together) async throws -> LetterBefore {
        let (id, side, duo) = (together.id, together.side, together.duo)
        let today = together.me.day(at: clock.now())
        return try await archive.read { store in
            let (mission, goals, agreement) = (try store.mission(of: id), try store.goals(of: id), try store.agreement(of: id))
            let forms = try store.forms(of: duo.mentorship)
            let base = agreement.latest?.text.taking(mission.latest, goals)
            let isWritten = mission.latest != nil && goals.contains { $0.side == .mentor }
            let proposal = isWritten ? base ?? .draft(mission: mission.latest, goals: goals, forms: forms, today: today) : nil
            let step = LetterStep(for: side, mission: mission, goals: goals, agreement: agreement)
            return LetterBefore(agreement: agreement, step: step, proposal: proposal, forms: forms, today: today)
        }
    }

    /// Adds a version that nobody has signed. The other gets a mail once its writer has signed it, so one mail and not two.
    func propose(_ text: LetterText, begunFrom number: Int?, _ together: Together) async throws {
        let now = clock.now()
        let (id, me) = (together.id, together.me.id)
        let event: ID<Event> = chance.id()
        try await archive.write { store in
            var agreement = try store.agreement(of: id)
            let before = agreement.number
            let newest = text.taking(try store.mission(of: id).latest, try store.goals(of: id))
            let version = try agreement.propose(newest, begunFrom: number ?? before, by: me, at: now)
            try store.dropDraft("letter-\(id.rawValue)", of: me)
            guard version.number > before else { return }
            try store.insert(version, of: id)
            try store.note("letter proposed", by: me, thing: id.rawValue, at: now, id: event)
        }
    }

    /// Puts one name under exactly this version; with the second the letter is in force.
    func sign(version: Int, _ together: Together) async throws {
        let now = clock.now()
        let (id, me, side) = (together.id, together.me, together.side)
        let event: ID<Event> = chance.id()
        let mails: (own: ID<Posted>, other: ID<Posted>) = (chance.id(), chance.id())
        try await archive.write { store in
            var agreement = try store.agreement(of: id)
            let effects = try agreement.sign(by: side, version: version, at: now, today: me.day(at: now))
            guard let effect = effects.first, let signature = agreement.signature(of: side, version: version) else { return }
            try store.insert(signature, of: id)
            try store.note("letter signed", by: me.id, thing: id.rawValue, at: now, id: event)
            guard var mentorship = try store.duo(id, seenBy: me.id)?.mentorship else { return }
            func post(_ kind: MailKind, to person: Side, _ mail: ID<Posted>) throws {
                try store.post(Posted(kind, to: mentorship.person(person), about: id.rawValue, due: now, id: mail), now: now)
            }
            switch effect {
            case .askToSign(let other): try post(.letterToSign, to: other, mails.other)
            case .inForce:
                try post(.letterInForce, to: side, mails.own)
                try post(.letterInForce, to: side.other, mails.other)
                guard mentorship.state == .agreeing else { return }
                _ = try mentorship.apply(.letterSigned(at: now))
                try store.update(mentorship)
                try store.lookForDates(of: id, at: now)
            }
        }
    }
}
