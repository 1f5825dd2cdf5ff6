import Foundation
import HummingbirdTesting
import Markup
import Mentoring
import Store
import TestSupport

@testable import Web

/// Amira and Noor, each with a browser of her own, and the mentorship between them.
struct Duet: Sendable {
    let test: TestSite
    let client: any TestClientProtocol
    let cast: Cast
    let id: ID<Mentorship>
    let amira: Browser
    let noor: Browser

    var path: String { "/mentorships/\(id.rawValue)" }

    static func with(_ engine: Engine, _ state: Mentorship.State = .agreeing, _ body: @escaping @Sendable (Duet) async throws -> Void) async throws {
        try await TestSite.with(engine) { test, client async throws in try await body(try await made(test, client, state)) }
    }

    /// The same in a site that was made elsewhere.
    static func made(_ test: TestSite, _ client: any TestClientProtocol, _ state: Mentorship.State = .agreeing) async throws -> Duet {
        let cast = try await Cast.enter(test.archive, now: test.clock.now)
        let now = test.clock.now
        let id = state == .exploring ? try await test.archive.beginning(cast, at: now) : try await test.archive.duo(cast, at: now)
        return Duet(
            test: test, client: client, cast: cast, id: id, amira: try await Browser(client, test, as: cast.amira),
            noor: try await Browser(client, test, as: cast.noor))
    }

    func mission() async throws -> Mission {
        try await test.archive.read { [id] in try $0.mission(of: id) }
    }

    func agreement() async throws -> Agreement {
        try await test.archive.read { [id] in try $0.agreement(of: id) }
    }

    /// To whom mails of a kind about this mentorship lie in the outbox, in order.
    func mails(_ kind: MailKind) async throws -> [ID<Person>] {
        try await test.archive.posted(kind, about: id.rawValue)
    }

    func state() async throws -> Mentorship.State? {
        try await test.archive.read { [id, cast] in try $0.duo(id, seenBy: cast.noor.id)?.mentorship.state }
    }

    /// The mission, and the mentor's own goal.
    func write() async throws {
        _ = try await noor.post("\(path)/mission", ["what": "Een eigen richting vinden", "number": "0"])
        _ = try await amira.post("\(path)/goal", ["goal": "Leren luisteren"])
    }

    /// And a letter of them, as it is proposed.
    func propose() async throws {
        try await write()
        _ = try await noor.post("\(path)/agreement", ["number": "0"])
    }

    /// What each tells of themselves; then mission and goal, so that the letter can begin.
    func tell(amira: Profile, noor: Profile) async throws {
        try await test.archive.write { [cast, test] store in
            try store.save(try amira.checked(), of: cast.amira.id, at: test.clock.now)
            try store.save(try noor.checked(), of: cast.noor.id, at: test.clock.now)
        }
        try await write()
    }

    func close() async throws {
        try await test.archive.write { [id, cast, test] store in
            guard var mentorship = try store.duo(id, seenBy: cast.noor.id)?.mentorship else { return }
            _ = try mentorship.apply(.closed(.early, by: .mentee, at: test.clock.now))
            try store.update(mentorship)
        }
    }

    func says(_ starter: MissionStarter) -> String {
        starter.sentence.string(in: .nl, with: test.site.catalog)
    }
}

extension Archive {
    /// A mentorship of the two before either said whether it clicked.
    fileprivate func beginning(_ cast: Cast, at now: Date) async throws -> ID<Mentorship> {
        let id: ID<Mentorship> = Randomness.system.id()
        guard let mentorship = Mentorship(id: id, mentor: cast.amira.id, mentee: cast.noor.id, startedAt: now) else { return id }
        try await write { try $0.insert(mentorship, from: nil) }
        return id
    }
}

extension Browser {
    func sign(_ version: Int, _ duet: Duet) async throws -> TestResponse {
        try await post("\(duet.path)/agreement/signature", ["version": "\(version)"])
    }
}
