import Markup
import Mentoring

/// The letter as it is typed. What a form leaves out stays as it was; what it sends is checked, each field by itself.
struct LetterForm {
    let form: Form
    let base: LetterText
    let today: Day

    /// The field that holds the own words of a part.
    static func words(_ kind: LampKind) -> String { "words-\(kind.rawValue)" }

    /// A letter as its form shows it.
    static func filled(with text: LetterText, number: Int) -> Form {
        let phases = text.rhythm.phases
        let first = phases.first?.frequency ?? .everyTwoWeeks
        var fields = [
            "number": ["\(number)"], "first": [first.rawValue], "months": ["\(phases.first?.months ?? Rhythm.suggestedMonths)"],
            "later": [(phases.last?.frequency ?? first).rawValue], "channel": [text.rhythm.channel.rawValue], "minutes": ["\(text.rhythm.minutes)"],
            "opportunities": ["\(text.opportunities)"], "review": [text.reviewDate?.iso ?? ""],
        ]
        for (kind, words) in text.words { fields[Self.words(kind)] = [words] }
        return Form(fields)
    }

    /// The letter, or nil where something is to be mended first.
    var text: LetterText? {
        guard complaints.isEmpty, let first, let later, let channel else { return nil }
        let phases = (months: months ?? Rhythm.suggestedMonths, minutes: minutes ?? 0)
        guard let rhythm = try? Rhythm(first: first, firstMonths: phases.months, later: later, channel: channel, minutes: phases.minutes)
        else { return nil }
        var text = base
        text.rhythm = rhythm
        text.opportunities = opportunities ?? base.opportunities
        text.reviewDate = reviewDate
        for kind in LampKind.allCases where form.has(Self.words(kind)) { text.words[kind] = form[Self.words(kind)] }
        return text
    }

    private var first: Frequency? { form.has("first") ? Frequency(rawValue: form["first"]) : base.rhythm.phases.first?.frequency }
    private var later: Frequency? { form.has("later") ? Frequency(rawValue: form["later"]) : base.rhythm.phases.last?.frequency }
    private var channel: Channel? { form.has("channel") ? Channel(rawValue: form["channel"]) : base.rhythm.channel }
    private var months: Int? { number("months", base.rhythm.phases.first?.months ?? Rhythm.suggestedMonths) }
    private var minutes: Int? { number("minutes", base.rhythm.minutes) }
    private var opportunities: Int? { number("opportunities", base.opportunities) }
    private var reviewDate: Day? { form.has("review") ? Day(form["review"]) : base.reviewDate }

    private func number(_ name: String, _ otherwise: Int) -> Int? {
        form.has(name) ? Int(form[name]) : otherwise
    }

    /// Everything that is to be mended, in the order of the page.
    var complaints: [Complaint] {
        [
            first == nil ? Complaint("first", Text("Choose how often you want to meet.")) : nil,
            first != later ? outside("months", months, Rhythm.monthsRange) : nil,
            later == nil ? Complaint("later", Text("Choose how often you want to meet.")) : nil,
            channel == nil ? Complaint("channel", Text("Choose how you like to talk.")) : nil,
            outside("minutes", minutes, Rhythm.minutesRange),
            outside("opportunities", opportunities, LetterText.opportunitiesRange),
            review,
        ].compactMap { $0 } + LampKind.allCases.compactMap(ownWords)
    }

    private func outside(_ field: String, _ number: Int?, _ range: ClosedRange<Int>) -> Complaint? {
        if let number, range ~= number { return nil }
        return Complaint(field, Text("Choose a number from \(range.lowerBound) to \(range.upperBound)."))
    }

    private var review: Complaint? {
        guard let reviewDate else { return Complaint("review", SigningRefusal.noReviewDate.sentence) }
        do throws(ReviewDate.Refusal) { try ReviewDate.check(reviewDate, today: today) } catch { return Complaint("review", error.sentence) }
        return nil
    }

    private func ownWords(_ kind: LampKind) -> Complaint? {
        let field = Self.words(kind)
        do throws(TextRefusal) { _ = try LetterText.wordsRule.check(form[field]) } catch { return Complaint(field, error.sentence) }
        return nil
    }
}

extension ReviewDate.Refusal {
    var sentence: Text {
        switch self {
        case .notAhead: SigningRefusal.reviewDateNotAhead.sentence
        case .tooFar(let latest): SigningRefusal.reviewDateTooFar(latest: latest).sentence
        }
    }
}

extension SigningRefusal {
    var sentence: Text {
        switch self {
        case .noLetter: Text("There is no letter yet. Make it first.")
        case .changedMeanwhile: Text("The letter was changed meanwhile. Read this newest version, then sign it.")
        case .noMission: Text("The letter has no mission yet. Write it first.")
        case .noMentorGoal: Text("The mentor’s own goal is still missing. Write it first.")
        case .noReviewDate: Text("Choose a day to look back.")
        case .reviewDateNotAhead: Text("The day to look back has come already. Choose a later one.")
        case .reviewDateTooFar(let latest): Text("Choose a day to look back that is not after \(day: LocalDay(latest)).")
        }
    }
}
