import Foundation

/// What calendar and clock on a wall show at a moment.
struct LocalTime {
    let day: LocalDay
    let hour: Int
    let minute: Int

    init(_ date: Date, in zone: TimeZone) {
        let seconds = date.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: date))
        // Far beyond the year 9999; keeps the conversion from trapping on an absurd date.
        let bounded = min(max(seconds.rounded(.down), -1e12), 1e12)
        let whole = Int(bounded.isNaN ? 0 : bounded)
        let ofDay = (whole % 86_400 + 86_400) % 86_400
        day = LocalDay(number: (whole - ofDay) / 86_400)
        hour = ofDay / 3_600
        minute = ofDay / 60 % 60
    }
}
