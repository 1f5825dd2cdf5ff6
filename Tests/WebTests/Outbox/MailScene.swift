import Database
import Foundation
import Mail
import Markup
import Mentoring
import Store
import TestSupport

@testable import Web

/// A site in which there is something to say in every kind of mail.
struct MailScene: Sendable {
    let test: TestSite
    let cast: Cast
    let accepted: String
    let inForce: String
    private let things: [MailKind: (person: ID<Person>?, thing: String?)]

    static func with(_ language: Language, _ body: @escaping @Sendable (MailScene) async throws -> Void) async throws {
        try await TestSite.with(.sqlite) { test, _ in try await body(try await MailScene(test, language)) }
    }

    private init(_ test: TestSite, _ language: Language) async throws {
        self.test = test
        cast = try await Cast.enter(test.archive, now: test.clock.now)
        let (cast, now) = (cast, test.clock.now)
        try await test.archive.write { store in
            for person in [cast.amira, cast.noor, cast.stranger] { try store.choose(LanguageCode(rawValue: language.rawValue), for: person.id) }
        }
        let duo = try await Self.duo(test.archive, cast.amira, cast.noor, at: now, isAgreed: true)
        let exploring = try await Self.duo(test.archive, cast.amira, cast.stranger, at: now, isAgreed: false)
        let signed = try await Self.duo(test.archive, cast.stranger, cast.noor, at: now, isAgreed: true)
        let ended = try await Self.duo(test.archive, cast.noor, cast.amira, at: now, isAgreed: false, isClosed: true)
        try await Self.write(test.archive, duo, by: cast.amira, signed: [], at: now)
        try await Self.write(test.archive, signed, by: cast.stranger, signed: Side.allCases, at: now)
        try await Self.offer(test.archive, signed, at: now)
        let opened = try await Self.introduction(test, duo, .requested, at: now)
        let asked = try await Self.introduction(test, duo, .asked, at: now)
        let agreed = try await Self.introduction(test, duo, .agreed, at: now)
        let thanked = try await Self.introduction(test, duo, .wordGiven, at: now)
        let reported = try await Self.introduction(test, duo, .withdrawn, of: .mentee, at: now)
        let review = try await ReviewScene(test.archive, cast, at: now)
        let open = try await Self.invitation(test.archive, cast, nil, at: now)
        let withdrawn = try await Self.invitation(test.archive, cast, .withdrawn(by: cast.amira.id, at: now), at: now)
        let accepted = try await Self.invitation(test.archive, cast, .accepted(by: cast.stranger.id, at: now), at: now)
        let declined = try await Self.invitation(test.archive, cast, .declined(by: nil, at: now), at: now)
        let proposed = try await test.archive.proposed(in: duo, by: .mentor, at: now)
        let confirmed = try await test.archive.proposed(in: duo, by: .mentee, at: now + 86_400, .confirmed)
        let held = try await test.archive.proposed(in: duo, by: .mentee, at: now - 30 * 86_400, .confirmed)
        let calledOff = try await Self.calledOff(test.archive, ended, at: now)
        let step = try await Self.between(test.archive, duo, at: now)
        let fromInvitation: ID<Mentorship> = Randomness.system.id()
        let signIn = try await Self.signIn(test, at: now)
        let check = try await Self.addressCheck(test, of: cast.amira.id, at: now)
        try await test.archive.write { store in
            let guest = Person(id: Randomness.system.id(), name: "Zoë Claes", createdAt: now)
            try store.insert(guest)
            guard let new = Mentorship(id: fromInvitation, mentor: guest.id, mentee: cast.amira.id, startedAt: now) else { return }
            try store.insert(new, from: ID(rawValue: accepted))
        }
        let (repair, due) = try await Self.repairs(test.archive, duo, at: now)
        let question = try await test.archive.askPulses(after: 6, of: duo, at: now)[.mentee]
        let (brought, answered) = try await Self.concerns(test.archive, cast, at: now)
        self.accepted = accepted
        inForce = signed.rawValue
        things = [
            .signIn: (nil, signIn), .addressCheck: (cast.amira.id, check), .test: (cast.amira.id, nil),
            .accountChanged: (cast.amira.id, "passwordSet"),
            .invitation: (nil, open), .invitationReminder: (nil, open), .invitationWithdrawn: (nil, withdrawn),
            .invitationAccepted: (cast.amira.id, accepted), .invitationDeclined: (cast.amira.id, declined),
            .invitationClosed: (cast.amira.id, declined),
            .clickAsked: (cast.amira.id, exploring.rawValue), .clickReminder: (cast.amira.id, exploring.rawValue),
            .clickOutcome: (cast.amira.id, exploring.rawValue), .mentorshipEnded: (cast.amira.id, ended.rawValue),
            .missionWritten: (cast.noor.id, duo.rawValue), .letterToSign: (cast.noor.id, duo.rawValue),
            .meetingProposed: (cast.noor.id, proposed.id.rawValue), .meetingChanged: (cast.noor.id, confirmed.id.rawValue),
            .meetingHeld: (cast.noor.id, held.id.rawValue), .meetingLate: (cast.noor.id, confirmed.id.rawValue),
            .meetingConfirmed: (cast.amira.id, confirmed.id.rawValue), .meetingCalledOff: (cast.noor.id, calledOff.rawValue),
            .weekTogether: (cast.noor.id, signed.rawValue), .dateMissing: (cast.noor.id, signed.rawValue),
            .pauseChanged: (cast.noor.id, duo.rawValue), .stepTaken: (cast.noor.id, step.rawValue), .reflection: (cast.noor.id, duo.rawValue),
            .fitAsked: (cast.noor.id, duo.rawValue),
            .letterReminder: (cast.noor.id, duo.rawValue), .letterInForce: (cast.noor.id, signed.rawValue),
            .pulseAsked: (cast.noor.id, question), .repairNews: (cast.noor.id, repair), .repairToLookAt: (cast.noor.id, due),
            .honestWordGiven: (cast.noor.id, duo.rawValue),
            .concernBrought: (cast.stranger.id, brought), .concernAnswered: (cast.amira.id, answered),
            .opportunityOffered: (cast.noor.id, signed.rawValue),
            .introductionOpened: (cast.amira.id, opened), .introductionAsked: (nil, asked), .introductionNews: (cast.noor.id, agreed),
            .wordReminder: (cast.noor.id, agreed), .contactThanked: (nil, thanked), .misuseReported: (cast.noor.id, reported),
            .reviewDue: (cast.noor.id, review.due), .reviewAsked: (cast.noor.id, review.due), .reviewDecided: (cast.noor.id, review.due),
            .reviewOpened: (cast.noor.id, review.opened), .lookAsked: (cast.noor.id, review.look),
            .farewellLetter: (cast.amira.id, ended.rawValue), .farewellTouch: (cast.amira.id, ended.rawValue),
        ]
        // Making the scene has posted mails of its own, which are not what is looked at here.
        try await test.archive.database.write { tx in _ = try tx.run("DELETE FROM outbox") }
        // The invitation that was taken back had gone out before.
        try await post(.invitation, nil, withdrawn)
        let sent = try await claim()
        if let sent { try await test.archive.settle(sent, .sent, now: test.clock.now) }
    }

    /// What the mail of a kind is about.
    func thing(of kind: MailKind) -> String? { things[kind]?.thing }

    /// The mail of a kind as it would go out now; nil when there is nothing to say.
    func message(_ kind: MailKind, about thing: String? = nil) async throws -> Message? {
        guard let known = things[kind] else { return nil }
        try await post(kind, known.person, thing ?? known.thing)
        guard let mail = try await claim() else { return nil }
        let now = test.clock.now
        if kind == .weekTogether { try await gatherTwo(mail) }
        let outcome = try await test.archive.read { try MailDesk(store: $0, site: test.site, mail: mail, now: now).write() }
        try await test.archive.settle(mail, .dropped, now: now)
        guard case .written(let written) = outcome else { return nil }
        return test.site.message(written, mail, now)
    }

    /// A chance and a date that is missing, joined in that mail.
    private func gatherTwo(_ mail: ClaimedMail) async throws {
        try await test.archive.write { store in
            for kind in [MailKind.opportunityOffered, .dateMissing] {
                try store.post(Posted(kind, to: mail.person, about: mail.thing, due: mail.dueAt, id: Randomness.system.id()), now: mail.madeAt)
            }
        }
        try await test.archive.database.write { tx in
            _ = try tx.run("UPDATE outbox SET joins = \(mail.id) WHERE id <> \(mail.id) AND sent_at IS NULL AND failed_at IS NULL")
        }
    }

    private func post(_ kind: MailKind, _ person: ID<Person>?, _ thing: String?) async throws {
        let due = test.clock.now - 60
        try await test.archive.write { try $0.post(Posted(kind, to: person, about: thing, due: due, id: Randomness.system.id()), now: due) }
    }

    private func claim() async throws -> ClaimedMail? { try await test.archive.claimMail(now: test.clock.now) }
}

extension MailScene {
    /// One that was just opened, and one that was agreed a week ago.
    private static func repairs(_ archive: Archive, _ id: ID<Mentorship>, at now: Date) async throws -> (opened: String, due: String) {
        let before = now - Repair.lookedAtAfter
        let opened = try Repair.opened(id: Randomness.system.id(), by: .mentor, noticed: "Het was stil", need: "Een woord", at: now)
        let agreed = try Repair.opened(id: Randomness.system.id(), by: .mentee, noticed: "Het was druk", need: "Rust", at: before)
        try await archive.write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            for (repair, at) in [(opened, now), (agreed, before)] { try store.open(repair, of: mentorship, at: at, chance: .system) }
            for change in [Repair.Change.talked(by: .mentee, at: before), .agreed("Elke maandag", by: .mentee, at: before)] {
                _ = try store.change(agreed.repair.id, of: mentorship, change, at: before, chance: .system)
            }
        }
        return (opened.repair.id.rawValue, agreed.repair.id.rawValue)
    }

    /// One that waits for the confidant, and one whose answer waits for its writer.
    private static func concerns(_ archive: Archive, _ cast: Cast, at now: Date) async throws -> (brought: String, answered: String) {
        func sent() throws -> (concern: Concern, effects: [Concern.Effect]) {
            try Concern.sent(id: Randomness.system.id(), kind: .concern, from: cast.amira.id, to: cast.stranger.id, text: "Ik weet het niet", at: now)
        }
        let (brought, answered) = (try sent(), try sent())
        try await archive.write { store in
            for concern in [brought, answered] { try store.bring(concern, at: now, chance: .system) }
            for change in [Concern.Change.read(at: now), .said("Bel me", by: .confidant, at: now)] {
                _ = try store.change(answered.concern.id, by: cast.stranger.id, at: now, chance: .system) { _ in change }
            }
        }
        return (brought.concern.id.rawValue, answered.concern.id.rawValue)
    }

    private static func duo(
        _ archive: Archive, _ mentor: Person, _ mentee: Person, at now: Date, isAgreed: Bool, isClosed: Bool = false
    ) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        let closing = isClosed ? Closing(.unplanned, at: now) : nil
        let made = Mentorship(
            id: id, mentor: mentor.id, mentee: mentee.id, startedAt: now, agreedAt: isAgreed ? now : nil, closing: closing)
        guard let made else { return id }
        try await archive.write { try $0.insert(made, from: nil) }
        return id
    }

    private static func write(_ archive: Archive, _ id: ID<Mentorship>, by author: Person, signed: [Side], at now: Date) async throws {
        try await archive.write { store in
            let mission = MissionVersion(number: 1, text: MissionText(what: "Samen groeien."), author: author.id, at: now)
            try store.insert(mission, of: id)
            let goal = Goal(side: .mentor, text: "Leren luisteren.", at: now)
            try store.save(goal, of: id)
            let text = LetterText.draft(mission: mission, goals: [goal], forms: nil, today: Day(now, in: .gmt))
            try store.insert(LetterVersion(number: 1, text: text, author: author.id, at: now), of: id)
            for side in signed { try store.insert(Signature(side: side, version: 1, at: now), of: id) }
        }
    }

    /// A talk that was planned when its mentorship ended.
    private static func calledOff(_ archive: Archive, _ id: ID<Mentorship>, at now: Date) async throws -> ID<Meeting> {
        let meeting = try await archive.proposed(in: id, by: .mentor, at: now)
        try await archive.write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            try store.callOffMeetings(of: mentorship, at: now, chance: .system)
        }
        return meeting.id
    }

    /// A pause, a step that was taken, and a question halfway to the next talk.
    private static func between(_ archive: Archive, _ id: ID<Mentorship>, at now: Date) async throws -> ID<Step> {
        let step: ID<Step> = Randomness.system.id()
        let wall = WallTime(now - 20 * 86_400, in: .gmt)
        let terms = MeetingTerms(start: ZonedTime(wall, in: "GMT"), minutes: 60, channel: .phone)
        let day = Day(now, in: .gmt)
        try await archive.write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            let act = MeetingAct(in: mentorship, by: .mentor, at: now, chance: .system)
            _ = try store.noteTalk(terms, act)
            let promised = try Step.promised(id: step, by: .mentor, "Tom bellen", until: nil, at: now, today: day)
            try store.insert(promised, of: mentorship)
            _ = try store.change(step, .done, act)
        }
        try await archive.askReflections(now: now, chance: .system)
        try await archive.write { try $0.save(Pause(from: day, until: day.adding(days: 20), by: .mentor), of: id) }
        return step
    }

    /// One to a contact of one of the two; a withdrawn one was reported before.
    private static func introduction(
        _ test: TestSite, _ id: ID<Mentorship>, _ state: Introduction.State, of owner: Side = .mentor, at now: Date
    ) async throws -> String {
        let one = Introduction(
            id: Randomness.system.id(), mentorship: id, owner: owner, origin: .requested, openedAt: now, state: state,
            askedAt: state == .requested ? nil : now, answeredAt: [.requested, .asked].contains(state) ? nil : now)
        let details = ContactDetails(name: "Pieter \"Piet\" Lemmens", address: try EmailAddress("pieter@houtbouw.test"), bond: "je oude collega")
        let chosen = ChosenContact(id: Randomness.system.id(), ask: ContactAsk(details: details, words: "Een half uur & een koffie?\n\nMet Noor."))
        try await test.archive.write { [secrets = test.archive.secrets] store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            _ = try store.add(one, why: "Iemand die van vak veranderde", in: mentorship)
            try store.keep(chosen, of: one, in: mentorship, secrets)
            try store.keep(word: "Het was goed.", thanks: "Dank je wel, Pieter.", of: one, in: mentorship)
            if state == .withdrawn { try store.change(one.id, .misuseReported(at: now), at: now, chance: .system) }
        }
        return one.id.rawValue
    }

    /// A chance that the mentor offers the mentee.
    private static func offer(_ archive: Archive, _ id: ID<Mentorship>, at now: Date) async throws {
        let chance = try Opportunity.offered(id: Randomness.system.id(), by: .mentor, kind: .book, what: "Een boek", at: now)
        try await archive.write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            _ = try store.add(chance, to: mentorship)
        }
    }

    private static func invitation(_ archive: Archive, _ cast: Cast, _ change: Invitation.Change?, at now: Date) async throws -> String {
        var invitation = try Invitation.sent(
            id: Randomness.system.id(), from: cast.amira.id, ownAddresses: [], to: cast.strangersAddress, role: .mentor, kind: .met,
            purpose: "We spraken elkaar op \"het\" congres.\n\nIk leer graag van je & van je werk.", at: now)
        if let change { _ = try invitation.apply(change) }
        try await archive.write { [invitation] in try $0.insert(invitation) }
        return invitation.id.rawValue
    }

    private static func signIn(_ test: TestSite, at now: Date) async throws -> String {
        _ = try await test.archive.begin(
            try EmailAddress("amira@waterlijn.test"), language: nil, browser: "b", from: "::1", limits: SignInLimits(), now: now, chance: .system)
        return try await test.archive.signIn(browser: "b")?.id.rawValue ?? ""
    }

    private static func addressCheck(_ test: TestSite, of person: ID<Person>, at now: Date) async throws -> String {
        _ = try await test.archive.begin(
            try EmailAddress("amira@thuis.test"), for: person, from: "::1", limits: SignInLimits(), now: now, chance: .system)
        return try await test.archive.read { try $0.openAddressCheck(of: person, now: now) }?.id.rawValue ?? ""
    }
}

extension Cast {
    fileprivate var strangersAddress: EmailAddress? { try? EmailAddress("wout@elders.test") }
}
