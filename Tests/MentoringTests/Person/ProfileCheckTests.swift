import Testing

@testable import Mentoring

@Suite struct ProfileCheckTests {
    static func refusal(_ change: (inout Profile) -> Void) -> ProfileRefusal? {
        var profile = fullProfile
        change(&profile)
        do throws(ProfileRefusal) {
            _ = try profile.checked()
            return nil
        } catch { return error }
    }

    @Test("five values are taken, six are not; ten gives, asks and languages, not eleven")
    func counts() {
        let many = { (count: Int) in (0..<count).map { "own \($0)" } }
        let languages = { (count: Int) in Array(LanguageCode.offered.prefix(count)) }
        #expect(Self.refusal { $0.essence.values = many(5) } == nil)
        #expect(Self.refusal { $0.essence.values = many(6) } == ProfileRefusal(.values, .tooMany(limit: 5)))
        #expect(Self.refusal { $0.gives = many(10) } == nil)
        #expect(Self.refusal { $0.gives = many(11) } == ProfileRefusal(.gives, .tooMany(limit: 10)))
        #expect(Self.refusal { $0.asks = many(11) } == ProfileRefusal(.asks, .tooMany(limit: 10)))
        #expect(Self.refusal { $0.form.languages = languages(10) } == nil)
        #expect(Self.refusal { $0.form.languages = languages(11) } == ProfileRefusal(.languages, .tooMany(limit: 10)))
    }

    @Test("lists lose blanks and repeats, and keep their order")
    func lists() throws {
        var profile = fullProfile
        profile.essence.values = ["", " craft ", "calm", "craft", "\u{200B}"]
        profile.form.languages = ["fr", "nl", "FR"].compactMap { LanguageCode($0) }
        let kept = try profile.checked()
        #expect(kept.essence.values == ["craft", "calm"])
        #expect(kept.form.languages.map(\.rawValue) == ["fr", "nl"])
    }

    @Test(
        "each text is refused beyond its limit, at its own field",
        arguments: [(.values, 40), (.drive, 600), (.connects, 600), (.region, 80), (.urgent, 300), (.gives, 80), (.asks, 80)] as [(ProfileField, Int)]
    )
    func limits(field: ProfileField, limit: Int) {
        let fill = { (profile: inout Profile, length: Int) in
            let text = String(repeating: "x", count: length)
            switch field {
            case .values: profile.essence.values = [text]
            case .drive: profile.essence.drive = text
            case .connects: profile.essence.connects = text
            case .region: profile.form.region = text
            case .urgent: profile.form.urgent = text
            case .gives: profile.gives = [text]
            default: profile.asks = [text]
            }
        }
        #expect(Self.refusal { fill(&$0, limit) } == nil)
        #expect(Self.refusal { fill(&$0, limit + 1) } == ProfileRefusal(field, .text(.tooLong(limit: limit))))
        #expect(field.rule?.limit == limit)
    }

    @Test("hours and places stay within their ranges")
    func ranges() {
        #expect(Self.refusal { $0.form.hoursAMonth = 0 } == ProfileRefusal(.hoursAMonth, .outside(1...20)))
        #expect(Self.refusal { $0.form.hoursAMonth = 21 } == ProfileRefusal(.hoursAMonth, .outside(1...20)))
        #expect(Self.refusal { $0.capacity.places = -1 } == ProfileRefusal(.capacity, .outside(0...20)))
        #expect(Self.refusal { $0.capacity.places = 20 } == nil)
        #expect(Self.refusal { $0.capacity.places = 21 } == ProfileRefusal(.capacity, .outside(0...20)))
    }

    @Test("an empty profile may be kept: nothing is required at a step")
    func empty() throws {
        #expect(try Profile().checked() == Profile())
    }

    @Test("a week time is written and read the same way, and nothing else is read")
    func weekTimes() {
        #expect(WeekTime.all.count == 21)
        for time in WeekTime.all { #expect(WeekTime(rawValue: time.rawValue) == time) }
        for text in ["", "monday", "monday.noon", "monday.morning.", "Monday.morning"] { #expect(WeekTime(rawValue: text) == nil) }
    }

    @Test("suggestions have words and codes that no one types by accident")
    func suggestions() {
        #expect(Set(SuggestedValue.allCases.map(\.english)).count == SuggestedValue.allCases.count)
        #expect(Set(SuggestedTopic.allCases.map(\.english)).count == SuggestedTopic.allCases.count)
        #expect((SuggestedValue.allCases.map(\.rawValue) + SuggestedTopic.allCases.map(\.rawValue)).allSatisfy { $0.contains(":") && $0.count <= 40 })
        #expect(SuggestedTopic.asks.map(\.englishAsAsk).contains("my direction"))
        #expect(!SuggestedTopic.gives.map(\.english).contains("my direction"))
    }
}

@Suite struct CapacityTests {
    static func refusal(_ capacity: Capacity, taken: Int) throws -> Capacity.Refusal? {
        let today = try day("2026-01-01")
        do throws(Capacity.Refusal) {
            try capacity.checkPlace(taken: taken, today: today)
            return nil
        } catch { return error }
    }

    @Test("one place is never given twice", arguments: [(0, 0, true), (1, 0, false), (1, 1, true), (1, 2, true), (3, 2, false), (3, 3, true)])
    func places(places: Int, taken: Int, isFull: Bool) throws {
        #expect(try Self.refusal(Capacity(places: places), taken: taken) == (isFull ? .full(places: places) : nil))
    }

    @Test("who never said anything about room has one place", arguments: [(0, false), (1, true)])
    func unsaid(taken: Int, isFull: Bool) throws {
        #expect(try Self.refusal(Capacity(), taken: taken) == (isFull ? .full(places: 1) : nil))
    }

    @Test("'not now' holds until its day comes", arguments: [("2026-01-02", false), ("2026-01-01", true), ("2025-12-31", true)])
    func notNow(until: String, isAvailable: Bool) throws {
        let capacity = Capacity(places: 1, notNowUntil: try day(until))
        #expect(capacity.isAvailable(on: try day("2026-01-01")) == isAvailable)
        #expect(try Self.refusal(capacity, taken: 0) == (isAvailable ? nil : .notNow(until: day(until))))
    }

    @Test("a pause names a day ahead, and is taken back")
    func pause() throws {
        var capacity = Capacity(places: 1)
        let today = try day("2026-01-01")
        #expect(throws: Capacity.Refusal.dayIsOver) { try capacity.pause(until: today, today: today) }
        #expect(capacity.notNowUntil == nil)
        try capacity.pause(until: today.adding(days: 1), today: today)
        #expect(!capacity.isAvailable(on: today))
        try capacity.pause(until: nil, today: today)
        #expect(capacity.isAvailable(on: today))
    }
}
