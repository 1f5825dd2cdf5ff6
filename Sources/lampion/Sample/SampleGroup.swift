import Foundation
import Mentoring
import Store

/// A part of the sample that is stored at once.
struct SampleGroup: Sendable {
    let people: [SamplePerson]
    let tales: [SampleTale]
    /// Of the stories that are written by hand; the crowd has none.
    let meetings: [(tale: SampleTale, talks: SampleMeetings)]
    let invitations: [Invitation]
    let roles: [String: ID<Person>]

    /// The first of those written by hand, with every story whose two people are both among them.
    init(written count: Int, _ days: SampleDays) throws {
        people = Array(SamplePerson.all.prefix(count))
        let byKey = Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) })
        tales = try SampleStory.all.compactMap { story in
            guard let mentor = byKey[story.mentor], let mentee = byKey[story.mentee] else { return nil }
            return try SampleTale(story, mentor, mentee, days)
        }
        meetings = tales.map { ($0, SampleMeetings($0, days)) }
        invitations = try SampleInvitation.all
            .filter { byKey[$0.from] != nil && ($0.to == nil || $0.to.flatMap { byKey[$0] } != nil) }
            .map { try $0.made(byKey, days) }
        roles = Sample.roles.compactMapValues { byKey[$0]?.id }
    }

    /// People of the crowd by their numbers, each two of them together.
    init(crowd numbers: Range<Int>, _ days: SampleDays) throws {
        let people = numbers.map(SampleCrowd.person)
        self.people = people
        tales = try zip(people, people.dropFirst()).enumerated().compactMap { index, two in
            guard index.isMultiple(of: 2) else { return nil }
            let story = SampleCrowd.story(numbers.lowerBound + index, mentor: two.0, mentee: two.1)
            return try SampleTale(story, two.0, two.1, days)
        }
        meetings = []
        invitations = []
        roles = [:]
    }

    func write(to store: Writing, _ days: SampleDays, _ secrets: SiteSecrets) throws {
        for person in people { try write(person, to: store, days) }
        for (role, id) in roles { try store.set("demo \(role)", to: id.rawValue) }
        if let confidant = roles["confidant"] { try store.nameConfidant(confidant) }
        for invitation in invitations { try store.insert(invitation) }
        for tale in tales { try write(tale, to: store, days, secrets) }
        for (tale, talks) in meetings { try write(talks, of: tale, to: store, days.now) }
        for mail in mails(days.now) { try store.post(mail.posted, now: min(mail.due, days.now)) }
    }

    /// What arrived lately, and what is to come.
    private func mails(_ now: Date) -> [SampleMail] {
        let all = invitations.flatMap(\.sampleMails) + tales.filter(\.mentorship.isOpen).flatMap(\.mails)
        return all.filter { $0.isKept(at: now) }
    }

    private func write(_ sample: SamplePerson, to store: Writing, _ days: SampleDays) throws {
        let person = sample.person(days)
        try store.insert(person)
        try store.insert(try EmailAddress(sample.address), of: person.id, isPrivate: false, verifiedAt: person.createdAt)
        try store.save(sample.profile, of: person.id, at: person.createdAt)
    }

    private func write(_ talks: SampleMeetings, of tale: SampleTale, to store: Writing, _ now: Date) throws {
        guard !talks.meetings.isEmpty else { return }
        for meeting in talks.meetings { try store.save(meeting, of: tale.mentorship.id) }
        for (meeting, side, words) in talks.takeAways { try store.save(words, of: side, after: meeting, in: tale.mentorship, at: now) }
        try store.planBetween(MeetingAct(in: tale.mentorship, by: .mentee, at: now, chance: .system))
    }

    private func write(_ tale: SampleTale, to store: Writing, _ days: SampleDays, _ secrets: SiteSecrets) throws {
        let id = tale.mentorship.id
        try store.insert(tale.invitation)
        try store.insert(tale.mentorship, from: tale.invitation.id)
        for click in tale.clicks {
            for (side, envelope) in click.envelopes { try store.keep(envelope, of: side, talk: click.talk, in: tale.mentorship) }
        }
        for version in tale.missions { try store.insert(version, of: id) }
        for goal in tale.goals { try store.save(goal, of: id) }
        for version in tale.agreement.versions { try store.insert(version, of: id) }
        for signature in tale.agreement.signatures { try store.insert(signature, of: id) }
        if let ending = tale.ending, let side = tale.endedBy { try store.keep(FarewellReason(ending), of: tale.mentorship, by: side) }
        if tale.mentorship.state == .active, let since = tale.mentorship.activeAt { try store.lookForDates(of: id, at: since) }
        for trust in SampleTrust.all where trust.story == tale.story.name {
            try trust.write(tale, to: store, confidant: roles["confidant"], days)
        }
        try SampleGrowth.write(tale, to: store, days)
        try SampleNetworking.write(tale, to: store, days, secrets)
        for event in tale.events { try store.note(event.kind, by: event.person, thing: event.thing, at: event.at, id: event.id) }
    }
}
