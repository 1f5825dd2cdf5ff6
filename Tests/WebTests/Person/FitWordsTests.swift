import Foundation
import Markup
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What connects two people, in words")
struct FitWordsTests {
    private static func profile(_ change: (inout Profile) -> Void) -> Profile {
        var profile = Profile(
            essence: Essence(values: ["value:craft", "value:calm"]),
            form: WorkingForm(languages: ["nl", "fr"].compactMap { LanguageCode($0) }, channels: [.walk, .video]),
            gives: ["topic:public-speaking"], asks: ["topic:direction"])
        change(&profile)
        return profile
    }

    private static let theirs = profile {
        $0.essence.values = ["value:calm", "value:craft"]
        $0.form.languages = ["fr", "en"].compactMap { LanguageCode($0) }
        $0.form.channels = [.walk]
        ($0.gives, $0.asks) = (["topic:direction"], ["topic:public-speaking"])
    }

    /// What Noor reads on a fresh site where the two profiles are kept and the two stand that near.
    private static func words(_ engine: Engine, _ theirs: Profile, _ relation: Relation, in language: Language) async throws -> [String] {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let mine = profile { _ in }
            try await test.archive.write { store in
                try store.save(mine, of: cast.noor.id, at: test.clock.now)
                try store.save(theirs, of: cast.amira.id, at: test.clock.now)
            }
            let two = try await test.archive.read { try $0.profiles(of: cast.noor.id, and: cast.amira.id, standing: relation) }
            let catalog = try Catalog.bundled()
            return FitWords(two, other: "Amira").sentences.map { $0.string(in: language, with: catalog) }
        }
    }

    @Test("each thing that connects is said in a sentence", arguments: Engine.available)
    func said(engine: Engine) async throws {
        #expect(
            try await Self.words(engine, Self.theirs, .gettingToKnow, in: .en) == [
                "You both value craft and calm.", "Amira gives what you ask: finding a direction.", "You give what Amira asks: public speaking.",
                "You both speak French.", "You both like to talk on a walk.",
            ])
        #expect(try await Self.words(engine, Self.theirs, .gettingToKnow, in: .nl).first == "Jullie vinden allebei belangrijk: vakmanschap en rust.")
    }

    @Test("what the other shows to nobody, or to others only, connects nothing", arguments: Engine.available)
    func hidden(engine: Engine) async throws {
        var shy = Self.theirs
        for field in [ProfileField.values, .gives, .asks, .channels] { shy.show(field, to: .onlyMe) }
        #expect(try await Self.words(engine, shy, .duo, in: .en) == ["You both speak French."])
        #expect(try await Self.words(engine, Self.theirs, .sameProgramme, in: .en).isEmpty)
        var open = Self.theirs
        open.show(.values, to: .programme)
        #expect(try await Self.words(engine, open, .sameProgramme, in: .en) == ["You both value craft and calm."])
    }
}
