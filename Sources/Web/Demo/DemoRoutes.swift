import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// What only the demo has: one press a role signs in, and a clock that visitors move.
struct DemoRoutes {
    let site: Site

    func add(to doors: Doors) {
        doors.sealed.post("demo/sign-in", use: signIn)
        doors.sealed.post("demo/clock", use: moveClock)
    }

    private func signIn(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let role = DemoRole(rawValue: visitor.form["as"]),
            let person = try await site.archive.read({ try $0.setting("demo \(role.rawValue)") })
        else { throw HTTPError(.notFound) }
        return try await site.signIn(ID(rawValue: person), request: request, to: role.path)
    }

    /// The visitor is signed in anew, because a month ahead every session has expired.
    private func moveClock(_ request: Request, visitor: Visitor) async throws -> Response {
        guard let leap = DemoLeap(rawValue: visitor.form["ahead"]), let setAhead = site.clock.setAhead else { throw HTTPError(.notFound) }
        let now = site.clock.now()
        let before = try await site.archive.read { try $0.demoMailCount() }
        try await site.catchUp(from: now, to: now + leap.seconds(from: now))
        let ahead = try await site.archive.write { store in
            let ahead = try store.demoAhead + leap.seconds(from: now)
            try store.setDemoAhead(ahead)
            return ahead
        }
        setAhead(ahead)
        let mails = try await site.archive.read { try $0.demoMailCount() } - before
        let path = DemoMoved.path(LocalPath.checked(visitor.form["next"]), mails: mails)
        guard let session = visitor.session else { return .see(path) }
        return try await site.signIn(session.person.id, request: request, to: path)
    }
}

/// Whose eyes a visitor may look through.
enum DemoRole: String, CaseIterable {
    case mentee, mentor, coordinator, confidant, administrator

    /// The room of the role, where it has one of its own.
    var path: String { self == .confidant ? "/concerns" : "/" }
}

/// How far one press moves the clock.
enum DemoLeap: String, CaseIterable {
    case day, week, month

    /// By the calendar of Brussels: the same hour of a later day, over a change of the clocks too.
    func seconds(from now: Date) -> TimeInterval {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Brussels") ?? .gmt
        let unit: (Calendar.Component, Int) =
            switch self {
            case .day: (.day, 1)
            case .week: (.day, 7)
            case .month: (.month, 1)
            }
        return (calendar.date(byAdding: unit.0, value: unit.1, to: now) ?? now).timeIntervalSince(now)
    }
}
