/// What moves a person and which values they live by.
package struct Essence: Hashable, Sendable, Codable {
    /// In order, the first the dearest: codes of `SuggestedValue` or own words.
    package var values: [String]
    package var drive: String
    package var connects: String

    package init(values: [String] = [], drive: String = "", connects: String = "") {
        self.values = values
        self.drive = drive
        self.connects = connects
    }
}

/// What a person tells about essence, form, gives and asks, and who may see each of it.
package struct Profile: Hashable, Sendable, Codable {
    package var essence: Essence
    package var form: WorkingForm
    /// Codes of `SuggestedTopic` or own words.
    package var gives: [String]
    package var asks: [String]
    package var capacity: Capacity
    /// Only what its owner chose; the rest has the field's default.
    package private(set) var audiences: [ProfileField: Audience]

    package init(
        essence: Essence = Essence(),
        form: WorkingForm = WorkingForm(),
        gives: [String] = [],
        asks: [String] = [],
        capacity: Capacity = Capacity(),
        audiences: [ProfileField: Audience] = [:]
    ) {
        self.essence = essence
        self.form = form
        self.gives = gives
        self.asks = asks
        self.capacity = capacity
        self.audiences = audiences.filter { $0.key.audiences.contains($0.value) }
    }

    package func audience(of field: ProfileField) -> Audience {
        audiences[field] ?? field.defaultAudience
    }

    /// Takes a choice; one that the field does not offer is left aside.
    package mutating func show(_ field: ProfileField, to audience: Audience) {
        guard field.audiences.contains(audience) else { return }
        audiences[field] = audience
    }

    /// Enough to let somebody find out what binds: one value, one language and one thing given or asked.
    package var isFinished: Bool {
        !essence.values.isEmpty && !form.languages.isEmpty && !(gives.isEmpty && asks.isEmpty)
    }

    package func isSeen(_ field: ProfileField, by reader: Relation) -> Bool {
        audience(of: field).includes(reader)
    }

    /// The profile as a reader gets it: what they may not see is empty.
    package func seen(by reader: Relation) -> Profile {
        let empty = Profile()
        var seen = self
        for field in ProfileField.allCases where !isSeen(field, by: reader) {
            seen.take(field, from: empty)
        }
        if reader != .oneself { seen.audiences = [:] }
        return seen
    }

    /// In two: what others may read as well, and the fields that are for their owner alone. Who may see which stands with the first.
    package var parted: (told: Profile, own: Profile) {
        var (told, own) = (self, Profile())
        for field in ownFields {
            own.take(field, from: self)
            told.take(field, from: Profile())
        }
        return (told, own)
    }

    /// Whole again, as its owner reads it; where nothing of their own is left, those fields are empty.
    package func joined(with own: Profile?) -> Profile {
        var whole = self
        for field in ownFields { whole.take(field, from: own ?? Profile()) }
        return whole
    }

    private var ownFields: [ProfileField] { ProfileField.allCases.filter { audience(of: $0) == .onlyMe } }

    private mutating func take(_ field: ProfileField, from other: Profile) {
        switch field {
        case .values: essence.values = other.essence.values
        case .drive: essence.drive = other.essence.drive
        case .connects: essence.connects = other.essence.connects
        case .languages: form.languages = other.form.languages
        case .rhythm: (form.rhythm, form.laterRhythm) = (other.form.rhythm, other.form.laterRhythm)
        case .channels: form.channels = other.form.channels
        case .region: form.region = other.form.region
        case .hoursAMonth: form.hoursAMonth = other.form.hoursAMonth
        case .times: form.times = other.form.times
        case .urgent: form.urgent = other.form.urgent
        case .gives: gives = other.gives
        case .asks: asks = other.asks
        case .capacity: capacity = other.capacity
        }
    }
}
