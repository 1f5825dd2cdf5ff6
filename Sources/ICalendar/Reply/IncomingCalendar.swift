/// The calendar a stranger sent, as far as an answer needs it: its own properties, and those of its events.
struct IncomingCalendar {
    /// A calendar, an event, an alarm; or a calendar, a zone, an observance.
    static let mostDepth = 4

    private(set) var properties: [IncomingProperty] = []
    private(set) var events: [[IncomingProperty]] = []

    init(_ bytes: [UInt8]) throws(CalendarReply.Refusal) {
        var open: [String] = []
        for line in try IncomingLines(bytes).lines {
            guard let property = IncomingProperty(line) else { continue }
            let component = property.value.uppercased()
            switch property.name {
            case "BEGIN":
                guard open.count < Self.mostDepth else { throw .tooDeep }
                open.append(component)
                if open == ["VCALENDAR", "VEVENT"] { events.append([]) }
            case "END":
                guard open.popLast() == component else { throw .malformed }
                // What is pasted after the calendar's end is no part of it.
                if open.isEmpty { return }
            default: take(property, within: open)
            }
        }
        throw .malformed
    }

    private mutating func take(_ property: IncomingProperty, within open: [String]) {
        switch open {
        case ["VCALENDAR"]: properties.append(property)
        case ["VCALENDAR", "VEVENT"]: events[events.count - 1].append(property)
        default: break
        }
    }
}

extension [IncomingProperty] {
    /// Nil where it is missing. Twice is refused, or two readers could take two meanings out of one text.
    func one(_ name: String) throws(CalendarReply.Refusal) -> IncomingProperty? {
        let found = filter { $0.name == name }
        guard found.count < 2 else { throw .malformed }
        return found.first
    }
}
