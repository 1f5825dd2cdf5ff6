import Foundation
import Markup
import Mentoring

/// Says when a meeting is, on the reader's own clock; the other's as well where the two differ.
struct MeetingClock {
    let me: Person
    let other: Person
    let now: Date

    func when(_ moment: Date) -> Text {
        let mine = Text("\(moment: moment, zone: me.timeZone)")
        guard me.timeZone.secondsFromGMT(for: moment) != other.timeZone.secondsFromGMT(for: moment) else { return mine }
        return Text("\(mine) (\(moment: moment, zone: other.timeZone) where \(other.name) is)")
    }

    func when(_ time: ZonedTime) -> Text { when(time.moment) }

    /// How far off it is, in the words one would use; nil for what has been.
    func howFar(_ moment: Date) -> Text? {
        let days = me.day(at: moment).days(since: me.day(at: now))
        guard moment > now else { return nil }
        switch days {
        case ...0: return Text("today")
        case 1: return Text("tomorrow")
        case 2..<14: return Text("in \(days) days")
        default: return Text("in \(days / 7) weeks")
        }
    }

    func day(_ moment: Date) -> LocalDay { LocalDay(moment, in: me.timeZone) }
}

extension MeetingTerms {
    /// How long and in which way.
    var form: Text { Text("\(minutes.spokenMinutes), \(channel.way)") }
}

extension Int {
    /// So many minutes, in hours where they are whole.
    var spokenMinutes: Text {
        switch self {
        case 30: Text("half an hour")
        case 60: Text("an hour")
        case 90: Text("an hour and a half")
        case ..<120: Text("\(self) minutes")
        default: isMultiple(of: 60) ? Text("\(self / 60) hours") : Text("\(self / 60) hours and \(self % 60) minutes")
        }
    }
}

extension Channel {
    /// As a part of a sentence.
    var way: Text {
        switch self {
        case .inPerson: Text("at a table")
        case .walk: Text("on a walk")
        case .video: Text("by video")
        case .phone: Text("by phone")
        }
    }
}
