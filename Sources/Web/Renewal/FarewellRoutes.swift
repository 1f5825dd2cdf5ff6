import Hummingbird
import Markup
import Mentoring
import Store

/// Saying goodbye: the last talk, a letter each, whether to stay in touch, and what comes after it.
struct FarewellRoutes {
    let site: Site

    func add(to room: RouterGroup<SignedIn>) {
        room.get("farewell", use: site.parting(show))
        room.post("farewell/letter", use: site.parting { try await send($1, $2) })
        room.post("farewell/touch", use: site.parting { try await touch($1, $2) })
        room.post("farewell/goodbye", use: site.parting { try await part(.saidGoodbye($1.side), $1, $2, done: .goodbye) })
        room.post("farewell/debrief", use: site.parting { try await part(.askedDebrief($1.side), $1, $2, done: .debrief) })
        room.post("farewell/reason", use: site.parting { try await reason($1, $2) })
        room.post("farewell/lamp", use: site.parting { try await light($1, $2) })
    }

    private func show(_ request: Request, _ together: Together, _ farewell: Farewell) async throws -> Response {
        let just = request.uri.queryParameters["done"].flatMap { FarewellPage.Done(rawValue: String($0)) }
        return site.page(try await page(together, farewell, just: just).page, for: together.context)
    }

    private func page(
        _ together: Together, _ farewell: Farewell, just: FarewellPage.Done? = nil, form: Form? = nil, complaints: [Complaint] = []
    ) async throws -> FarewellPage {
        let (mentorship, side, me) = (together.duo.mentorship, together.side, together.me.id)
        let name = FarewellPage.draft(together)
        let (reason, draft, confidant) = try await site.archive.read { store in
            (try store.farewellReason(of: side, in: mentorship), try store.draft(name, of: me), try store.confidant(for: me))
        }
        return FarewellPage(
            together: together, farewell: farewell, reason: reason, letterDraft: draft?[FarewellPage.letterField]?.first ?? "",
            confidant: confidant, now: site.clock.now(), just: just, form: form, complaints: complaints)
    }

    private func send(_ together: Together, _ farewell: Farewell) async throws -> Response {
        let (name, path) = (FarewellPage.draft(together), "\(together.path)/renewal/farewell")
        if let left = try await site.leave(name, together.context, to: path, again: path) { return left }
        return try await part(
            .sentLetter(together.side, together.context.form[FarewellPage.letterField]), together, farewell, done: .letter, draft: name)
    }

    private func touch(_ together: Together, _ farewell: Farewell) async throws -> Response {
        let form = together.context.form
        guard ["yes", "no"].contains(form["touch"]) else {
            return try await refused(together, farewell, [Complaint("touch", Text("Choose one of the two."))])
        }
        let touch = StayingInTouch(isWanted: form["touch"] == "yes", how: form["how"])
        return try await part(.answeredTouch(together.side, touch), together, farewell, done: .touch)
    }

    private func reason(_ together: Together, _ farewell: Farewell) async throws -> Response {
        let form = together.context.form
        let reason: FarewellReason
        do throws(FarewellReason.Refusal) {
            let category = FarewellReason.Category(rawValue: form["category"])
            reason = try .checked(farewell.scenario.ending, category, words: form["reason"], isCounted: form["counted"] == "yes")
        } catch {
            switch error {
            case .notChosen: return try await refused(together, farewell, [Complaint("category", Text("Choose what fits best."))])
            case .words(let refusal): return try await refused(together, farewell, [Complaint("reason", refusal.sentence)])
            }
        }
        let (mentorship, side) = (together.duo.mentorship, together.side)
        try await site.archive.write { try $0.save(reason, of: side, in: mentorship) }
        return .see("\(together.path)/renewal/farewell?done=reason")
    }

    private func part(
        _ change: Farewell.Change, _ together: Together, _ farewell: Farewell, done: FarewellPage.Done, draft: String? = nil
    ) async throws -> Response {
        let (id, me, now, chance) = (together.id, together.me.id, site.clock.now(), site.chance)
        do {
            try await site.archive.write { store in
                try store.part(id, change, by: me, at: now, chance: chance)
                if let draft { try store.dropDraft(draft, of: me) }
            }
        } catch let refusal as Farewell.Refusal {
            guard case .text(let text) = refusal else { return .see("\(together.path)/renewal/farewell") }
            return try await refused(together, farewell, [Complaint(done == .letter ? FarewellPage.letterField : "how", text.sentence)])
        }
        return .see("\(together.path)/renewal/farewell?done=\(done.rawValue)")
    }

    private func refused(_ together: Together, _ farewell: Farewell, _ complaints: [Complaint]) async throws -> Response {
        site.page(try await page(together, farewell, form: together.context.form, complaints: complaints).page.refused(), for: together.context)
    }

    /// Room for one more mentee, beside all that the profile told already (S6).
    private func light(_ together: Together, _ farewell: Farewell) async throws -> Response {
        let (me, now) = (together.me.id, site.clock.now())
        do throws(AnotherLamp.Refusal) { try AnotherLamp.check(farewell, now: now) } catch { return .see("\(together.path)/renewal/farewell") }
        try await site.archive.write { store in
            let walking = try store.duos(of: me).filter { $0.mentorship.isOpen && $0.mentorship.mentor == me }.count
            try store.save(AnotherLamp.carriedOver(try store.profile(of: me), walking: walking), of: me, at: now)
        }
        return .see("/profile")
    }
}
