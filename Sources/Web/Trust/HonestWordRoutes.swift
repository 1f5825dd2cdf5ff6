import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The honest word: giving it, leaving it for now, and reading what both gave.
struct HonestWordRoutes {
    let site: Site

    func add(to doors: Doors) {
        let room = doors.signedIn.group("mentorships/:mentorship/trust/word")
        room.get(use: site.together { try await show($1, isJustGiven: $0.uri.queryParameters["done"] == "given") })
        room.post(use: site.together { try await give($1) })
        room.post("later", use: site.together { try await leave($1) })
    }

    private func draft(_ together: Together) -> String { "word-\(together.id.rawValue)" }

    private func show(_ together: Together, isJustGiven: Bool = false, complaints: [Complaint] = []) async throws -> Response {
        let (duo, me, now, name, typed) = (together.duo, together.me, site.clock.now(), draft(together), together.context.form)
        let page = try await site.archive.read { store in
            let form = complaints.isEmpty ? try store.draft(name, of: me.id).map { Form($0) } ?? Form() : typed
            return HonestWordPage(
                together: together, meetings: try store.standing(duo, for: me, now: now).lampFacts.meetings,
                words: try store.honestWords(of: duo.mentorship), form: form, isJustGiven: isJustGiven, complaints: complaints)
        }
        return site.page(complaints.isEmpty ? page.page : page.page.refused(), for: together.context)
    }

    private func give(_ together: Together) async throws -> Response {
        let (duo, me, side, now, chance) = (together.duo, together.me, together.side, site.clock.now(), site.chance)
        let (form, name, path) = (together.context.form, draft(together), "\(together.path)/trust/word")
        if let left = try await site.leave(name, together.context, to: "\(together.path)/trust", again: path) { return left }
        do {
            try await site.archive.write { store in
                let meetings = try store.standing(duo, for: me, now: now).lampFacts.meetings
                var words = try store.honestWords(of: duo.mentorship)[side] ?? HonestWords(side: side)
                let effects = try words.give(helps: form["helps"], different: form["different"], meetings: meetings, at: now)
                try store.dropDraft(name, of: me.id)
                guard let word = words.given.last, !effects.isEmpty else { return }
                try store.give(word, of: duo.mentorship, at: now, chance: chance)
            }
            return .see("\(path)?done=given")
        } catch HonestWords.Refusal.tooEarly {
            // Only a form that was made elsewhere comes before its time: the page says when it opens.
            return .see(path)
        } catch let refusal as HonestWords.Refusal {
            return try await show(together, complaints: refusal.complaints)
        }
    }

    /// Not now: nobody hears of it.
    private func leave(_ together: Together) async throws -> Response {
        let (duo, me, side, now) = (together.duo, together.me, together.side, site.clock.now())
        do {
            try await site.archive.write { store in
                let meetings = try store.standing(duo, for: me, now: now).lampFacts.meetings
                var words = try store.honestWords(of: duo.mentorship)[side] ?? HonestWords(side: side)
                try words.leave(meetings: meetings)
                try store.leaveHonestWord(of: duo.mentorship, by: side, meetings: meetings)
            }
        } catch is HonestWords.Refusal {
            // Nothing is asked any more, as after a form sent twice.
        }
        return .see("\(together.path)/trust")
    }
}

extension HonestWords.Refusal {
    var complaints: [Complaint] {
        switch self {
        case .text(let field, let refusal): [Complaint(field.rawValue, refusal.sentence)]
        case .empty: [Complaint("helps", Text("Write one of the two. The other may stay empty."))]
        case .tooEarly, .notAsked: []
        }
    }
}
