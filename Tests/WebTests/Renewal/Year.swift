import Foundation
import Mentoring
import Store
import TestSupport

@testable import Web

/// A duo whose letter is signed, some days later: each with a browser that is signed in on that day.
struct Year: Sendable {
    let duet: Duet
    let amira: Browser
    let noor: Browser

    var path: String { "\(duet.path)/renewal" }
    var test: TestSite { duet.test }

    /// The letter was signed on 24 November 2026, and names 24 November 2027.
    static func with(_ engine: Engine, days: Double = 365, _ body: @escaping @Sendable (Year) async throws -> Void) async throws {
        try await Duet.with(engine) { duet async throws in try await body(try await signed(duet, days: days)) }
    }

    /// The same of a duo in a site that was made elsewhere.
    static func signed(_ duet: Duet, days: Double = 365) async throws -> Year {
        try await duet.propose()
        _ = try await duet.noor.sign(1, duet)
        _ = try await duet.amira.sign(1, duet)
        return try await Year(duet, after: days)
    }

    private init(_ duet: Duet, after days: Double) async throws {
        duet.test.clock.move(days: days)
        self.duet = duet
        amira = try await Browser(duet.client, duet.test, as: duet.cast.amira)
        noor = try await Browser(duet.client, duet.test, as: duet.cast.noor)
    }

    /// The same duo some days on.
    func after(days: Double) async throws -> Year { try await Year(duet, after: days) }

    func stranger() async throws -> Browser { try await Browser(duet.client, duet.test, as: duet.cast.stranger) }

    /// Both close their envelope.
    func lookBack() async throws {
        _ = try await noor.post("\(path)/evaluation", Self.noorsAnswers)
        _ = try await amira.post("\(path)/evaluation", Self.amirasAnswers)
    }

    func choose(_ noors: Door, _ amiras: Door, until: (String, String) = ("2028-11-24", "2028-11-24")) async throws {
        _ = try await noor.post("\(path)/door", ["door": noors.rawValue, "until": until.0])
        _ = try await amira.post("\(path)/door", ["door": amiras.rawValue, "until": until.1])
    }

    static let noorsAnswers = ["learned": "Ik vraag nu uitleg", "rating-trust": "5", "trust": "Wandelen hielp"]
    static let amirasAnswers = ["learned": "Kort is genoeg", "rating-trust": "3", "rating-benefit": "0"]

    func review() async throws -> Review? {
        try await test.archive.read { [id = duet.id] store in
            guard let mentorship = try store.duo(id)?.mentorship else { return nil }
            return try store.review(of: mentorship, store.agreement(of: id))
        }
    }

    func farewell() async throws -> Farewell? {
        try await test.archive.read { [id = duet.id] store in try store.duo(id).flatMap { try store.farewell(of: $0.mentorship, for: .mentee) } }
    }

    /// The mentee ends it.
    func end(_ ending: Ending) async throws {
        try await test.archive.write { [id = duet.id, now = test.clock.now] store in
            try store.end(id, by: .mentee, FarewellReason(ending), at: now, chance: .system)
        }
    }

    /// One turn of what the days bring.
    func walk() async throws { try await Rounds(site: test.site).walk(at: test.clock.now) }
}
