import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// 'Something is off': saying it, talking, agreeing, and looking at it again until both say it is solved.
struct RepairRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/trust/repairs")
        room.get(use: site.together { try await list($1) })
        room.post(use: site.together { try await open($1) })
        room.get(":repair", use: site.together { try await show($1, isJustSaid: $0.uri.queryParameters["done"] == "said") })
        room.post(":repair/talk", use: site.together { try await change($1) { .talked(by: $0, at: $1) } })
        room.post(":repair/agreement", use: site.together { try await agree($1) })
        room.post(":repair/another-week", use: site.together { try await change($1) { .notYet(by: $0, at: $1) } })
        room.post(":repair/solution", use: site.together { try await change($1) { .solved(by: $0, at: $1) } })
        room.post(":repair/withdrawal", use: site.together { try await change($1) { .withdrawn(by: $0, at: $1) } })
    }

    private func draft(_ together: Together) -> String { "repair-\(together.id.rawValue)" }

    private func list(_ together: Together) async throws -> Response {
        let (mentorship, me, name, now) = (together.duo.mentorship, together.me.id, draft(together), site.clock.now())
        let page = try await site.archive.read { store in
            let draft = try store.draft(name, of: me).map { Form($0) }
            return RepairsPage(together: together, repairs: try store.repairs(of: mentorship), form: draft ?? Form(), now: now)
        }
        return site.page(page.page, for: together.context)
    }

    private func open(_ together: Together) async throws -> Response {
        let (form, path, name) = (together.context.form, "\(together.path)/trust/repairs", draft(together))
        if let left = try await site.leave(name, together.context, to: "\(together.path)/trust", again: path) { return left }
        let (mentorship, me, now, chance) = (together.duo.mentorship, together.me.id, site.clock.now(), site.chance)
        do {
            let opened = try Repair.opened(id: chance.id(), by: together.side, noticed: form["noticed"], need: form["need"], at: now)
            try await site.archive.write { store in
                try store.open(opened, of: mentorship, at: now, chance: chance)
                try store.dropDraft(name, of: me)
            }
            return .see("\(path)/\(opened.repair.id.rawValue)?done=said")
        } catch let refusal as Repair.Refusal {
            return try await refused(together, refusal.complaints)
        } catch is RepairAlreadyOpen {
            return try await refused(together, [Complaint("noticed", Text("You said already that something is off. Talk about both at once."))])
        }
    }

    private func refused(_ together: Together, _ complaints: [Complaint]) async throws -> Response {
        let mentorship = together.duo.mentorship
        let repairs = try await site.archive.read { try $0.repairs(of: mentorship) }
        let page = RepairsPage(together: together, repairs: repairs, form: together.context.form, now: site.clock.now(), complaints: complaints)
        return site.page(page.page.refused(), for: together.context)
    }

    private func show(_ together: Together, isJustSaid: Bool = false, complaints: [Complaint] = []) async throws -> Response {
        let mentorship = together.duo.mentorship
        let id = try together.context.id("repair", of: Repair.self)
        guard let repair = try await site.archive.read({ try $0.repair(id, of: mentorship) }) else { throw HTTPError(.notFound) }
        let page = RepairPage(
            together: together, repair: repair, now: site.clock.now(), typed: complaints.isEmpty ? nil : together.context.form["agreed"],
            complaints: complaints, isJustSaid: isJustSaid && repair.state == .opened
        ).page
        return site.page(complaints.isEmpty ? page : page.refused(), for: together.context)
    }

    private func agree(_ together: Together) async throws -> Response {
        let words = together.context.form["agreed"]
        return try await change(together) { .agreed(words, by: $0, at: $1) }
    }

    /// What has happened already, as of a form sent twice or of both pressing at once, simply shows how it stands.
    private func change(_ together: Together, _ make: @Sendable (Side, Date) -> Repair.Change) async throws -> Response {
        let (mentorship, now, chance) = (together.duo.mentorship, site.clock.now(), site.chance)
        let id = try together.context.id("repair", of: Repair.self)
        let change = make(together.side, now)
        let path = "\(together.path)/trust/repairs"
        do {
            let changed = try await site.archive.write { try $0.change(id, of: mentorship, change, at: now, chance: chance) }
            guard let changed else { throw HTTPError(.notFound) }
            return .see(changed.state == .withdrawn ? "\(together.path)/trust" : "\(path)/\(id.rawValue)")
        } catch let refusal as Repair.Refusal {
            guard case .text = refusal else { return .see("\(path)/\(id.rawValue)") }
            return try await show(together, complaints: refusal.complaints)
        }
    }
}

extension Repair.Refusal {
    /// Only what was typed can be mended; the rest has simply happened.
    var complaints: [Complaint] {
        guard case .text(let field, let refusal) = self else { return [] }
        return [Complaint(field.rawValue, refusal.sentence)]
    }
}
