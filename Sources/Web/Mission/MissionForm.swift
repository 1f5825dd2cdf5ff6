import Markup
import Mentoring

extension Form {
    /// A mission as its form shows it.
    init(_ text: MissionText, number: Int) {
        self.init([
            "what": [text.what], "why": [text.why], "notice": [text.notice], "horizon": ["\(text.horizonMonths)"], "number": ["\(number)"],
        ])
    }

    /// The version that was before its writer when the form was opened.
    var begunFrom: Int { Int(self["number"]) ?? 0 }
}

extension MissionText {
    /// What was typed; a horizon that was not asked for is the suggested one.
    init(_ form: Form) throws(Mission.Refusal) {
        self.init(what: form["what"], why: form["why"], notice: form["notice"])
        guard form.has("horizon") else { return }
        guard let months = Int(form["horizon"]) else { throw .horizon(Self.horizonRange) }
        horizonMonths = months
    }
}

extension Mission.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .text(let field, let refusal): [Complaint(field.rawValue, refusal.sentence)]
        case .horizon(let range): [Complaint("horizon", Text("Choose a number of months from \(range.lowerBound) to \(range.upperBound)."))]
        case .changedMeanwhile: [Complaint("latest", Text("A new version was saved while you were writing. You see both here."))]
        }
    }
}

extension MissionText.Field {
    var label: Text {
        switch self {
        case .what: Text("Your mission, in one or two sentences")
        case .why: Text("Why does it matter?")
        case .notice: Text("How will you notice that it works?")
        }
    }

    var hint: Text {
        switch self {
        case .what: Text("Something that takes time to grow. Not a task, but a direction.")
        case .why: Text("For the mentee, and for the mentor too. You may leave it open for now.")
        case .notice: Text("For example: she has told her choice to her team. You may leave it open for now.")
        }
    }

    func words(of text: MissionText) -> String {
        switch self {
        case .what: text.what
        case .why: text.why
        case .notice: text.notice
        }
    }
}
