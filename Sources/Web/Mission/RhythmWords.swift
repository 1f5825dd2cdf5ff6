import Markup
import Mentoring

extension Frequency {
    /// As an answer to choose.
    var label: Text {
        switch self {
        case .weekly: Text("Every week")
        case .everyTwoWeeks: Text("Every two weeks")
        case .everyThreeWeeks: Text("Every three weeks")
        case .monthly: Text("Once a month")
        case .everyTwoMonths: Text("Once every two months")
        }
    }

    /// As a part of a sentence.
    var words: Text {
        switch self {
        case .weekly: Text("every week")
        case .everyTwoWeeks: Text("every two weeks")
        case .everyThreeWeeks: Text("every three weeks")
        case .monthly: Text("once a month")
        case .everyTwoMonths: Text("once every two months")
        }
    }
}

extension Channel {
    /// As a way to talk that is chosen.
    var label: Text {
        switch self {
        case .inPerson: Text("At a table")
        case .walk: Text("On a walk")
        case .video: Text("By video")
        case .phone: Text("By phone")
        }
    }

    /// As a part of a sentence.
    var words: Text {
        switch self {
        case .inPerson: Text("preferably at a table")
        case .walk: Text("preferably on a walk")
        case .video: Text("preferably by video")
        case .phone: Text("preferably by phone")
        }
    }
}

extension Rhythm {
    /// A2: the phases, and then how long and by which channel.
    var sentences: [Text] {
        phases.enumerated().map { sentence($0.element, isFirst: $0.offset == 0) }
            + [Text("Each time we talk for \(duration), \(channel.words)."), aboutHours]
    }

    private func sentence(_ phase: Phase, isFirst: Bool) -> Text {
        switch (isFirst, phase.months) {
        case (true, let months?): Text("We meet \(phase.frequency.words), for \(months) months.")
        case (true, nil): Text("We meet \(phase.frequency.words).")
        case (false, let months?): Text("After that \(phase.frequency.words), for \(months) months.")
        case (false, nil): Text("After that \(phase.frequency.words).")
        }
    }

    private var duration: Text {
        switch minutes {
        case 30: Text("half an hour")
        case 60: Text("an hour")
        case 90: Text("an hour and a half")
        case 120: Text("two hours")
        default: Text("\(minutes) minutes")
        }
    }

    /// S20: how little it takes, by the busiest phase.
    var aboutHours: Text {
        let hours = (minutesAMonth + 30) / 60
        return minutesAMonth < 45 ? Text("That is less than an hour a month.") : Text("That is about \(hours) hours a month.")
    }
}
