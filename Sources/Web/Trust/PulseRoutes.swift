import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Three taps after some meetings, and the line that only their owner sees.
struct PulseRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/trust/pulse")
        room.get(use: site.together { try await show($0, $1) })
        room.post(use: site.together { try await answer($1) })
        room.post("shared", use: site.together { try await share($1) })
        PulseLinkRoutes(site: site).add(to: doors)
    }

    private func show(_ request: Request, _ together: Together) async throws -> Response {
        let isChanging = request.uri.queryParameters["change"] != nil
        return site.page(try await page(together, isChanging: isChanging).page, for: together.context)
    }

    private func page(_ together: Together, isChanging: Bool = false, complaints: [Complaint] = []) async throws -> PulsePage {
        let (duo, me, side, now) = (together.duo, together.me, together.side, site.clock.now())
        return try await site.archive.read { store in
            PulsePage(
                together: together, meetings: try store.standing(duo, for: me, now: now).lampFacts.meetings,
                line: try store.pulses(of: duo.mentorship, by: side), shared: try store.sharedPulses(of: duo.mentorship, by: side.other),
                isChanging: isChanging, complaints: complaints)
        }
    }

    private func answer(_ together: Together) async throws -> Response {
        let (duo, me, side, now, form) = (together.duo, together.me, together.side, site.clock.now(), together.context.form)
        let path = "\(together.path)/trust/pulse"
        do {
            try await site.archive.write { store in
                let meetings = try store.standing(duo, for: me, now: now).lampFacts.meetings
                var line = try store.pulses(of: duo.mentorship, by: side)
                _ = try line.answer(form.pulse, about: Int(form["meeting"]) ?? 0, meetings: meetings, at: now)
                if let pulse = line.pulses.last { try store.save(pulse, of: duo.mentorship, by: side) }
            }
            return .see(path)
        } catch PulseLine.Refusal.unanswered(let questions) {
            let complaints = questions.map { Complaint($0.rawValue, Text("Choose one of the three.")) }
            return site.page(try await page(together, isChanging: true, complaints: complaints).page.refused(), for: together.context)
        } catch is PulseLine.Refusal {
            return .see(path)
        }
    }

    private func share(_ together: Together) async throws -> Response {
        let (mentorship, side, now) = (together.duo.mentorship, together.side, site.clock.now())
        let meeting = Int(together.context.form["meeting"]) ?? 0
        do {
            try await site.archive.write { store in
                var line = try store.pulses(of: mentorship, by: side)
                try line.share(meeting, at: now)
                if let pulse = line.pulse(about: meeting) { try store.save(pulse, of: mentorship, by: side) }
            }
        } catch is PulseLine.Refusal {
            // Shared before, or never answered: the page shows which.
        }
        return .see("\(together.path)/trust/pulse")
    }
}

extension Form {
    /// What was tapped; what was not, or is no answer, is left out.
    var pulse: [Pulse.Question: Pulse.Answer] {
        Pulse.Question.allCases.reduce(into: [:]) { answers, question in
            answers[question] = Int(self[question.rawValue]).flatMap { Pulse.Answer(rawValue: $0) }
        }
    }
}
