import Database
import Foundation
import HummingbirdTesting
import Mentoring
import Store
import TestSupport

@testable import Web

/// Where the routes are walked: a site with the cast, which makes a thing of its own for each placeholder of a path.
struct RouteWorld {
    let test: TestSite
    let client: any TestClientProtocol
    let cast: Cast
    let administrator: Person
    let disabled: Person

    static func make(_ test: TestSite, _ client: any TestClientProtocol) async throws -> RouteWorld {
        let cast = try await Cast.enter(test.archive, now: test.clock.now)
        let now = test.clock.now
        let chance = Randomness.system
        let administrator = Person(id: chance.id(), name: "Petra Wouters", createdAt: now, isAdministrator: true)
        let disabled = Person(id: chance.id(), name: "Dirk Weg", createdAt: now, disabledAt: now)
        try await test.archive.write { store in
            for person in [administrator, disabled] { try store.insert(person) }
            for (role, person) in [("mentor", cast.amira), ("mentee", cast.noor)] { try store.set("demo \(role)", to: person.id.rawValue) }
        }
        return RouteWorld(test: test, client: client, cast: cast, administrator: administrator, disabled: disabled)
    }

    /// A browser of its own for each line, since a line may sign its person out.
    func browser(of walker: Walker) async throws -> Browser {
        switch walker {
        case .mentor: try await Browser(client, test, as: cast.amira)
        case .mentee: try await Browser(client, test, as: cast.noor)
        case .stranger: try await Browser(client, test, as: cast.stranger)
        case .nobody: try await arrived(Browser(client))
        case .disabled: try await arrived(Browser(client, test, as: disabled))
        case .administrator: try await Browser(client, test, as: administrator)
        }
    }

    /// Who is not signed in has a form token from the first page on.
    private func arrived(_ browser: Browser) async throws -> Browser {
        _ = try await browser.get("/sign-in")
        return browser
    }

    /// The path with something real in the place of each placeholder.
    func address(of path: String) async throws -> String {
        var made: [String: String] = [:]
        var parts: [String] = []
        for part in path.split(separator: "/") {
            guard part.hasPrefix(":") else {
                parts.append(String(part))
                continue
            }
            let name = String(part.dropFirst())
            let value = try await value(of: name, beside: made)
            made[name] = value
            parts.append(value)
        }
        return "/" + parts.joined(separator: "/")
    }

    /// What stands in a path for a placeholder, made anew each time. A new placeholder needs a case here.
    ///
    /// - Parameter made: What stands before it in the same path.
    private func value(of name: String, beside made: [String: String]) async throws -> String {
        switch name {
        case "mark": return test.site.assets.mark
        case "form": return "readiness"
        case "mentorship":
            try await closeMentorships()
            return try await test.archive.duo(cast, at: test.clock.now).rawValue
        case "meeting": return try await meeting(beside: made)
        case "person": return cast.amira.id.rawValue
        case "day": return cast.amira.day(at: test.clock.now).iso
        case "invitation": return try await invitation()
        case "number": return "1"
        case "step" where made["mentorship"] != nil: return try await step(in: ID(made["mentorship"] ?? ""))
        case "entry": return try await entry(in: ID(made["mentorship"] ?? ""))
        case "repair": return try await repair(in: ID(rawValue: made["mentorship"] ?? ""))
        case "concern": return try await concern()
        case "question": return try await pulseQuestion()
        case "months": return "3"
        case "step": return ProfileStep.allCases[0].rawValue
        case "role": return Side.mentee.rawValue
        case "lesson": return Preparation.Lesson.allCases[0].slug
        case "check": return "none"
        case "reader": return cast.noor.id.rawValue
        case "mail": return try await mail()
        case "contact": return try await contact()
        case "introduction": return try await introduction(in: made["mentorship"])
        case "chance": return try await chance(in: made["mentorship"] ?? "")
        case "seal":
            if let meeting = made["meeting"], let person = made["person"], let day = made["day"] {
                return test.site.seals.seal("meeting answer", person, meeting, "0", day)
            }
            if let reader = made["reader"] { return test.site.seals.seal("mail-stop", "letter", reader) }
            if let question = made["question"] { return test.site.seals.seal("pulse", question) }
            if let signIn = made["signIn"] { return test.site.seals.seal("sign-in", signIn) }
            if let introduction = made["introduction"] { return test.site.seals.seal("introduction", introduction) }
            return test.site.seals.seal("invitation by mail", made["invitation"] ?? "")
        case "secret.ics": return try await feed()
        case "signIn": return try await signIn()
        case "secret":
            return try await test.archive.makeAdministratorLink(for: EmailAddress("nieuw@waterlijn.test"), now: test.clock.now, chance: .system)
        default: throw UnknownPlaceholder(name: name)
        }
    }

    /// Many walk here, so what was asked before is forgotten: otherwise, past the limit on mails to one address, there would be none to find.
    private func signIn() async throws -> String {
        try await test.archive.database.write { tx in
            try tx.run("DELETE FROM attempt")
            try tx.run("DELETE FROM sign_in")
            try tx.run("DELETE FROM outbox")
        }
        _ = try await test.archive.begin(
            EmailAddress("amira@waterlijn.test"), language: nil, browser: Randomness.system.secret(), from: Randomness.system.secret(),
            limits: SignInLimits(), now: test.clock.now, chance: .system)
        return try await test.lastSignIn()?.rawValue ?? ""
    }

    /// A line before this one may have switched it off.
    private func feed() async throws -> String {
        let noor = cast.noor.id
        let state = try await test.archive.write { store in
            try store.changeCalendarFeed(of: noor, isOn: true)
            return try store.calendarFeed(of: noor)
        }
        return String(test.site.feedPath(of: noor, state).dropFirst("/calendar/".count))
    }

    /// Promised by the mentee.
    private func step(in mentorship: ID<Mentorship>) async throws -> String {
        let now = test.clock.now
        let step = try Step.promised(id: Randomness.system.id(), by: .mentee, "Bellen", until: nil, at: now, today: cast.noor.day(at: now))
        try await test.archive.write { store in
            if let found = try store.duo(mentorship)?.mentorship { try store.insert(step, of: found) }
        }
        return step.id.rawValue
    }

    /// Written by the mentee.
    private func entry(in mentorship: ID<Mentorship>) async throws -> String {
        let entry = JournalEntry(id: Randomness.system.id(), author: cast.noor.id, words: "Vandaag", at: test.clock.now)
        try await test.archive.write { try $0.insert(entry, in: mentorship) }
        return entry.id.rawValue
    }

    /// Proposed by the mentee, for a day ahead.
    private func meeting(beside made: [String: String]) async throws -> String {
        if made["mentorship"] == nil { try await closeMentorships() }
        let mentorship = if let id = made["mentorship"] { ID<Mentorship>(id) } else { try await test.archive.duo(cast, at: test.clock.now) }
        return try await test.archive.proposed(in: mentorship, by: .mentee, at: test.clock.now).id.rawValue
    }

    /// One of the mentor's.
    private func contact() async throws -> String {
        let contact = Contact(
            id: Randomness.system.id(), owner: cast.amira.id, details: try details(), madeAt: test.clock.now, usedAt: test.clock.now)
        try await test.archive.write { [secrets = test.archive.secrets] in try $0.save(contact, secrets) }
        return contact.id.rawValue
    }

    private func details() throws -> ContactDetails {
        ContactDetails(name: "Pieter Lemmens", address: try EmailAddress("pieter@elders.test"), bond: "je oude collega")
    }

    /// One that the mentee asked for; without a mentorship in the path its contact was asked by now.
    private func introduction(in known: String?) async throws -> String {
        let (now, secrets) = (test.clock.now, test.archive.secrets)
        let id = if let known { known } else { try await value(of: "mentorship", beside: [:]) }
        let one = Introduction(
            id: Randomness.system.id(), mentorship: ID(id), owner: .mentor, origin: .requested, openedAt: now,
            state: known == nil ? .asked : .requested, askedAt: known == nil ? now : nil)
        let chosen = ChosenContact(id: Randomness.system.id(), ask: ContactAsk(details: try details(), words: "Noor zoekt een richting."))
        try await test.archive.write { store in
            guard let mentorship = try store.duo(ID(id))?.mentorship else { return }
            _ = try store.add(one, why: "Iemand die van vak veranderde", in: mentorship)
            if known == nil { try store.keep(chosen, of: one, in: mentorship, secrets) }
        }
        return one.id.rawValue
    }

    /// One that the mentor offers the mentee.
    private func chance(in mentorship: String) async throws -> String {
        let offered = try Opportunity.offered(id: Randomness.system.id(), by: .mentor, kind: .book, what: "Een boek", at: test.clock.now)
        try await test.archive.write { store in
            guard let mentorship = try store.duo(ID(rawValue: mentorship))?.mentorship else { return }
            _ = try store.add(offered, to: mentorship)
        }
        return offered.id.rawValue
    }

    /// One that did not arrive, and one in the demo's mailbox under the same name.
    private func mail() async throws -> String {
        let id: ID<Posted> = Randomness.system.id()
        let now = test.clock.now
        try await test.archive.write { store in
            try store.post(Posted(.test, to: cast.noor.id, about: nil, due: now, id: id), now: now)
            try store.insert(DemoMail(id: id.rawValue, at: now, recipient: "noor@waterlijn.test", subject: "Dag", text: "Dag", bytes: []))
        }
        try await test.archive.database.write { tx in _ = try tx.run("UPDATE outbox SET failed_at = \(now) WHERE id = \(id.rawValue)") }
        return id.rawValue
    }

    /// Asked of the mentee after the sixth meeting.
    private func pulseQuestion() async throws -> String {
        try await closeMentorships()
        let id = try await test.archive.duo(cast, at: test.clock.now)
        return try await test.archive.askPulses(after: 6, of: id, at: test.clock.now)[.mentee] ?? ""
    }

    /// What the mentee noticed.
    private func repair(in id: ID<Mentorship>) async throws -> String {
        let now = test.clock.now
        let opened = try Repair.opened(id: Randomness.system.id(), by: .mentee, noticed: "Het was stil", need: "Een woord", at: now)
        try await test.archive.write { store in
            guard let mentorship = try store.duo(id)?.mentorship else { return }
            try store.open(opened, of: mentorship, at: now, chance: .system)
        }
        return opened.repair.id.rawValue
    }

    /// What the mentee brought to somebody who was the confidant then: the stranger to the mentorship.
    private func concern() async throws -> String {
        let now = test.clock.now
        let sent = try Concern.sent(
            id: Randomness.system.id(), kind: .concern, from: cast.noor.id, to: cast.stranger.id, text: "Ik maak me zorgen", at: now)
        try await test.archive.write { try $0.bring(sent, at: now, chance: .system) }
        return sent.concern.id.rawValue
    }

    /// The two may have one at a time.
    private func closeMentorships() async throws {
        let now = test.clock.now
        try await test.archive.database.write { tx in
            _ = try tx.run("UPDATE mentorship SET closed_at = \(now), ending = 'unplanned' WHERE closed_at IS NULL")
        }
    }

    private func invitation() async throws -> String {
        try await closeMentorships()
        let invitation = try Invitation.sent(
            id: Randomness.system.id(), from: cast.amira.id, ownAddresses: [], to: nil, role: .mentee, kind: .known, purpose: "Samen leren",
            at: test.clock.now)
        try await test.archive.write { try $0.insert(invitation) }
        return invitation.id.rawValue
    }
}

/// A placeholder of a route that `RouteWorld.value(of:)` has no case for.
struct UnknownPlaceholder: Error {
    let name: String
}
