import Markup
import Mentoring

/// How a page of the profile becomes a form, and a typed form a profile.
struct ProfileForm {
    let catalog: Catalog
    let language: Language
    let today: Day

    /// The form of a page, filled in with what is kept.
    func filled(_ step: ProfileStep, from profile: Profile) -> Form {
        var fields: [String: [String]] = [:]
        for field in step.fields {
            fields["sees-\(field.rawValue)"] = [profile.audience(of: field).rawValue]
            fields.merge(kept(field, in: profile)) { $1 }
        }
        return Form(fields)
    }

    /// Puts what was typed for a field in its place, who sees it included.
    func take(_ field: ProfileField, from form: Form, into profile: inout Profile) {
        // Who only reads past the list chose nothing.
        if let audience = Audience(rawValue: form["sees-\(field.rawValue)"]), audience.isOffered, audience != profile.audience(of: field) {
            profile.show(field, to: audience)
        }
        switch field {
        case .values: profile.essence.values = Self.ranks.map { valueWords.code(form["values-\($0)"]) }
        case .drive: profile.essence.drive = form["drive"]
        case .connects: profile.essence.connects = form["connects"]
        case .languages: profile.form.languages = form.all("languages").compactMap { LanguageCode($0) }
        case .rhythm:
            profile.form.rhythm = Frequency(rawValue: form["rhythm"])
            profile.form.laterRhythm = Frequency(rawValue: form["rhythm-later"])
        case .channels: profile.form.channels = Set(form.all("channels").compactMap { Channel(rawValue: $0) })
        case .region: profile.form.region = form["region"]
        case .hoursAMonth: profile.form.hoursAMonth = Self.number(form["hours"], otherwise: 0)
        case .times: profile.form.times = Set(form.all("times").compactMap { WeekTime(rawValue: $0) })
        case .urgent: profile.form.urgent = form["urgent"]
        case .gives: profile.gives = topics("gives", form)
        case .asks: profile.asks = topics("asks", form)
        case .capacity: profile.capacity = capacity(form)
        }
    }

    /// All that is wrong with a page as it was typed, each at its own field.
    func complaints(_ step: ProfileStep, _ form: Form) -> [Complaint] {
        step.fields.flatMap { field -> [Complaint] in
            var alone = Profile()
            take(field, from: form, into: &alone)
            var found: [Complaint] = []
            do throws(ProfileRefusal) { _ = try alone.checked() } catch { found.append(complaint(error, form)) }
            if field == .capacity, !isAhead(form["not-now"]) {
                found.append(Complaint("not-now", Text("Choose a day after today, or leave this empty.")))
            }
            return found
        }
    }

    static let ranks = 1...5

    private func kept(_ field: ProfileField, in profile: Profile) -> [String: [String]] {
        let form = profile.form
        switch field {
        case .values:
            let words = profile.essence.values.map { Text.value($0).string(in: language, with: catalog) }
            return Dictionary(uniqueKeysWithValues: zip(Self.ranks, words).map { ("values-\($0)", [$1]) })
        case .drive: return ["drive": [profile.essence.drive]]
        case .connects: return ["connects": [profile.essence.connects]]
        case .languages: return ["languages": form.languages.map(\.rawValue)]
        case .rhythm: return ["rhythm": [form.rhythm?.rawValue ?? ""], "rhythm-later": [form.laterRhythm?.rawValue ?? ""]]
        case .channels: return ["channels": form.channels.map(\.rawValue)]
        case .region: return ["region": [form.region]]
        case .hoursAMonth: return ["hours": [form.hoursAMonth.map { "\($0)" } ?? ""]]
        case .times: return ["times": form.times.map(\.rawValue)]
        case .urgent: return ["urgent": [form.urgent]]
        case .gives: return kept(profile.gives, "gives")
        case .asks: return kept(profile.asks, "asks")
        case .capacity: return kept(profile.capacity)
        }
    }

    private func kept(_ topics: [String], _ name: String) -> [String: [String]] {
        let own = topics.filter { SuggestedTopic(rawValue: $0) == nil }
        return [name: topics.filter { SuggestedTopic(rawValue: $0) != nil }, "\(name)-own": [own.joined(separator: "\n")]]
    }

    private func kept(_ capacity: Capacity) -> [String: [String]] {
        var fields = ["places": [capacity.places.map { "\($0)" } ?? ""], "learn": capacity.openToLearn ? ["yes"] : []]
        // A day that is over has done its work: shown again, it could not be saved.
        if let until = capacity.notNowUntil, until > today { fields["not-now"] = [until.iso] }
        return fields
    }

    private func topics(_ name: String, _ form: Form) -> [String] {
        let words = SuggestedWords.topics(catalog)
        let own = form["\(name)-own"].split(whereSeparator: \.isNewline).map { words.code(String($0)) }
        return form.all(name).filter { SuggestedTopic(rawValue: $0) != nil } + own
    }

    private func capacity(_ form: Form) -> Capacity {
        let until = isAhead(form["not-now"]) ? Day(form["not-now"]) : nil
        return Capacity(places: Self.number(form["places"], otherwise: -1), openToLearn: form["learn"] == "yes", notNowUntil: until)
    }

    private func isAhead(_ typed: String) -> Bool {
        typed.isEmpty || Day(typed).map { $0 > today } ?? false
    }

    private func complaint(_ refusal: ProfileRefusal, _ form: Form) -> Complaint {
        Complaint(place(refusal, form), refusal.sentence)
    }

    /// The control at which a refusal is said: for a list of own words, the very one that was too much.
    private func place(_ refusal: ProfileRefusal, _ form: Form) -> String {
        switch (refusal.field, refusal.reason) {
        case (.values, _): "values-\(Self.ranks.first { Self.refuses(.values, form["values-\($0)"]) } ?? 1)"
        case (.gives, .text), (.asks, .text): "\(refusal.field.rawValue)-own"
        case (.hoursAMonth, _): "hours"
        case (.capacity, _): "places"
        default: refusal.field.rawValue
        }
    }

    private static func refuses(_ field: ProfileField, _ typed: String) -> Bool {
        do throws(TextRefusal) { _ = try field.rule?.check(typed) } catch { return error != .empty }
        return false
    }

    /// Nil where nothing was typed; what is no number is refused as one out of range.
    private static func number(_ typed: String, otherwise wrong: Int) -> Int? {
        let digits = typed.filter { !$0.isWhitespace }
        return digits.isEmpty ? nil : Int(digits) ?? wrong
    }

    private var valueWords: SuggestedWords { .values(catalog) }
}

extension ProfileRefusal {
    /// What to do about it.
    var sentence: Text {
        switch reason {
        case .text(let refusal): refusal.sentence
        case .tooMany(let limit): Text("Choose at most \(limit).")
        case .outside(let range): Text("Choose a number from \(range.lowerBound) to \(range.upperBound).")
        }
    }
}
