import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Fields of a profile that are for their owner alone")
struct OwnFieldTests {
    private static let words = [
        "kanarie-waarde", "kanarie-drijfveer", "kanarie-verbindt", "kanarie-streek", "kanarie-dringend", "kanarie-geeft", "kanarie-vraagt",
    ]

    private static func profile(seenBy audience: Audience?) -> Profile {
        var profile = Profile(
            essence: Essence(values: [words[0]], drive: words[1], connects: words[2]),
            form: WorkingForm(
                rhythm: .monthly, channels: [.walk], region: words[3], hoursAMonth: 7, times: [WeekTime(.friday, .morning)], urgent: words[4]),
            gives: [words[5]], asks: [words[6]], capacity: Capacity(places: 3, openToLearn: true, notNowUntil: Day("2027-01-10")))
        if let audience { for field in ProfileField.allCases { profile.show(field, to: audience) } }
        return profile
    }

    private static func with(_ engine: Engine, _ body: @escaping @Sendable (TestSite, Cast) async throws -> Void) async throws {
        try await TestSite.with(engine) { test, _ in try await body(test, try await Cast.enter(test.archive, now: test.clock.now)) }
    }

    /// Those of the words that can be read without a key: in the tables and, where they are ours to read, in the files.
    private static func readable(_ test: TestSite) async throws -> [String] {
        let tables = try await test.archive.contents().values.joined(separator: "\n").lowercased()
        let files = try await test.archive.database.bytesOnDisk() ?? Data()
        return words.filter { word in
            let hexadecimal = word.utf8.map { String($0, radix: 16) }.joined()
            return tables.contains(word) || tables.contains(hexadecimal) || files.range(of: Data(word.utf8)) != nil
        }
    }

    private static func plainProfile(_ test: TestSite) async throws -> String { try await test.archive.contents()["profile"] ?? "" }

    @Test("they lie in no readable form, come back to their owner, and are gone with the key", arguments: Engine.available)
    func sealed(engine: Engine) async throws {
        try await Self.with(engine) { test, cast async throws in
            let (me, now, profile) = (cast.noor.id, test.clock.now, Self.profile(seenBy: .onlyMe))
            try await test.archive.write { try $0.save(profile, of: me, at: now) }
            #expect(try await Self.readable(test).isEmpty)
            #expect(try await test.archive.read { try $0.profile(of: me) } == profile)
            try await test.archive.keys.erase(.person(me))
            let left = try await test.archive.read { try $0.profile(of: me) }
            #expect(left == Profile(audiences: profile.audiences))
        }
    }

    @Test("a field that is shown to others lies plain, and moves when that changes, either way", arguments: Engine.available)
    func moved(engine: Engine) async throws {
        try await Self.with(engine) { test, cast async throws in
            let (me, now) = (cast.noor.id, test.clock.now)
            func save(_ profile: Profile) async throws {
                try await test.archive.write { try $0.save(profile, of: me, at: now) }
                #expect(try await test.archive.read { try $0.profile(of: me) } == profile)
            }
            var profile = Self.profile(seenBy: nil)
            try await save(profile)
            #expect(try await Self.plainProfile(test).contains("kanarie-drijfveer"))
            profile.show(.drive, to: .onlyMe)
            try await save(profile)
            let plain = try await Self.plainProfile(test)
            #expect(!plain.contains("kanarie-drijfveer") && plain.contains("kanarie-verbindt"))
            profile.show(.drive, to: .partners)
            try await save(profile)
            #expect(try await Self.plainProfile(test).contains("kanarie-drijfveer"))
        }
    }

    @Test("another's reading opens nothing of them, however near they stand", arguments: Engine.available)
    func others(engine: Engine) async throws {
        try await Self.with(engine) { test, cast async throws in
            let (me, other, now) = (cast.amira.id, cast.noor.id, test.clock.now)
            try await test.archive.write { try $0.save(Self.profile(seenBy: .onlyMe), of: other, at: now) }
            test.archive.keys.cache.drop(KeyOwner.person(other).name)
            let two = try await test.archive.read { try $0.profiles(of: me, and: other, standing: .duo) }
            #expect(two.theirs == Profile() && two.shown.isEmpty)
            #expect(test.archive.keys.cache[KeyOwner.person(other).name] == nil)
        }
    }
}
