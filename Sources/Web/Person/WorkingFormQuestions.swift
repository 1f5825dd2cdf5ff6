import Markup
import Mentoring

/// S18: how somebody wants to work together, by questions F1 to F6.
struct WorkingFormQuestions {
    let form: Form
    let complaints: [Complaint]

    var languages: HTML {
        let chosen = form.all("languages")
        let first = LanguageCode.offered.count
        let others = LanguageNames.offered.dropFirst(first)
        let isOpen = others.contains { chosen.contains($0.code.rawValue) }
        return """
            \(TickList(
                name: "languages", legend: Text("Languages"), options: LanguageNames.offered.prefix(first).map { ($0.code.rawValue, $0.name) },
                chosen: chosen, complaint: complaints.sentence(for: "languages"), isShort: true).html)
            <details class="more"\(isOpen ? " open" : "")><summary>\(Text("More languages"))</summary>
            \(TickList(
                name: "languages", id: "more-languages", legend: Text("More languages"), options: others.map { ($0.code.rawValue, $0.name) },
                chosen: chosen, isShort: true).html)</details>
            \(AudienceChoice(field: .languages, form: form).html)
            """
    }

    var rhythm: HTML {
        """
        <div class="side-by-side">
        \(often("rhythm", Text("How often at first?")))
        \(often("rhythm-later", Text("How often later?")))
        </div>
        \(AudienceChoice(field: .rhythm, form: form).html)
        \(TickList(
            name: "channels", legend: Text("How do you like to talk?"), options: Channel.allCases.map { ($0.rawValue, $0.word) },
            chosen: form.all("channels")).html)
        \(AudienceChoice(field: .channels, form: form).html)
        \(Field(
            name: "region", label: Text("In which region could you meet?"), hint: Text("For example: Ghent, or along the line from Brussels to Liège."),
            value: form["region"], complaint: complaints.sentence(for: "region")).html)
        \(AudienceChoice(field: .region, form: form).html)
        """
    }

    private func often(_ name: String, _ label: Text) -> HTML {
        let options = [("", Text("I have no preference"))] + Frequency.allCases.map { ($0.rawValue, $0.word) }
        return Select(name: name, label: label, options: options.map { (value: $0.0, label: $0.1) }, chosen: form[name]).html
    }

    var time: HTML {
        """
        \(Field(
            name: "hours", label: Text("How many hours a month can you free up without strain?"), hint: Text("Most pairs need about 2 hours a month."),
            value: form["hours"], complaint: complaints.sentence(for: "hours"), type: "number").html)
        \(AudienceChoice(field: .hoursAMonth, form: form).html)
        \(week)
        \(AudienceChoice(field: .times, form: form).html)
        """
    }

    private var week: HTML {
        let chosen = Set(form.all("times"))
        let rows = Weekday.allCases.map { day in
            """
            <tr><th scope="row"><span class="whole-day">\(day.word)</span><span class="short-day" aria-hidden="true">\(day.short)</span></th>\
            \(DayPart.allCases.map { cell(WeekTime(day, $0), chosen) })</tr>
            """ as HTML
        }
        return """
            <fieldset class="field"><legend>\(Text("Which times of the week usually suit you?"))</legend>
            <table class="week"><thead><tr><td></td>\(DayPart.allCases.map { "<th scope=\"col\">\($0.word)</th>" as HTML })</tr></thead>
            <tbody>\(rows)</tbody></table></fieldset>
            """
    }

    private func cell(_ time: WeekTime, _ chosen: Set<String>) -> HTML {
        """
        <td><label><input type="checkbox" name="times" value="\(time.rawValue)"\(chosen.contains(time.rawValue) ? " checked" : "")>\
        <span class="hidden">\(Text("\(time.weekday.word): \(time.part.word)"))</span></label></td>
        """
    }

    var urgent: HTML {
        """
        \(Field(
            name: "urgent", label: Text("How may the other reach you when something can’t wait?"),
            hint: Text("Say what counts as urgent, too. For example: call me after five when you have to decide within two days."),
            value: form["urgent"], complaint: complaints.sentence(for: "urgent"), rows: 3).html)
        \(AudienceChoice(field: .urgent, form: form).html)
        """
    }
}

extension Weekday {
    /// As in the head of a calendar, where a phone has no room for more.
    fileprivate var short: Text {
        switch self {
        case .monday: Text("Mon")
        case .tuesday: Text("Tue")
        case .wednesday: Text("Wed")
        case .thursday: Text("Thu")
        case .friday: Text("Fri")
        case .saturday: Text("Sat")
        case .sunday: Text("Sun")
        }
    }
}
