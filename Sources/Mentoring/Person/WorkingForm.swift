package enum Channel: String, CaseIterable, Sendable, Codable {
    case inPerson, walk, video, phone
}

/// How a person wants to work together: language, rhythm, channel, place and time.
package struct WorkingForm: Hashable, Sendable, Codable {
    package var languages: [LanguageCode]
    /// How often in the beginning; nil is no wish.
    package var rhythm: Frequency?
    /// How often afterwards; nil is no wish.
    package var laterRhythm: Frequency?
    package var channels: Set<Channel>
    package var region: String
    /// Nil until somebody says so.
    package var hoursAMonth: Int?
    package var times: Set<WeekTime>
    /// S32: how one may be reached for what can't wait, and what counts as that.
    package var urgent: String

    package init(
        languages: [LanguageCode] = [],
        rhythm: Frequency? = nil,
        laterRhythm: Frequency? = nil,
        channels: Set<Channel> = [],
        region: String = "",
        hoursAMonth: Int? = nil,
        times: Set<WeekTime> = [],
        urgent: String = ""
    ) {
        self.languages = languages
        self.rhythm = rhythm
        self.laterRhythm = laterRhythm
        self.channels = channels
        self.region = region
        self.hoursAMonth = hoursAMonth
        self.times = times
        self.urgent = urgent
    }
}
