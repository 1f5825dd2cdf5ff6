import Foundation
import Mentoring

/// Somebody of the sample: who they are, and what they tell about themselves.
struct SamplePerson: Sendable {
    /// What stories call this person; never shown.
    let key: String
    let name: String
    let address: String
    let language: LanguageCode?
    var zone = Person.defaultZone
    var profile: Profile
    /// How many days ago this person came.
    var since = 480

    var id: ID<Person> { SampleChance.id("person \(key)") }

    func person(_ days: SampleDays) -> Person {
        Person(
            id: id, name: name, language: language, zone: zone, createdAt: days.moment(since, "person \(key)"),
            isAdministrator: key == Sample.roles["administrator"])
    }
}

extension SamplePerson {
    /// Somebody written by hand.
    ///
    /// - Parameters:
    ///   - languages: Tags with a space between; the first is that of pages and mail.
    ///   - own: Values in own words, after the others.
    ///   - times: Raw values of `WeekTime` with a space between.
    init(
        _ key: String, _ name: String, _ address: String, languages: String, region: String,
        values: [SuggestedValue], own: [String] = [], drive: String, connects: String,
        gives: [SuggestedTopic], asks: [SuggestedTopic], alsoGives: [String] = [], alsoAsks: [String] = [],
        by channels: Set<Channel> = [.inPerson, .video], hours: Int = 2, times: String = "", urgent: String = "", places: Int? = nil,
        learns: Bool = true
    ) {
        let spoken = languages.split(separator: " ").compactMap { LanguageCode(rawValue: String($0)) }
        self.key = key
        self.name = name
        self.address = address
        language = spoken.first
        profile = Profile(
            essence: Essence(values: values.map(\.rawValue) + own, drive: drive, connects: connects),
            form: WorkingForm(
                languages: spoken, rhythm: .everyTwoWeeks, laterRhythm: .monthly, channels: channels, region: region, hoursAMonth: hours,
                times: Set(times.split(separator: " ").compactMap { WeekTime(rawValue: String($0)) }), urgent: urgent),
            gives: gives.map(\.rawValue) + alsoGives, asks: asks.map(\.rawValue) + alsoAsks,
            capacity: Capacity(places: places, openToLearn: learns))
    }
}
