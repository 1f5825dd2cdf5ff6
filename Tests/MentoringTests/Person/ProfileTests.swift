import Testing

@testable import Mentoring

/// A profile in which every field says something.
let fullProfile = Profile(
    essence: Essence(values: ["value:craft", "mijn tuin"], drive: "making", connects: "music"),
    form: WorkingForm(
        languages: ["nl", "fr"].compactMap { LanguageCode($0) },
        rhythm: .everyTwoWeeks,
        laterRhythm: .monthly,
        channels: [.walk],
        region: "Gent",
        hoursAMonth: 4,
        times: [WeekTime(.friday, .morning)],
        urgent: "call me"
    ),
    gives: ["topic:leading"],
    asks: ["topic:direction"],
    capacity: Capacity(places: 2, openToLearn: true)
)

@Suite struct ProfileTests {
    @Test(
        "who may see a field by default, and what its owner may choose",
        arguments: [
            (.values, .partners), (.drive, .partners), (.connects, .partners), (.languages, .partners), (.rhythm, .partners), (.channels, .partners),
            (.region, .partners), (.hoursAMonth, .partners), (.times, .partners), (.urgent, .duo), (.gives, .partners), (.asks, .partners),
            (.capacity, .partners),
        ] as [(ProfileField, Audience)])
    func defaults(field: ProfileField, audience: Audience) {
        #expect(Profile().audience(of: field) == audience)
        #expect(field.audiences == (field == .urgent ? [.onlyMe, .duo] : [.onlyMe, .partners, .programme]))
    }

    @Test(
        "an audience takes in those who stand at least that near",
        arguments: [
            (.onlyMe, .oneself), (.duo, .duo), (.duoOnceBothAnswered, .duo), (.duoAndCoordinatorDates, .duo), (.partners, .gettingToKnow),
            (.programme, .sameProgramme), (.anyoneWithLink, .linkHolder),
        ] as [(Audience, Relation)])
    func audience(audience: Audience, farthest: Relation) {
        for reader in Relation.allCases {
            #expect(audience.includes(reader) == (reader >= farthest), "\(reader)")
        }
    }

    @Test("a choice that the field does not offer is left aside, from storage too")
    func choice() {
        var profile = Profile(audiences: [.urgent: .programme, .gives: .onlyMe])
        #expect(profile.audiences == [.gives: .onlyMe])
        profile.show(.urgent, to: .anyoneWithLink)
        #expect(profile.audience(of: .urgent) == .duo)
        profile.show(.urgent, to: .onlyMe)
        #expect(profile.audience(of: .urgent) == .onlyMe)
    }

    @Test("what is for its owner alone comes apart and together again, a field at a time", arguments: ProfileField.allCases)
    func parted(field: ProfileField) {
        var profile = fullProfile
        profile.show(field, to: .onlyMe)
        let (told, own) = profile.parted
        #expect(Self.said(told, field) == Self.said(Profile(), field) && Self.said(own, field) == Self.said(fullProfile, field))
        for other in ProfileField.allCases where other != field { #expect(Self.said(own, other) == Self.said(Profile(), other)) }
        #expect(told.joined(with: own) == profile)
        #expect(told.joined(with: nil) == told)
        #expect(told.audience(of: field) == .onlyMe)
    }

    /// What a profile says at one field.
    static func said(_ profile: Profile, _ field: ProfileField) -> AnyHashable {
        switch field {
        case .values: profile.essence.values
        case .drive: profile.essence.drive
        case .connects: profile.essence.connects
        case .languages: profile.form.languages
        case .rhythm: [profile.form.rhythm, profile.form.laterRhythm]
        case .channels: profile.form.channels
        case .region: profile.form.region
        case .hoursAMonth: profile.form.hoursAMonth
        case .times: profile.form.times
        case .urgent: profile.form.urgent
        case .gives: profile.gives
        case .asks: profile.asks
        case .capacity: profile.capacity
        }
    }

    @Test("a field shown to oneself alone is empty for the other, and all else stays", arguments: ProfileField.allCases)
    func hidden(field: ProfileField) {
        var profile = fullProfile
        profile.show(field, to: .onlyMe)
        let seen = profile.seen(by: .duo)
        for other in ProfileField.allCases {
            let expected = other == field ? Profile() : fullProfile
            #expect(Self.said(seen, other) == Self.said(expected, other), "\(other)")
            #expect(Self.said(fullProfile, other) != Self.said(Profile(), other), "\(other)")
        }
        #expect(seen.audiences.isEmpty)
        #expect(profile.seen(by: .oneself) == profile)
        #expect(profile.seen(by: .stranger) == Profile())
    }

    @Test("the urgent line waits for the duo")
    func urgent() {
        #expect(fullProfile.seen(by: .gettingToKnow).form.urgent.isEmpty)
        #expect(fullProfile.seen(by: .gettingToKnow).form.region == "Gent")
        #expect(fullProfile.seen(by: .duo) == fullProfile)
    }

    @Test("a profile is finished with a value, a language and something given or asked")
    func finished() {
        #expect(fullProfile.isFinished)
        #expect(!Profile().isFinished)
        var profile = fullProfile
        profile.gives = []
        #expect(profile.isFinished)
        profile.asks = []
        #expect(!profile.isFinished)
        profile = fullProfile
        profile.essence.values = []
        #expect(!profile.isFinished)
        profile = fullProfile
        profile.form.languages = []
        #expect(!profile.isFinished)
    }
}
