import Foundation
import Markup
import Mentoring
import Store

/// One thing that helps, one I would like different; and what both gave, side by side.
struct HonestWordPage {
    let together: Together
    let meetings: Int
    let words: [Side: HonestWords]
    let form: Form
    /// The reader gave one a moment ago.
    var isJustGiven = false
    var complaints: [Complaint] = []

    private var path: String { "\(together.path)/trust/word" }
    private var name: String { together.other.name }
    private var state: HonestWords.State { (words[together.side] ?? HonestWords(side: together.side)).state(meetings: meetings) }
    private var hasWords: Bool { words.values.contains { !$0.given.isEmpty } }

    var page: Page {
        Page(
            title: Text("Your honest words"),
            content: """
                <div class="stack far">\(complaints.summary)\(isJustGiven ? saved(Text("Given. \(name) gets a mail that there is something to read, without your words in it.")) : nil)<header class="stack near measure">\(together.over)<h1>\(Text("Your honest words"))</h1>
                <p class="lead">\(Text("Trust grows when both are honest, and when what is off is said at once."))</p></header>
                \(isAskedFirst ? .empty : both)
                \(together.isOpen ? asking : .empty)
                \(isAskedFirst && hasWords ? both : .empty)</div>
                """,
            place: .mentorships)
    }

    private var asking: HTML {
        guard state != .tooEarly else { return "<p>\(Text("After your third conversation each of you may give the other an honest word."))</p>" }
        guard isAskedFirst else { return "<details class=\"more\"><summary>\(Text("Give another honest word"))</summary>\(writing)</details>" }
        return writing
    }

    /// What there is to read comes first where no word is asked, or the other's is newer than one's own.
    private var isAskedFirst: Bool {
        guard hasWords, complaints.isEmpty, form[HonestWord.Field.helps.rawValue].isEmpty, form[HonestWord.Field.different.rawValue].isEmpty
        else { return true }
        return state == .asked && !isOtherNewer
    }

    private var isOtherNewer: Bool {
        let (own, theirs) = (words[together.side]?.given.last?.at, words[together.side.other]?.given.last?.at)
        return theirs.map { $0 > own ?? .distantPast } ?? false
    }

    private var writing: HTML {
        """
        <div class="stack measure">\(Web.form(
                path, together.context.visitor, draft: "/drafts/word-\(together.id.rawValue)",
                """
                \(field(.helps, Text("One thing that helps"), Text("What \(name) does that you would like to keep.")))
                \(field(.different, Text("One thing you would like different"), Text("Say what you noticed and what you need. It is a wish, not a verdict.")))
                <p>\(Text("\(name) reads it once you give it, and gets a mail that there is something to read."))</p>
                \(keptDraft)
                <p class="actions"><button class="button">\(Text("Give an honest word"))</button> \(laterButton)</p>
                """))\(state == .asked ? notNow : .empty)</div>
        """
    }

    private var notNow: HTML {
        Web.form(
            "\(path)/later", together.context.visitor,
            "<p class=\"actions\"><button class=\"button plain flush\">\(Text("Not now. Ask me again later"))</button></p>")
    }

    private func field(_ field: HonestWord.Field, _ label: Text, _ hint: Text) -> HTML {
        Field(
            name: field.rawValue, label: label, hint: hint, value: form[field.rawValue], complaint: complaints.sentence(for: field.rawValue),
            sees: together.who, rows: 3
        ).html
    }

    private var both: HTML {
        """
        <section class="stack" id="given" aria-labelledby="given-title"><h2 id="given-title">\(Text("What you gave each other"))</h2>
        <div class="two even">\(column(together.side.other, Text("From \(name)")))\(column(together.side, Text("From you")))</div>\(sees(together.who))</section>
        """
    }

    private func column(_ side: Side, _ title: Text) -> HTML {
        let given = words[side]?.given.reversed() ?? []
        return """
            <div class="stack"><h3>\(title)</h3>
            \(given.isEmpty ? "<p class=\"quiet\">\(Text("Not written yet."))</p>" : "<ol class=\"rows\">\(given.map(row))</ol>" as HTML)</div>
            """
    }

    private func row(_ word: HonestWord) -> HTML {
        """
        <li class="stack near"><p class="quiet">\(Text("\(day: LocalDay(word.at, in: together.me.timeZone))"))</p>
        \(part(Text("Helps"), word.helps))\(part(Text("Different"), word.different))</li>
        """
    }

    private func part(_ title: Text, _ words: String) -> HTML {
        words.isEmpty ? .empty : "<div><h4 class=\"over\">\(title)</h4><p class=\"written serif\">\(words)</p></div>"
    }
}
