import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// Steps on the way: promised by one of the two, and said by the same what became of it.
struct StepRoutes {
    let site: Site

    func add(to doors: Doors) {
        let steps = doors.signedIn.group("mentorships/:mentorship/engagement/steps")
        steps.post(use: site.together(promise))
        steps.post(":step", use: site.together(change))
    }

    private func promise(_ request: Request, together: Together) async throws -> Response {
        let step: Step
        do throws(StepProblem) { step = try site.step(promisedIn: together.context.form, together) } catch {
            return try await refused(together, [error.complaint])
        }
        let act = site.act(together)
        try await site.archive.write { try $0.promise(step, act) }
        return .see("\(together.path)/engagement#steps")
    }

    private func change(_ request: Request, together: Together) async throws -> Response {
        let id = try together.context.id("step", of: Step.self)
        let act = site.act(together)
        guard let change = Step.Change(form: together.context.form["change"]) else { throw HTTPError(.notFound) }
        do {
            guard try await site.archive.write({ try $0.change(id, change, act) }) != nil else { throw HTTPError(.notFound) }
        } catch Step.Refusal.notYours {
            throw HTTPError(.forbidden)
        } catch is Step.Refusal {
            return .see("\(together.path)/engagement#steps")
        }
        return .see("\(together.path)/engagement#steps")
    }

    private func refused(_ together: Together, _ complaints: [Complaint]) async throws -> Response {
        let page = EngagementPage(room: try await site.engagement(together), just: nil, form: together.context.form, complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }
}

/// A step that cannot be promised so.
struct StepProblem: Error {
    let complaint: Complaint
}

extension Site {
    /// The step that the fields `step` and `until` promise.
    func step(promisedIn form: Form, _ together: Together) throws(StepProblem) -> Step {
        let (now, day) = (clock.now(), Day(form["until"]))
        guard form["until"].isEmpty || day != nil else {
            throw StepProblem(complaint: Complaint("until", Text("Choose a day that exists, or leave it open.")))
        }
        do throws(Step.Refusal) {
            return try Step.promised(
                id: chance.id(), by: together.side, form["step"], until: day, at: now, today: together.me.day(at: now))
        } catch {
            throw StepProblem(complaint: error.complaint)
        }
    }
}

extension Step.Change {
    /// As the buttons send it.
    fileprivate init?(form: String) {
        switch form {
        case "done": self = .done
        case "let-go": self = .letGo
        case "reopened": self = .reopened
        default: return nil
        }
    }
}

extension Step.Refusal {
    fileprivate var complaint: Complaint {
        switch self {
        case .text(let refusal): Complaint("step", refusal.sentence)
        case .notAhead: Complaint("until", Text("Choose today or a day that is still to come."))
        case .tooFar(let latest): Complaint("until", Text("Choose \(day: LocalDay(latest)) or an earlier day."))
        case .notYours, .over: Complaint("step", Text("This has changed meanwhile."))
        }
    }
}
