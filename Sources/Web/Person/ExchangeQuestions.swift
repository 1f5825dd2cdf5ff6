import Markup
import Mentoring

/// What somebody gives and asks, and for whom they have room.
struct ExchangeQuestions {
    let form: Form
    let complaints: [Complaint]

    var gives: HTML {
        topics("gives", .gives, SuggestedTopic.gives.map { ($0.rawValue, $0.word) }, Text("What would you gladly pass on?"))
    }

    var asks: HTML {
        topics("asks", .asks, SuggestedTopic.asks.map { ($0.rawValue, $0.wordAsAsk) }, Text("What do you want to grow in?"))
    }

    private func topics(_ name: String, _ field: ProfileField, _ options: [(value: String, label: Text)], _ legend: Text) -> HTML {
        """
        \(TickList(
            name: name, legend: legend, hint: Text("At most ten."), options: options, chosen: form.all(name),
            complaint: complaints.sentence(for: name)).html)
        \(Field(
            name: "\(name)-own", label: Text("Or in your own words"), hint: Text("One on each line."), value: form["\(name)-own"],
            complaint: complaints.sentence(for: "\(name)-own"), rows: 3).html)
        \(AudienceChoice(field: field, form: form).html)
        """
    }

    var room: HTML {
        """
        \(Field(
            name: "places", label: Text("For how many people at the same time do you have room as a mentor?"),
            hint: Text("Write 0 if you would rather not be a mentor now. You are never given more than this."), value: form["places"],
            complaint: complaints.sentence(for: "places"), type: "number").html)
        \(TickList(
            name: "learn", legend: Text("And the other way round?"), options: [(value: "yes", label: Text("I would like to be a mentee"))],
            chosen: form.all("learn")).html)
        \(Field(
            name: "not-now", label: Text("Not now? From which day on again?"),
            hint: Text(
                "Leave this empty if you are available. Until that day nobody is proposed to you, and whoever may see it below is offered no dates with you."
            ), value: form["not-now"],
            complaint: complaints.sentence(for: "not-now"), type: "date").html)
        \(AudienceChoice(field: .capacity, form: form).html)
        """
    }
}
