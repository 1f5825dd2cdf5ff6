import Database
import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Profiles that are kept")
struct ProfileStoreTests {
    private static func full() throws -> Profile {
        Profile(
            essence: Essence(values: ["value:craft", "mijn tuin"], drive: "Maken", connects: "Muziek"),
            form: WorkingForm(
                languages: [try #require(LanguageCode("nl"))], rhythm: .everyTwoWeeks, laterRhythm: .monthly, channels: [.walk], region: "Gent",
                hoursAMonth: 4, times: [WeekTime(.friday, .morning)], urgent: "Bel me"),
            gives: ["topic:leading"], asks: ["topic:direction", "zeilen"],
            capacity: Capacity(places: 2, openToLearn: true, notNowUntil: Day("2027-01-10")), audiences: [.gives: .programme, .drive: .onlyMe])
    }

    @Test("a profile comes back as it was kept, and again after a change", arguments: Engine.available)
    func kept(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, now) = (cast.noor.id, test.clock.now)
            #expect(try await test.archive.read { try $0.profile(of: me) } == Profile())
            var profile = try Self.full()
            for _ in 0..<2 {
                let saved = profile
                try await test.archive.write { try $0.save(saved, of: me, at: now) }
                #expect(try await test.archive.read { try $0.profile(of: me) } == saved)
                profile.essence.values = ["value:calm"]
            }
            #expect(try await test.archive.read { try $0.profile(of: cast.amira.id) } == Profile())
        }
    }

    @Test("of the other, one reads what they show to who stands that near", arguments: Engine.available)
    func together(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, other, now) = (cast.amira.id, cast.noor.id, test.clock.now)
            let profile = try Self.full()
            try await test.archive.write { try $0.save(profile, of: other, at: now) }
            let exploring = try await test.archive.read { try $0.profiles(of: me, and: other, standing: .gettingToKnow) }
            #expect(exploring.mine == Profile())
            #expect(exploring.theirs.essence == Essence(values: ["value:craft", "mijn tuin"], connects: "Muziek"))
            #expect(exploring.theirs.form.urgent.isEmpty && !exploring.shown.contains(.urgent) && !exploring.shown.contains(.drive))
            let duo = try await test.archive.read { try $0.profiles(of: me, and: other, standing: .duo) }
            #expect(duo.theirs.form.urgent == "Bel me")
            let stranger = try await test.archive.read { try $0.profiles(of: me, and: other, standing: .stranger) }
            #expect(stranger.theirs == Profile() && stranger.shown.isEmpty)
        }
    }

    @Test("what one wrote about being open to it lies in no readable form, and is gone with its writer’s key", arguments: Engine.available)
    func readiness(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, now) = (cast.noor.id, test.clock.now)
            let readiness = Readiness(why: "Kanarie: ik twijfel", hope: "Rust", openness: .mentee)
            try await test.archive.write { try $0.save(readiness, of: me, at: now) }
            #expect(try await test.archive.read { try $0.readiness(of: me) } == readiness)
            #expect(try await test.archive.read { try $0.readiness(of: cast.amira.id) } == nil)
            let blob: [UInt8]? = try await test.archive.database.read { try $0.value("SELECT words FROM readiness WHERE person = \(me)") }
            #expect(blob.map { String(decoding: $0, as: UTF8.self).contains("Kanarie") } == false)
            try await test.archive.keys.erase(.person(me))
            #expect(try await test.archive.read { try $0.readiness(of: me) } == nil)
        }
    }

    @Test("a lesson counts from the first time it was read, and its answer is sealed", arguments: Engine.available)
    func lessons(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, now) = (cast.noor.id, test.clock.now)
            try await test.archive.write { try $0.read(.bothGrow, answer: "Kanarie", of: me, as: .mentee, at: now) }
            try await test.archive.write { try $0.read(.bothGrow, answer: "Kanarie zingt", of: me, as: .mentee, at: now + 60) }
            let preparation = try await test.archive.read { try $0.preparation(of: me, as: .mentee) }
            #expect(preparation.read == [.bothGrow: now] && preparation.next == .notACoach)
            #expect(try await test.archive.read { try $0.answer(to: .bothGrow, of: me, as: .mentee) } == "Kanarie zingt")
            #expect(try await test.archive.read { try $0.answer(to: .bothGrow, of: me, as: .mentor) } == nil)
            let blob: [UInt8]? = try await test.archive.database.read { try $0.value("SELECT words FROM lesson_read WHERE person = \(me)") }
            #expect(blob.map { String(decoding: $0, as: UTF8.self).contains("Kanarie") } == false)
        }
    }
}
