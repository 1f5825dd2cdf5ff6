import Markup
import Mentoring
import Store

/// The year on one page: the line of meetings, what each took along, did and learned, and both envelopes side by side.
struct YearPart {
    let together: Together
    let room: RenewalRoom
    let review: Review?
    /// What is said before the year itself.
    var first: HTML = .empty

    private var other: String { together.other.name }
    private var sides: [Side] { [together.side, together.side.other] }
    private var reading: Review.Reading? { review?.reading(for: together.side) }

    var html: HTML {
        """
        <header class="stack near measure">\(together.over)<h1>\(title)</h1>\(mission)</header>
        \(first)
        \(room.year.map { YearLine(year: $0).html })
        \(growth)
        \(lines(Text("What we take with us"), room.year?.takeaways))
        \(lines(Text("Steps on the way"), room.year?.steps))
        \(answers)
        """
    }

    /// As it held when they decided to go on.
    private var letter: LetterVersion? { review?.decision.flatMap { room.agreement.inForce(at: $0.at) } ?? room.agreement.inForce }

    private var title: Text {
        guard let year = room.year else { return Text("Your time together, on one page.") }
        return 330...400 ~= year.to.days(since: year.from) ? Text("A year together, on one page.") : Text("Your time together, on one page.")
    }

    private var mission: HTML? {
        letter?.text.mission.map { "<p class=\"lead\">\(Text("Your mission was: \($0.what)"))</p>" }
    }

    /// As columns that grow from the ground: what each learned, in their own words.
    private var growth: HTML {
        let columns = sides.map { side in
            room.year?.growth(of: side, lookingBack: side == together.side ? reading?.own?.answers : reading?.other) ?? []
        }
        guard columns.contains(where: { !$0.isEmpty }) else { return .empty }
        return """
            <section class="stack" aria-labelledby="growth"><h2 id="growth">\(Text("What you both learned"))</h2>
            <div><div class="year-growth">\(zip(sides, columns).map { column($0, $1) })</div>
            <div class="year-growth-names">\(sides.map { "<h3 id=\"growth-\($0.rawValue)\">\(name($0))</h3>" as HTML })</div></div>\(sees(together.who))</section>
            """
    }

    private func column(_ side: Side, _ learned: [String]) -> HTML {
        "<ol aria-labelledby=\"growth-\(side.rawValue)\">\(learned.map { "<li>\($0)</li>" as HTML })</ol>"
    }

    private func name(_ side: Side) -> Text { side == together.side ? Text("You") : Text(verbatim: other) }

    private func lines(_ title: Text, _ lines: [YearTogether.Line]?) -> HTML {
        guard let lines, !lines.isEmpty else { return .empty }
        let newest = lines.sorted { $0.day < $1.day }.suffix(Self.mostLines)
        return """
            <section class="stack near"><h2>\(title)</h2><ul class="rows">\(newest.map { line in
                "<li class=\"written\">\(line.text) <small class=\"quiet\">\(name(line.side)), \(Text("\(day: LocalDay(line.day))"))</small></li>" as HTML
            })</ul></section>
            """
    }

    private static let mostLines = 24

    /// Side by side and never averaged: the two hardly ever agree, and both are right (C7).
    private var answers: HTML {
        guard let own = reading?.own?.answers, let theirs = reading?.other else { return .empty }
        return """
            <section class="stack" aria-labelledby="both"><h2 id="both">\(Text("How you both looked back"))</h2>
            <dl class="both-answers">\(Evaluation.Question.allCases.map { question($0, own, theirs) })</dl>\(sees(Text("You and \(other), and nobody else")))</section>
            """
    }

    private func question(_ question: Evaluation.Question, _ own: Evaluation, _ theirs: Evaluation) -> HTML {
        guard own.answers(question) || theirs.answers(question) else { return .empty }
        return """
            <div><dt>\(question.sentence)</dt><dd class="two even">\(answer(Text("You"), question, own))\(answer(Text(verbatim: other), question, theirs))</dd></div>
            """
    }

    private func answer(_ who: Text, _ question: Evaluation.Question, _ answers: Evaluation) -> HTML {
        let rating = answers.ratings[question].map { "<p class=\"rating\">\(RatingDots(rating: $0).html)\($0.word)</p>" as HTML }
        let words = answers[question]
        return """
            <div class="stack near"><p class="over">\(who)</p>\(rating)\
            \(words.isEmpty ? (rating == nil ? "<p class=\"quiet\">\(Text("Left open."))</p>" : .empty) : "<p class=\"written\">\(words)</p>" as HTML)</div>
            """
    }
}

extension Evaluation {
    fileprivate func answers(_ question: Question) -> Bool { ratings[question] != nil || !self[question].isEmpty }
}

/// Six dots, as many of them full as there are steps; the words beside them say the same.
struct RatingDots {
    let rating: Rating

    var html: HTML {
        guard rating != .notApplicable else { return .empty }
        let dots = Rating.steps.map { "<span class=\"\($0.rawValue <= rating.rawValue ? "done" : "ahead")\"></span>" as HTML }
        return "<span class=\"rating-dots\" aria-hidden=\"true\">\(dots)</span>"
    }
}
