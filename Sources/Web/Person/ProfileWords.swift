import Markup
import Mentoring

extension ProfileField {
    /// How the field is called where a profile is read.
    var word: Text {
        switch self {
        case .values: Text("What matters most")
        case .drive: Text("What drives you")
        case .connects: Text("What connects you with people")
        case .languages: Text("Languages")
        case .rhythm: Text("How often")
        case .channels: Text("How you like to talk")
        case .region: Text("Where")
        case .hoursAMonth: Text("Time")
        case .times: Text("Times of the week")
        case .urgent: Text("When it can’t wait")
        case .gives: Text("What you give")
        case .asks: Text("What you ask")
        case .capacity: Text("Room")
        }
    }

    /// The same about somebody else.
    func word(of name: String) -> Text {
        switch self {
        case .drive: Text("What drives \(name)")
        case .connects: Text("What connects \(name) with people")
        case .channels: Text("How \(name) likes to talk")
        case .gives: Text("What \(name) gives")
        case .asks: Text("What \(name) asks")
        case .values, .languages, .rhythm, .region, .hoursAMonth, .times, .urgent, .capacity: word
        }
    }
}

extension Frequency {
    var word: Text {
        switch self {
        case .weekly: Text("every week")
        case .everyTwoWeeks: Text("every two weeks")
        case .everyThreeWeeks: Text("every three weeks")
        case .monthly: Text("once a month")
        case .everyTwoMonths: Text("every two months")
        }
    }
}

extension Channel {
    var word: Text {
        switch self {
        case .inPerson: Text("at a table")
        case .walk: Text("on a walk")
        case .video: Text("by video")
        case .phone: Text("by phone")
        }
    }
}

extension Weekday {
    var word: Text {
        switch self {
        case .monday: Text("Monday")
        case .tuesday: Text("Tuesday")
        case .wednesday: Text("Wednesday")
        case .thursday: Text("Thursday")
        case .friday: Text("Friday")
        case .saturday: Text("Saturday")
        case .sunday: Text("Sunday")
        }
    }
}

extension DayPart {
    var word: Text {
        switch self {
        case .morning: Text("morning")
        case .afternoon: Text("afternoon")
        case .evening: Text("evening")
        }
    }
}

extension Audience {
    /// Who that is, said to whom the field belongs to.
    var word: Text {
        switch self {
        case .onlyMe: Text("Only you")
        case .duo: Text("You and the other of your mentorship")
        case .duoOnceBothAnswered: Text("The two of you, once both have answered")
        case .duoAndCoordinatorDates: Text("The two of you; the coordinator sees only the date")
        case .partners: Text("Those who talk with you")
        case .programme: Text("Everyone in the programme")
        case .anyoneWithLink: Text("Everyone with your link")
        }
    }
}
