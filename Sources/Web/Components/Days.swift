import Foundation
import Markup
import Mentoring

extension LocalDay {
    /// The same day as the rules know it.
    init(_ day: Day) {
        self = LocalDay(year: day.year, month: day.month, day: day.day) ?? LocalDay(Date(timeIntervalSince1970: 0), in: .gmt)
    }
}
