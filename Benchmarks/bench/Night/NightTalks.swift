import Foundation
import Mentoring
import Store

extension NightDuo {
    /// The talks that were, with what was taken along, and the one to come; with them, when each is asked what.
    func meet(_ mentorship: Mentorship, _ store: Writing) throws {
        let days = (0..<held).reversed().map { -talks.last - $0 * 14 }
        for (index, day) in (days + [talks.next]).enumerated() {
            guard let wall = WallTime(day: today.adding(days: day), hour: 9) else { continue }
            let terms = MeetingTerms(start: ZonedTime(wall, in: Person.defaultZone), minutes: 60, channel: .walk, place: "Aan het water")
            let isHeld = index < held
            let meeting = Meeting(
                id: Randomness.system.id(), terms: terms, state: isHeld ? .tookPlace : .confirmed, by: .mentee, sequence: 2,
                lasted: isHeld ? 55 : nil)
            try store.save(meeting, of: mentorship.id)
            guard isHeld, index.isMultiple(of: 2) else { continue }
            let words = TakeAway(words: "Eerst vragen, dan pas vertellen.", gift: Gift.allCases.first)
            try store.save(words, of: .mentee, after: meeting.id, in: mentorship, at: meeting.end)
        }
        // As it was planned when the last talk was noted.
        let noted = now - Double(talks.last) * 86_400
        try store.planBetween(MeetingAct(in: mentorship, by: .mentee, at: noted, chance: .system))
    }

    /// Only where it is what is due.
    func introduce(_ mentorship: Mentorship, _ store: Writing, _ secrets: SiteSecrets) throws {
        guard due == .introduction || due == .word else { return }
        let days = due == .word ? Introduction.wordRemindedAfter : Introduction.answeredWithin
        let at = now - days - 3_600
        let one = Introduction(
            id: Randomness.system.id(), mentorship: mentorship.id, owner: .mentor, origin: .requested, openedAt: at - 86_400,
            state: due == .word ? .agreed : .asked, askedAt: at, answeredAt: due == .word ? at : nil)
        let details = ContactDetails(
            name: "Contact \(number)", address: try EmailAddress("contact\(number)@nacht.test"), bond: "je oude collega")
        let chosen = ChosenContact(id: Randomness.system.id(), ask: ContactAsk(details: details, words: "Een half uur en een koffie?"))
        _ = try store.add(one, why: "Iemand die van vak veranderde", in: mentorship)
        try store.keep(chosen, of: one, in: mentorship, secrets)
    }
}
