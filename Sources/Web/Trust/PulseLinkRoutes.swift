import Hummingbird
import Markup
import Mentoring
import Store

/// The three taps from a mail, without signing in: nothing private is shown, and only an answer comes in.
struct PulseLinkRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.open.get("pulses/:question/:seal", use: ask)
        doors.sealed.post("pulses/:question/:seal", use: answer)
    }

    /// A GET changes nothing: a scanner opens every link.
    private func ask(_ request: Request, visitor: Visitor) async throws -> Response {
        let question = try await question(visitor)
        let line = try await site.archive.read { try $0.pulses(of: question.mentorship, by: question.side) }
        let isOpen = question.isOpen && line.isOpenByLink(question.meeting)
        return site.page(PulseLinkPage(path: site.path(of: question.id), isOpen: isOpen, form: Form()).page, for: visitor)
    }

    private func question(_ visitor: Visitor) async throws -> PulseQuestion {
        let now = site.clock.now()
        guard let id = visitor.parameters.get("question"), let seal = visitor.parameters.get("seal"), site.seals.holds(seal, "pulse", id),
            let question = try await site.archive.read({ try $0.pulseQuestion(ID(rawValue: id), now: now) })
        else { throw HTTPError(.notFound) }
        return question
    }

    private func answer(_ request: Request, visitor: Visitor) async throws -> Response {
        let question = try await question(visitor)
        let (now, form, path) = (site.clock.now(), visitor.form, site.path(of: question.id))
        guard question.isOpen else { return site.page(PulseLinkPage(path: path, isOpen: false, form: form).page, for: visitor) }
        do {
            try await site.archive.write { store in
                var line = try store.pulses(of: question.mentorship, by: question.side)
                _ = try line.answerByLink(form.pulse, about: question.meeting, at: now)
                if let pulse = line.pulses.last { try store.save(pulse, of: question.mentorship, by: question.side) }
            }
            return site.page(PulseLinkPage(path: path, isOpen: true, form: form, isKept: true).page, for: visitor)
        } catch PulseLine.Refusal.unanswered(let questions) {
            let complaints = questions.map { Complaint($0.rawValue, Text("Choose one of the three.")) }
            return site.page(PulseLinkPage(path: path, isOpen: true, form: form, complaints: complaints).page.refused(), for: visitor)
        } catch is PulseLine.Refusal {
            return site.page(PulseLinkPage(path: path, isOpen: false, form: form).page, for: visitor)
        }
    }
}

extension Site {
    /// Where a question of three taps is answered from a mail.
    func path(of question: ID<PulseQuestion>) -> String {
        "/pulses/\(question.rawValue)/\(seals.seal("pulse", question.rawValue))"
    }
}

/// Three questions, and nobody's name.
struct PulseLinkPage {
    let path: String
    let isOpen: Bool
    let form: Form
    var complaints: [Complaint] = []
    var isKept = false

    var page: Page {
        Page(
            title: Text("How was your last conversation for you?"),
            content: "<div class=\"stack far measure\">\(isKept ? kept : isOpen ? asking : over)</div>")
    }

    private var asking: HTML {
        """
        \(complaints.summary)<header class="stack near"><h1>\(Text("How was your last conversation for you?"))</h1>
        <p class="lead">\(Text("Three taps, for you alone."))</p></header>
        <form method="post" action="\(path)" class="stack far" novalidate>\(Pulse.Question.allCases.map(choices))
        <p class="actions"><button class="button">\(Text("Keep it for me"))</button></p></form>
        """
    }

    private func choices(_ question: Pulse.Question) -> HTML {
        Choices(
            name: question.rawValue, legend: question.sentence, options: Pulse.Answer.allCases.map { .init("\($0.rawValue)", $0.sentence) },
            chosen: form[question.rawValue], complaint: complaints.sentence(for: question.rawValue), sees: Text("Only you")
        ).html
    }

    private var kept: HTML {
        """
        \(saved(Text("Your answers are kept. Only you see them.")))
        <p class="actions"><a class="button" href="/">\(Text("To Lampion"))</a></p>
        """
    }

    private var over: HTML {
        """
        <h1>\(Text("This question is over"))</h1><p>\(Text("You have answered it, or it is too long ago. What you answered stands in Lampion. After a later conversation you are asked again."))</p>
        <p class="actions"><a class="button" href="/">\(Text("To Lampion"))</a></p>
        """
    }
}
