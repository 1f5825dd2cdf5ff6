import Foundation

extension IncomingProperty {
    /// A date with time, in UTC or on the clocks of a zone that is known (RFC 5545, 3.3.5).
    func moment() throws(CalendarReply.Refusal) -> Date {
        let isUniversal = value.hasSuffix("Z") || value.hasSuffix("z")
        guard let local = LocalTime(written: isUniversal ? value.dropLast() : value[...]) else { throw .noTime }
        if isUniversal { return local.instant(in: .gmt) }
        guard let name = parameters["TZID"], let zone = IncomingZone.named(name) else { throw .noZone }
        return local.instant(in: zone)
    }
}

extension LocalTime {
    /// Reads `20261123T223115` and nothing else.
    init?(written text: Substring) {
        let bytes = Array(text.utf8)
        guard bytes.count == 15, bytes[8] == UInt8(ascii: "T") || bytes[8] == UInt8(ascii: "t") else { return nil }
        let numbers = [0..<4, 4..<6, 6..<8, 9..<11, 11..<13, 13..<15].map { Self.number(bytes[$0]) }
        let known = numbers.compactMap(\.self)
        guard known.count == numbers.count else { return nil }
        self.init(day: CalendarDay(year: known[0], month: known[1], day: known[2]), hour: known[3], minute: known[4], second: known[5])
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.reduce(Optional(0)) { sum, byte in 0x30...0x39 ~= byte ? sum.map { $0 * 10 + Int(byte - 0x30) } : nil }
    }
}

/// A zone by the names that programs give it.
enum IncomingZone {
    /// Some write a path before the name, such as `/example.org/20260101_1/Europe/Brussels`; Outlook has names of its own.
    static func named(_ name: String) -> TimeZone? {
        let parts = name.split(separator: "/").map(String.init)
        guard name.utf8.count <= 100, parts.count <= 8, name.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }), !parts.contains("..") else { return nil }
        if let own = windows[name] { return TimeZone(identifier: own) }
        let ways = (1...3).reversed().map { parts.suffix($0).joined(separator: "/") }
        return ways.first(where: known.contains).flatMap(TimeZone.init(identifier:))
    }

    private static let known = Set(TimeZone.knownTimeZoneIdentifiers + ["UTC", "Etc/UTC", "GMT", "Europe/Kiev", "Asia/Calcutta", "Asia/Katmandu"])

    /// From CLDR's `windowsZones.xml`, for the parts of the world where Lampion is spoken and their neighbors.
    private static let windows = [
        "UTC": "UTC", "GMT Standard Time": "Europe/London", "Greenwich Standard Time": "Atlantic/Reykjavik",
        "W. Europe Standard Time": "Europe/Berlin", "Romance Standard Time": "Europe/Paris",
        "Central Europe Standard Time": "Europe/Budapest", "Central European Standard Time": "Europe/Warsaw",
        "GTB Standard Time": "Europe/Bucharest", "FLE Standard Time": "Europe/Kiev", "E. Europe Standard Time": "Europe/Chisinau",
        "Turkey Standard Time": "Europe/Istanbul", "Russian Standard Time": "Europe/Moscow", "Morocco Standard Time": "Africa/Casablanca",
        "W. Central Africa Standard Time": "Africa/Lagos", "South Africa Standard Time": "Africa/Johannesburg",
        "Egypt Standard Time": "Africa/Cairo", "Israel Standard Time": "Asia/Jerusalem", "Arabian Standard Time": "Asia/Dubai",
        "India Standard Time": "Asia/Calcutta", "Eastern Standard Time": "America/New_York", "Central Standard Time": "America/Chicago",
        "Mountain Standard Time": "America/Denver", "Pacific Standard Time": "America/Los_Angeles",
        "SA Eastern Standard Time": "America/Cayenne",
    ]
}
