package import Database
package import Mentoring

extension Channel: SQLValue {}
extension Day: SQLValue {
    package var sqlValue: Value { .text(iso) }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard let day = Day(try String(sqlValue: sqlValue)) else { throw SQLValueProblem(wanted: "A day", found: sqlValue) }
        self = day
    }
}

/// Kept as text that can be read: `everyTwoWeeks 3, monthly; inPerson 60`.
extension Rhythm: SQLValue {
    package var sqlValue: Value {
        let parts = phases.map { phase in phase.frequency.rawValue + (phase.months.map { " \($0)" } ?? "") }
        return .text("\(parts.joined(separator: ", ")); \(channel.rawValue) \(minutes)")
    }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard let rhythm = Self.read(try String(sqlValue: sqlValue)) else { throw SQLValueProblem(wanted: "A rhythm", found: sqlValue) }
        self = rhythm
    }

    private static func read(_ text: String) -> Rhythm? {
        let halves = text.split(separator: "; ")
        let form = halves.last?.split(separator: " ") ?? []
        guard halves.count == 2, form.count == 2, let channel = Channel(rawValue: String(form[0])), let minutes = Int(form[1]) else { return nil }
        let phases = halves[0].split(separator: ", ").compactMap { phase -> Phase? in
            let words = phase.split(separator: " ")
            return Frequency(rawValue: String(words[0])).map { Phase($0, months: words.count > 1 ? Int(words[1]) : nil) }
        }
        return try? Rhythm(phases: phases, channel: channel, minutes: minutes)
    }
}
