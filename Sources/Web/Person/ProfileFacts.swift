import Markup
import Mentoring

/// What a profile says, field by field, in words; a field that says nothing is left out.
struct ProfileFacts {
    let profile: Profile
    let today: Day
    /// Whether it is read as somebody else's.
    var isOfOther = false

    func said(_ field: ProfileField) -> HTML? {
        let form = profile.form
        return switch field {
        case .values: ranked
        case .drive: words(profile.essence.drive)
        case .connects: words(profile.essence.connects)
        case .languages: list(form.languages.map(LanguageNames.name))
        case .rhythm: rhythm
        case .channels: list(Channel.allCases.filter(form.channels.contains).map(\.word))
        case .region: words(form.region)
        case .hoursAMonth: form.hoursAMonth.map { "\(Text("about \($0) hours a month"))" }
        case .times: times
        case .urgent: words(form.urgent)
        case .gives: list(profile.gives.map(Text.give))
        case .asks: list(profile.asks.map(isOfOther ? Text.askOfOther : Text.ask))
        case .capacity: capacity
        }
    }

    private func words(_ said: String) -> HTML? {
        said.isEmpty ? nil : "<span class=\"own-words\">\(said)</span>"
    }

    private func list(_ said: [Text]) -> HTML? {
        said.isEmpty ? nil : "\(said.spoken)"
    }

    private var ranked: HTML? {
        let values = profile.essence.values
        return values.isEmpty ? nil : "<ol class=\"ranked\">\(values.map { "<li>\(Text.value($0))</li>" as HTML })</ol>"
    }

    private var rhythm: HTML? {
        switch (profile.form.rhythm, profile.form.laterRhythm) {
        case (nil, nil): nil
        case (let first?, let later?): first == later ? "\(first.word)" : "\(Text("\(first.word) at first, \(later.word) later"))"
        case (let first?, nil): "\(Text("\(first.word) at first"))"
        case (nil, let later?): "\(Text("\(later.word) later"))"
        }
    }

    private var times: HTML? {
        let days = Weekday.allCases.compactMap { day -> Text? in
            let parts = DayPart.allCases.filter { profile.form.times.contains(WeekTime(day, $0)) }
            return parts.isEmpty ? nil : Text("\(day.word): \(parts.map(\.word).spoken)")
        }
        return days.isEmpty ? nil : "<ul>\(days.map { "<li>\($0)</li>" as HTML })</ul>"
    }

    private var capacity: HTML? {
        if let until = profile.capacity.notNowUntil, until > today { return "\(Text("Not now, until \(day: LocalDay(until))"))" }
        let said = [
            profile.capacity.places.map { $0 > 0 ? Text("Room for \($0) people as a mentor") : Text("No room as a mentor now") },
            profile.capacity.openToLearn ? Text("Open to be a mentee") : nil,
        ].compactMap { $0 }
        return said.isEmpty ? nil : "<ul>\(said.map { "<li>\($0)</li>" as HTML })</ul>"
    }
}
