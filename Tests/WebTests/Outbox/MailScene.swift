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
        let review = try await ReviewScene(test.archive, cast, at: now)
        let open = try await Self.invitation(test.archive, cast, nil, at: now)
        let withdrawn = try await Self.invitation(test.archive, cast, .withdrawn(by: cast.amira.id, at: now), at: now)
        let accepted = try await Self.invitation(test.archive, cast, .accepted(by: cast.stranger.id, at: now), at: now)
        let declined = try await Self.invitation(test.archive, cast, .declined(by: nil, at: now), at: now)
        let proposed = try await test.archive.proposed(in: duo, by: .mentor, at: now)
        let confirmed = try await test.archive.proposed(in: duo, by: .mentee, at: now + 86_400, .confirmed)
        let held = try await test.archive.proposed(in: duo, by: .mentee, at: now - 30 * 86_400, .confirmed)
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
            .pauseChanged: (cast.noor.id, duo.rawValue), .stepTaken: (cast.noor.id, step.rawValue), .reflection: (cast.noor.id, duo.rawValue),
            .fitAsked: (cast.noor.id, duo.rawValue),
            .letterReminder: (cast.noor.id, duo.rawValue), .letterInForce: (cast.noor.id, signed.rawValue),
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
        let outcome = try await test.archive.read { try MailDesk(store: $0, site: test.site, mail: mail, now: now).write() }
        try await test.archive.settle(mail, .dropped, now: now)
        guard case .written(let written) = outcome else { return nil }
        return test.site.message(written, mail, now)
    }

    private func post(_ kind: MailKind, _ person: ID<Person>?, _ thing: String?) async throws {
        let due = test.clock.now - 60
        try await test.archive.write { try $0.post(Posted(kind, to: person, about: thing, due: due, id: Randomness.system.id()), now: due) }
    }

    private func claim() async throws -> ClaimedMail? { try await test.archive.claimMail(now: test.clock.now) }
}

extension MailScene {
    private static func duo(
        _ archive: Archive, _ mentor: Person, _ mentee: Person, at now: Date, isAgreed: Bool, isClosed: Bool = false
    ) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        let closing = isClosed ? Closing(ending: .early, by: .mentor, at: now) : nil
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
