package import Foundation

/// Mail comes between 8 and 19 h on working days where its reader lives, save what was asked for.
package enum MailHours {
    package static let opening = 8
    package static let closing = 19

    /// That moment where mail may come then, else the next one at which it may.
    package static func next(from moment: Date, in zone: TimeZone) -> Date {
        let local = WallTime(moment, in: zone)
        if !local.day.isWeekend, opening..<closing ~= local.hour { return moment }
        let first = local.hour < opening ? local.day : local.day.adding(days: 1)
        let day = (0...2).map { first.adding(days: $0) }.first { !$0.isWeekend } ?? first
        return WallTime(known: day, minutes: opening * 60).moment(in: zone)
    }
}
