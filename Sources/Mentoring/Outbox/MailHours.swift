package import Foundation

/// Mail comes between 8 and 19 h on working days where its reader lives, save what was asked for.
package enum MailHours {
    package static let opening = 8
    package static let closing = 19

    /// That moment where mail may come then, else the next one at which it may.
    package static func next(from moment: Date, in zone: TimeZone) -> Date {
        let local = WallTime(moment, in: zone)
        if local.isWorkingDay, opening..<closing ~= local.hour { return moment }
        let first = local.isWorkingDay && local.hour < opening ? local.day : local.day + 1
        let day = (first...first + 7).first { WallTime.isWorkingDay($0) } ?? first
        return WallTime.moment(day: day, hour: opening, in: zone)
    }
}

/// What a clock on the wall shows, counted in days since 1 January 1970.
private struct WallTime {
    let day: Int
    let hour: Int

    init(_ moment: Date, in zone: TimeZone) {
        let seconds = (moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))).rounded(.down)
        let days = (seconds / 86_400).rounded(.down)
        day = Int(days)
        hour = Int((seconds - days * 86_400) / 3_600)
    }

    var isWorkingDay: Bool { Self.isWorkingDay(day) }

    /// 1 January 1970 was a Thursday.
    static func isWorkingDay(_ day: Int) -> Bool { ((day + 3) % 7 + 7) % 7 < 5 }

    /// No zone changes its clocks in the morning, so the offset of the guess is that of the moment.
    static func moment(day: Int, hour: Int, in zone: TimeZone) -> Date {
        let wall = Double(day * 86_400 + hour * 3_600)
        let guess = Date(timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: wall))))
        return Date(timeIntervalSince1970: wall - Double(zone.secondsFromGMT(for: guess)))
    }
}
