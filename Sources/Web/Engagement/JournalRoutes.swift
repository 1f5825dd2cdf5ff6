import Foundation
import Hummingbird
import Markup
import Mentoring
import Store

/// The private journal: only its writer reads it, save for a line that the writer shares.
struct JournalRoutes {
    let site: Site

    func add(to doors: Doors) {
        let journal = doors.signedIn.group("mentorships/:mentorship/engagement/journal")
        journal.get(use: site.together(show))
        journal.post(use: site.together(write))
        journal.post("later", use: site.together(leave))
        journal.post(":entry/line", use: site.together(share))
        journal.post(":entry/removal", use: site.together(remove))
    }

    private func draft(_ together: Together) -> String { "journal-\(together.id.rawValue)" }

    private func show(_ request: Request, together: Together) async throws -> Response {
        let form = try await site.draft(draft(together), together.context) ?? Form()
        let just = request.uri.queryParameters["done"].flatMap { JournalPage.Done(rawValue: String($0)) }
        return site.page(JournalPage(journal: try await journal(together), form: form, just: just).page, for: together.context)
    }

    private func journal(_ together: Together) async throws -> Journal {
        let (mentorship, me, side) = (together.duo.mentorship, together.me.id, together.side)
        let found = try await site.archive.read { store in
            (
                entries: try store.journal(of: me, in: mentorship.id), lines: try store.sharedLines(of: mentorship),
                prompt: try store.openPrompt(of: mentorship.id, side)
            )
        }
        return Journal(together: together, entries: found.entries, lines: found.lines, prompt: found.prompt)
    }

    private func write(_ request: Request, together: Together) async throws -> Response {
        let form = together.context.form
        let name = draft(together)
        if let left = try await site.leave(name, together.context, to: together.path, again: "\(together.path)/engagement/journal") { return left }
        let act = site.act(together)
        let entry = JournalEntry(
            id: site.chance.id(), author: together.me.id, kind: form.has("answer") ? .answerFound : .note,
            prompt: ReflectionPrompt(rawValue: form["prompt"]), words: form["words"], shared: form["line"], at: act.now)
        let checked: JournalEntry
        do throws(JournalEntry.Refusal) { checked = try entry.checked() } catch {
            let page = JournalPage(journal: try await journal(together), form: form, complaints: [error.complaint])
            return site.page(page.page.refused(), for: together.context)
        }
        try await site.archive.write { store in
            // The same note, sent twice.
            let last = try store.journal(of: checked.author, in: act.mentorship.id).first
            if last?.words != checked.words { try store.insert(checked, in: act.mentorship.id) }
            if checked.prompt != nil { try store.finishReflections(of: act.mentorship.id, act.side, at: act.now) }
            try store.dropDraft(name, of: checked.author)
        }
        return .see("\(together.path)/engagement/journal?done=\(checked.shared.isEmpty ? "kept" : "shared")#notes")
    }

    /// The question is left for what it is; nobody hears of it.
    private func leave(_ request: Request, together: Together) async throws -> Response {
        let act = site.act(together)
        try await site.archive.write { try $0.finishReflections(of: act.mentorship.id, act.side, at: act.now) }
        return .see("\(together.path)/engagement")
    }

    private func share(_ request: Request, together: Together) async throws -> Response {
        let id = try together.context.id("entry", of: JournalEntry.self)
        let journal = try await journal(together)
        guard var entry = journal.entries.first(where: { $0.id == id }) else { throw HTTPError(.notFound) }
        do throws(JournalEntry.Refusal) { try entry.share(together.context.form["line"]) } catch {
            var page = JournalPage(journal: journal, form: Form(), complaints: [Complaint("line-\(id.rawValue)", error.complaint.sentence)])
            page.typedLine = (id, together.context.form["line"])
            return site.page(page.page.refused(), for: together.context)
        }
        let mentorship = together.id
        _ = try await site.archive.write { [entry] in try $0.share(entry, in: mentorship) }
        return .see("\(together.path)/engagement/journal#notes")
    }

    private func remove(_ request: Request, together: Together) async throws -> Response {
        let id = try together.context.id("entry", of: JournalEntry.self)
        let (mentorship, me) = (together.id, together.me.id)
        guard try await site.archive.write({ try $0.delete(id, of: me, in: mentorship) }) else { throw HTTPError(.notFound) }
        return .see("\(together.path)/engagement/journal#notes")
    }
}

extension JournalEntry.Refusal {
    fileprivate var complaint: Complaint {
        switch self {
        case .text(.words, let refusal): Complaint("words", refusal.sentence)
        case .text(.shared, let refusal): Complaint("line", refusal.sentence)
        }
    }
}
