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

/// Kept as words that can be read, and read fast: `inPerson 60 everyTwoWeeks 3 monthly`.
extension Rhythm: SQLValue {
    package var sqlValue: Value {
        let parts = phases.map { phase in phase.frequency.rawValue + (phase.months.map { " \($0)" } ?? "") }
        return .text("\(channel.rawValue) \(minutes) \(parts.joined(separator: " "))")
    }

    package init(sqlValue: Value) throws(SQLValueProblem) {
        guard let rhythm = Self.read(try String(sqlValue: sqlValue)) else { throw SQLValueProblem(wanted: "A rhythm", found: sqlValue) }
        self = rhythm
    }

    /// A number after a frequency is the months of its phase.
    private static func read(_ text: String) -> Rhythm? {
        var words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }[...]
        guard let channel = words.popFirst().flatMap(Channel.init), let minutes = words.popFirst().flatMap({ Int($0) }) else { return nil }
        var phases: [Phase] = []
        while let word = words.popFirst() {
            guard let frequency = Frequency(rawValue: word) else { return nil }
            let months = words.first.flatMap { Int($0) }
            if months != nil { words.removeFirst() }
            phases.append(Phase(frequency, months: months))
        }
        return try? Rhythm(phases: phases, channel: channel, minutes: minutes)
    }
}
