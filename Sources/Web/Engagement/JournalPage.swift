import Foundation
import Markup
import Mentoring
import Store

/// One's own notes in a mentorship, the lines that both read, and the question at hand.
struct Journal {
    let together: Together
    let entries: [JournalEntry]
    let lines: [SharedLine]
    let prompt: ReflectionPrompt?

    var path: String { "\(together.path)/engagement/journal" }
    func day(_ date: Date) -> LocalDay { LocalDay(date, in: together.me.timeZone) }
}

struct JournalPage {
    /// What was just done, as it stands in the address.
    enum Done: String {
        case kept, shared
    }

    let journal: Journal
    let form: Form
    var just: Done?
    var complaints: [Complaint] = []
    /// A line as it was typed, where it was refused.
    var typedLine: (entry: ID<JournalEntry>, words: String)?

    private var together: Together { journal.together }
    private var other: String { together.other.name }

    var page: Page {
        Page(
            title: Text("Your journal"),
            content: """
                \(complaints.summary)\(done)
                <header class="stack near"><p class="over"><a href="\(together.path)/engagement">\(Text("How you keep contact"))</a></p>
                <h1>\(Text("Your journal"))</h1>
                <p class="measure">\(Text("For yourself, between two conversations. Nobody else reads it, save a line that you share."))</p></header>
                \(together.isOpen ? writing : .empty)
                \(shared)
                \(notes)
                """,
            place: .mentorships)
    }

    private var done: HTML? {
        switch just {
        case nil: nil
        case .kept: saved(Text("Your note is kept, for you alone."))
        case .shared: saved(Text("Your note is kept, for you alone. \(other) can read the line that you shared."))
        }
    }

    private var writing: HTML {
        """
        <div class="\(journal.prompt == nil ? "stack" : "light stack")">
        \(journal.prompt.map { "<p class=\"over\">\(Text("A question to think about"))</p><h2>\($0.sentence)</h2>" as HTML })
        \(Web.form(journal.path, together.context.visitor, class: "stack far measure", draft: "/drafts/journal-\(together.id.rawValue)", fields))
        \(journal.prompt == nil ? .empty : leave)</div>
        """
    }

    private var fields: HTML {
        """
        \(journal.prompt.map { "<input type=\"hidden\" name=\"prompt\" value=\"\($0.rawValue)\">" as HTML })
        \(Field(
            name: "words", label: Text("What do you want to write down?"), value: form["words"], complaint: complaints.sentence(for: "words"),
            sees: Text("Only you"), rows: 5).html)
        <label class="tick"><input type="checkbox" name="answer" value="1"\(form.has("answer") ? " checked" : "")>\
        <span>\(Text("This is an answer I found"))</span></label>
        \(Field(
            name: "line", label: Text("Share one line, if you want"), hint: Text("The rest stays with you."), value: form["line"],
            complaint: complaints.sentence(for: "line"), sees: together.who).html)
        <p class="actions"><button class="button">\(Text("Save"))</button> \(laterButton)</p>
        \(keptDraft)
        """
    }

    private var leave: HTML {
        Web.form(
            "\(journal.path)/later", together.context.visitor, class: "press",
            "<p class=\"actions\"><button class=\"button plain\">\(Text("Leave this question"))</button></p>")
    }

    private var shared: HTML? {
        let others = journal.lines.filter { $0.side != together.side }
        guard !others.isEmpty else { return nil }
        return """
            <section class="stack near" id="shared" aria-labelledby="shared-title"><h2 id="shared-title">\(Text("Lines that \(other) shared"))</h2>
            \(others.map { "<blockquote class=\"quote\"><p>\($0.words)</p><p class=\"quiet\">\(Text("\(day: journal.day($0.at))"))</p></blockquote>" as HTML })</section>
            """
    }

    private var notes: HTML? {
        guard !journal.entries.isEmpty else { return nil }
        return """
            <section class="stack near" id="notes" aria-labelledby="notes-title"><h2 id="notes-title">\(Text("Your notes"))</h2>
            <ul class="rows">\(journal.entries.map(row))</ul></section>
            """
    }

    private func row(_ entry: JournalEntry) -> HTML {
        """
        <li class="stack near measure"><p class="quiet">\(Text("\(day: journal.day(entry.at))"))\
        \(entry.kind == .answerFound ? ", \(Text("an answer I found"))" as HTML : .empty)</p>
        \(entry.prompt.map { "<p><strong>\($0.sentence)</strong></p>" as HTML })
        <p class="written">\(entry.words)</p>
        \(together.isOpen ? presses(entry) : .empty)</li>
        """
    }

    private func presses(_ entry: JournalEntry) -> HTML {
        let name = "line-\(entry.id.rawValue)"
        let typed = typedLine.flatMap { $0.entry == entry.id ? $0.words : nil } ?? entry.shared
        return """
            <details class="more"\(typedLine?.entry == entry.id ? " open" as HTML : .empty)>\
            <summary>\(entry.shared.isEmpty ? Text("Share a line, or delete this note") : Text("Shared: ‘\(entry.shared)’"))</summary>
            \(Web.form(
                "\(journal.path)/\(entry.id.rawValue)/line", together.context.visitor, class: "stack near",
                """
                <div class="field"><label for="\(name)">\(Text("The line that \(other) may read"))</label>
                <p class="hint">\(Text("Empty it to take the line back."))</p>
                \(complaints.sentence(for: name).map { "<p class=\"error\">\($0)</p>" as HTML })
                <input id="\(name)" name="line" type="text" value="\(typed)">\(sees(together.who))</div>
                <p class="actions tight"><button class="button second small">\(Text("Save this line"))</button></p>
                """))
            \(Web.form(
                "\(journal.path)/\(entry.id.rawValue)/removal", together.context.visitor, class: "press",
                "<p class=\"actions tight\"><button class=\"button plain small\">\(Text("Delete this note for good"))</button></p>"))</details>
            """
    }
}

extension ReflectionPrompt {
    /// I1 to I12.
    var sentence: Text {
        switch self {
        case .stillOnYourMind: Text("What from your last conversation is still on your mind?")
        case .smallStep: Text("Which small step did you take, and what did you notice then?")
        case .puttingOff: Text("What are you putting off, and what makes it hard?")
        case .mostYourself: Text("When were you most yourself this week?")
        case .notYetAsked: Text("Which question do you not yet dare to ask?")
        case .youngerOrOlder: Text("What did you learn from someone much younger or older than you?")
        case .whoElse: Text("Who else could help you with what you are looking for?")
        case .betterThanThought: Text("What went better than you had thought?")
        case .seenInTheOther: Text("As a mentor: what did you see in the other that says something about you?")
        case .askedOrTold: Text("As a mentor: did you ask more than you told? What did that bring?")
        case .missionStillSuits: Text("Does your mission still suit what you need now?")
        case .thankFor: Text("What would you like to thank the other for?")
        }
    }
}
