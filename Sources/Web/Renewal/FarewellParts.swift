import Markup
import Mentoring

/// A letter for each other: the other's once it is sent, and one's own to write.
struct FarewellLetters {
    let page: FarewellPage

    private var together: Together { page.together }

    var html: HTML? {
        let reading = page.reading
        guard page.state != .over || reading.otherLetter != nil || reading.ownLetter != nil else { return nil }
        return """
            <section class="stack" aria-labelledby="letters"><h2 id="letters">\(Text("A letter for each other"))</h2>
            \(reading.otherLetter.map { FarewellLetterView(letter: $0, from: Text(verbatim: page.other), reader: together.me).html })
            \(reading.ownLetter.map { FarewellLetterView(letter: $0, from: Text("You"), reader: together.me).html } ?? (page.state == .over ? nil : writing))
            </section>
            """
    }

    private var writing: HTML {
        form(
            "\(page.path)/letter", together.context.visitor, draft: "/drafts/\(FarewellPage.draft(together))",
            """
            \(Field(
                name: FarewellPage.letterField, label: Text("Your letter to \(page.other)"),
                hint: Text("What do you thank \(page.other) for, and what do you wish? A few sentences are enough. Once sent it changes no more."),
                value: page.form.flatMap { $0.has(FarewellPage.letterField) ? $0[FarewellPage.letterField] : nil } ?? page.letterDraft,
                complaint: page.complaints.sentence(for: FarewellPage.letterField), sees: Text("Only you until you send it, then \(page.other) too"), rows: 8).html)
            \(keptDraft)
            <p class="actions"><button class="button">\(Text("Send my letter"))</button> \(laterButton)</p>
            """)
    }
}

/// Whether, and how, to stay in touch: told to both only where both would.
struct StayingInTouchPart {
    let page: FarewellPage

    private var reading: Farewell.Reading { page.reading }

    var html: HTML? {
        guard page.state != .over || reading.outcome == .inTouch || reading.ownTouch != nil else { return nil }
        return
            "<section class=\"stack\" aria-labelledby=\"touch-title\"><h2 id=\"touch-title\">\(Text("Do you stay in touch?"))</h2>\(content)</section>"
    }

    private var content: HTML {
        switch reading.outcome {
        case .inTouch:
            let how = reading.otherTouch ?? ""
            return """
                <p class="measure">\(Text("You both would like to stay in touch."))</p>
                \(how.isEmpty ? .empty : "<p class=\"written\">\(Text("\(page.other) writes: \(how)"))</p>" as HTML)
                """
        case .leftAtThis: return "<p class=\"measure\">\(Text("You leave it at what was. That is good too."))</p>"
        case .waiting: return asking
        }
    }

    private var asking: HTML {
        let own = reading.ownTouch
        let waits = Text("It stays open until the rest is over. Only if you both say yes do you read each other’s answer: nobody reads a no.")
        let typed = page.form?["touch"] ?? own.map { $0.isWanted ? "yes" : "no" } ?? ""
        return form(
            "\(page.path)/touch", page.together.context.visitor,
            """
            <p class="measure">\(waits)</p>
            \(Choices(
                name: "touch", legend: Text("Would you like to stay in touch with \(page.other)?"),
                options: [.init("yes", Text("Yes, gladly")), .init("no", Text("We leave it at what was"))], chosen: typed,
                complaint: page.complaints.sentence(for: "touch"), sees: Text("You and \(page.other), and only if you both say yes")).html)
            \(Field(
                name: "how", label: Text("How, if so?"), hint: Text("For example: a coffee every spring, or my number."),
                value: page.form?["how"] ?? own?.how ?? "", complaint: page.complaints.sentence(for: "how"),
                sees: Text("You and \(page.other), and only if you both say yes")).html)
            <p class="actions"><button class="button second">\(own == nil ? Text("Keep my answer") : Text("Change my answer"))</button></p>
            """)
    }
}

/// Why it ended, for its writer; as a category in figures only where the writer lets it.
struct FarewellReasonForm {
    let page: FarewellPage

    private var form: Form? { page.form.flatMap { $0.has("category") || $0.has("reason") ? $0 : nil } }

    var html: HTML? {
        guard page.farewell.closedAt != nil || page.reason != nil || page.farewell.scenario == .asPlanned else { return nil }
        return """
            <section class="stack"><details class="more"\(form == nil ? .empty : " open" as HTML)><summary>\(page.reason == nil ? Text("Why it ends, for yourself") : Text("What you noted about why it ends"))</summary>
            \(Web.form("\(page.path)/reason", page.together.context.visitor, fields))</details></section>
            """
    }

    private var fields: HTML {
        """
        \(Select(
            name: "category", label: Text("What comes closest?"),
            options: [("", Text("Choose"))] + FarewellReason.Category.allCases.map { ($0.rawValue, $0.word) },
            chosen: form?["category"] ?? page.reason?.category?.rawValue ?? "", complaint: page.complaints.sentence(for: "category")).html)
        \(Field(
            name: "reason", label: Text("In your own words, if you like"), value: form?["reason"] ?? page.reason?.words ?? "",
            complaint: page.complaints.sentence(for: "reason"), sees: Text("Only you. \(page.other) does not see it."), rows: 3).html)
        <label class="choice"><input type="checkbox" name="counted" value="yes"\((form.map { $0["counted"] == "yes" } ?? page.reason?.isCounted ?? false) ? " checked" : "")>\
        <span>\(Text("My reason may count in the figures")) <small>\(Text("Without your name, and only among five people or more."))</small></span></label>
        <p class="actions"><button class="button second">\(Text("Keep it"))</button></p>
        """
    }
}

extension FarewellReason.Category {
    var word: Text {
        switch self {
        case .missionReached: Text("Our mission is reached")
        case .otherDirection: Text("I go another way now")
        case .tooLittleTime: Text("Too little time")
        case .distance: Text("We lost touch")
        case .changeOfWork: Text("Other work, or another place")
        case .illness: Text("Illness, or something at home")
        case .didNotFit: Text("It did not fit")
        case .other: Text("Something else")
        }
    }
}
