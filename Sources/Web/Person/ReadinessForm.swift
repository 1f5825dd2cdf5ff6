import Markup
import Mentoring

extension Form {
    /// The page as it was kept; before the first time nothing is chosen.
    init(readiness: Readiness?, today: Day) {
        let hours = readiness?.hoursAMonth ?? HoursAMonth.suggested
        var fields = ["hours": ["\(hours)"]]
        if let readiness {
            fields["why"] = [readiness.why]
            fields["hope"] = [readiness.hope]
            fields["give"] = [readiness.give]
            fields["open"] = [readiness.openness.answer]
            if case .notNow(let until?) = readiness.openness, until > today { fields["not-now"] = [until.iso] }
        }
        self.init(fields)
    }
}

/// The typed page: either a readiness to keep, or all that is wrong with it.
struct ReadinessForm {
    let form: Form
    let today: Day

    var checked: Readiness? {
        guard complaints.isEmpty, let typed else { return nil }
        return try? typed.checked(today: today)
    }

    /// Each field is looked at by itself, so that all that is wrong is said at once.
    var complaints: [Complaint] {
        var found = Readiness.Field.allCases.compactMap { field -> Complaint? in
            do throws(TextRefusal) { _ = try field.rule.check(form[field.rawValue]) } catch { return Complaint(field.rawValue, error.sentence) }
            return nil
        }
        let range = HoursAMonth.range
        if !range.contains(hours) { found.append(Complaint("hours", Text("Choose a number from \(range.lowerBound) to \(range.upperBound)."))) }
        if !Openness.answers.contains(form["open"]) { found.append(Complaint("open", Text("Choose one of the answers."))) }
        if form["open"] == "not-now", !form["not-now"].isEmpty, !(Day(form["not-now"]).map { $0 > today } ?? false) {
            found.append(Complaint("not-now", Text("Choose a day after today, or leave this empty.")))
        }
        return found
    }

    private var hours: Int { Int(form["hours"].filter { !$0.isWhitespace }) ?? 0 }

    private var typed: Readiness? {
        openness.map { Readiness(why: form["why"], hoursAMonth: hours, hope: form["hope"], give: form["give"], openness: $0) }
    }

    private var openness: Openness? {
        switch form["open"] {
        case "mentor": .mentor
        case "mentee": .mentee
        case "both": .both
        case "not-now": .notNow(until: Day(form["not-now"]))
        default: nil
        }
    }
}

extension Openness {
    static let answers = ["mentor", "mentee", "both", "not-now"]

    /// As it stands in the form.
    var answer: String {
        switch self {
        case .mentor: "mentor"
        case .mentee: "mentee"
        case .both: "both"
        case .notNow: "not-now"
        }
    }
}
