import Hummingbird
import Markup
import Mentoring
import Store

/// The question whether it fits, to each in private, the day after the first and the third meeting.
struct FitRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.signedIn.get("mentorships/:mentorship/engagement/fit/:number", use: site.together(show))
        doors.signedIn.post("mentorships/:mentorship/engagement/fit/:number", use: site.together(answer))
    }

    private func number(_ together: Together) throws -> Int {
        guard let number = together.context.parameters.get("number").flatMap({ Int($0) }), FitCheck.afterMeetings.contains(number) else {
            throw HTTPError(.notFound)
        }
        return number
    }

    /// Not there before it is asked.
    private func show(_ request: Request, together: Together) async throws -> Response {
        let number = try number(together)
        let (mentorship, side) = (together.duo.mentorship, together.side)
        let found = try await site.archive.read { store in
            (check: try store.fitCheck(after: number, of: mentorship, side), meetings: try store.meetings(of: mentorship.id))
        }
        let zone = together.me.timeZone
        guard together.isOpen, let check = found.check, let day = check.askedOn(after: found.meetings, in: zone),
            day <= together.me.day(at: site.clock.now())
        else { throw HTTPError(.notFound) }
        return site.page(FitPage(together: together, number: number, chosen: check.answer).page, for: together.context)
    }

    private func answer(_ request: Request, together: Together) async throws -> Response {
        let number = try number(together)
        guard let answer = FitAnswer(rawValue: together.context.form["fit"]) else {
            let page = FitPage(together: together, number: number, chosen: nil, complaints: [Complaint("fit", Text("Choose what suits you best."))])
            return site.page(page.page.refused(), for: together.context)
        }
        let act = site.act(together)
        let (zone, today) = (together.me.timeZone, together.me.day(at: act.now))
        do {
            try await site.archive.write { try $0.answerFit(after: number, answer, today: today, zone: zone, act) }
        } catch FitCheck.Refusal.notAsked {
            throw HTTPError(.notFound)
        } catch is FitCheck.Refusal {
            return .see(together.path)
        }
        return .see(answer == .notForMe ? together.path : "\(together.path)/engagement?just=answered")
    }
}

struct FitPage {
    let together: Together
    let number: Int
    let chosen: FitAnswer?
    var complaints: [Complaint] = []

    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("Does it suit you so far?"),
            content: """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(Text("Does it suit you so far?"))</h1>
                <p class="measure lead">\(Text("You answer for yourself alone. Any answer is good."))</p></header>
                \(Web.form(
                    "\(together.path)/engagement/fit/\(number)", together.context.visitor, class: "stack far measure",
                    """
                    \(Choices(
                        name: "fit", legend: Text("How does it feel to walk along with \(other)?"),
                        options: FitAnswer.allCases.map { .init($0.rawValue, $0.word, hint: $0.hint(other)) }, chosen: chosen?.rawValue ?? "",
                        complaint: complaints.sentence(for: "fit"), sees: Text("Only you")).html)
                    <p class="actions"><button class="button">\(Text("Save my answer"))</button></p>
                    """))
                """,
            place: .mentorships)
    }
}

extension FitAnswer {
    fileprivate var word: Text {
        switch self {
        case .good: Text("It is good")
        case .notSureYet: Text("I am not sure yet")
        case .notForMe: Text("This is not for me")
        }
    }

    fileprivate func hint(_ other: String) -> Text? {
        switch self {
        case .good: nil
        case .notSureYet: Text("That is fine. You are asked once more later on.")
        case .notForMe: Text("Your mentorship ends with this, and that is nobody’s fault. \(other) hears kindly that it ends, without a reason.")
        }
    }
}
