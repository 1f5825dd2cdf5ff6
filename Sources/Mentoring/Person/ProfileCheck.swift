/// Why a profile is not kept as it was typed, with the field where it is said.
package struct ProfileRefusal: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case text(TextRefusal)
        case tooMany(limit: Int)
        case outside(ClosedRange<Int>)
    }

    package let field: ProfileField
    package let reason: Reason

    package init(_ field: ProfileField, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

extension Profile {
    /// The profile as it is kept: texts trimmed, lists without blanks and repeats. Nothing in it is required.
    package func checked() throws(ProfileRefusal) -> Profile {
        var kept = self
        kept.essence.values = try Self.list(essence.values, .values)
        kept.essence.drive = try Self.text(essence.drive, .drive)
        kept.essence.connects = try Self.text(essence.connects, .connects)
        kept.form.languages = try Self.few(form.languages, .languages)
        kept.form.region = try Self.text(form.region, .region)
        kept.form.urgent = try Self.text(form.urgent, .urgent)
        kept.gives = try Self.list(gives, .gives)
        kept.asks = try Self.list(asks, .asks)
        guard HoursAMonth.range ~= form.hoursAMonth ?? HoursAMonth.suggested else { throw ProfileRefusal(.hoursAMonth, .outside(HoursAMonth.range)) }
        guard Capacity.range ~= capacity.room else { throw ProfileRefusal(.capacity, .outside(Capacity.range)) }
        return kept
    }

    private static func text(_ typed: String, _ field: ProfileField) throws(ProfileRefusal) -> String {
        guard let rule = field.rule else { return typed }
        do throws(TextRefusal) { return try rule.check(typed) } catch { throw ProfileRefusal(field, .text(error)) }
    }

    private static func list(_ typed: [String], _ field: ProfileField) throws(ProfileRefusal) -> [String] {
        var kept: [String] = []
        for entry in typed {
            do throws(ProfileRefusal) { kept.append(try text(entry, field)) } catch {
                guard error.reason == .text(.empty) else { throw error }
            }
        }
        return try few(kept, field)
    }

    private static func few<Entry: Hashable>(_ entries: [Entry], _ field: ProfileField) throws(ProfileRefusal) -> [Entry] {
        var met: Set<Entry> = []
        let kept = entries.filter { met.insert($0).inserted }
        if let most = field.most, kept.count > most { throw ProfileRefusal(field, .tooMany(limit: most)) }
        return kept
    }
}
