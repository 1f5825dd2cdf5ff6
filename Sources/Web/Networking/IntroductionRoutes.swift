import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// One introduction: letting it go, a word back, looking at a report.
struct IntroductionRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        QuestionRoutes(site: site).add(to: room)
        room.post("introductions/:introduction/release", use: site.together { try await press($1, "released") { .letGo(by: $0, at: $1) } })
        // Also after the end: a report must not stop somebody only because the mentorship is over.
        room.post(
            "introductions/:introduction/look",
            use: site.together(alsoAfterTheEnd: true) { try await press($1, "looked") { .misuseLookedAt(by: $0, at: $1) } })
        room.get("introductions/:introduction/word", use: site.together { try await askWord($1) })
        room.post("introductions/:introduction/word", use: site.together { try await giveWord($1) })
    }

    private func press(
        _ together: Together, _ just: String, _ change: @escaping @Sendable (Side, Date) -> Introduction.Change
    ) async throws -> Response {
        let (id, side, me, now) = (try await site.introduction(together).introduction.id, together.side, together.me.id, site.clock.now())
        let chance = site.chance
        return try await site.moving(together, just) {
            try await site.archive.write { store in
                _ = try store.change(id, change(side, now), by: me, at: now, chance: chance)
            }
        }
    }

    private func askWord(_ together: Together) async throws -> Response {
        let seen = try await site.introduction(together)
        let one = seen.introduction
        guard together.isOpen, one.state == .agreed, one.introduced == together.side else { return site.networking(together) }
        return site.page(WordForm(together: together, seen: seen, form: Form()).page, for: together.context)
    }

    private func giveWord(_ together: Together) async throws -> Response {
        let (seen, form) = (try await site.introduction(together), together.context.form)
        switch form.texts([("word", .word), ("thanks", .thanks)]) {
        case .failure(let complaints):
            let page = WordForm(together: together, seen: seen, form: form, complaints: complaints.all)
            return site.page(page.page.refused(), for: together.context)
        case .success(let texts):
            let (one, mentorship, side, me, now) = (seen.introduction, together.duo.mentorship, together.side, together.me.id, site.clock.now())
            let chance = site.chance
            return try await site.moving(together, "word") {
                try await site.archive.write { store in
                    try store.change(one.id, .wordGiven(by: side, at: now), by: me, at: now, chance: chance)
                    try store.keep(word: texts[0], thanks: texts[1], of: one, in: mentorship)
                }
            }
        }
    }
}

extension Site {
    /// The introduction that the address names, in this very mentorship; any other is not there.
    func introduction(_ together: Together) async throws -> SeenIntroduction {
        let id = try together.context.id("introduction", of: Introduction.self)
        let (mentorship, side) = (together.duo.mentorship, together.side)
        guard let seen = try await archive.read({ try $0.introduction(id, of: mentorship, seenBy: side) }) else { throw HTTPError(.notFound) }
        return seen
    }

    func networking(_ together: Together, _ just: String? = nil) -> Response {
        .see("\(together.path)/networking\(just.map { "?just=\($0)" } ?? "")")
    }

    /// A press that comes twice, or after another was first, changes nothing: the room shows where it stands.
    func moving(_ together: Together, _ just: String, _ work: () async throws -> Void) async throws -> Response {
        do {
            try await work()
            return networking(together, just)
        } catch is Introduction.Refusal {
            return networking(together)
        }
    }
}

extension Result where Failure == ComplaintList {
    var complaints: [Complaint] {
        if case .failure(let list) = self { list.all } else { [] }
    }
}
