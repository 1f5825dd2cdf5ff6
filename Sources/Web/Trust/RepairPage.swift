import Foundation
import Markup
import Mentoring
import Store

/// One repair: what was noticed, help for the talk, what was agreed, and the two who say that it is solved.
struct RepairPage {
    let together: Together
    let repair: Repair
    let now: Date
    /// What was typed in a form that was refused.
    var typed: String?
    var complaints: [Complaint] = []

    private var path: String { "\(together.path)/trust/repairs/\(repair.id.rawValue)" }
    private var isMine: Bool { repair.opener == together.side }
    private var name: String { together.other.name }
    private var isOpen: Bool { repair.isOpen && together.isOpen }

    var page: Page {
        let title = isMine ? Text("You noticed something") : Text("\(name) noticed something")
        return Page(
            title: title,
            content: """
                \(complaints.summary)
                <header class="stack near">\(together.over)<h1>\(title)</h1>
                <p class="quiet">\(Text("\(day: LocalDay(repair.openedAt, in: together.me.timeZone))"))</p></header>
                \(said)
                \(repair.agreement.map(agreed))
                \(standing)
                \(isOpen ? next : .empty)
                <p><a href="\(together.path)/trust">\(Text("To what you promise each other"))</a></p>
                """,
            place: .mentorships)
    }

    private var said: HTML {
        """
        <div class="stack measure">
        <div class="stack near"><h2 class="over">\(isMine ? Text("What you noticed") : Text("What \(name) noticed"))</h2><p class="written serif">\(repair.noticed)</p></div>
        <div class="stack near"><h2 class="over">\(isMine ? Text("What you need") : Text("What \(name) needs"))</h2><p class="written serif">\(repair.need)</p></div>
        \(sees(together.who))</div>
        """
    }

    private func agreed(_ words: String) -> HTML {
        "<section class=\"stack near measure\"><h2>\(Text("What you agreed"))</h2><blockquote class=\"quote written\">\(words)</blockquote></section>"
    }

    /// Where it stands, in one sentence.
    private var standing: HTML {
        let sentence: Text? =
            switch (repair.state, repair.solvedBy) {
            case (.solved, _): Text("You both say that it is solved. Well done.")
            case (_, [together.side]): Text("You said that it is solved. It stays open until \(name) says so too.")
            case (_, [together.side.other]): Text("\(name) says that it is solved. Do you too?")
            case (.agreed, _) where !repair.isToLookAt(now: now): repair.looksAt.map(lookAgain)
            default: nil
            }
        return sentence.map { "<p class=\"measure\" role=\"status\">\($0)</p>" } ?? .empty
    }

    private func lookAgain(_ at: Date) -> Text {
        Text("You look at it again on \(day: LocalDay(at, in: together.me.timeZone)). You both get a mail then.")
    }

    private var next: HTML {
        switch repair.state {
        case .opened: "\(RepairHints().html)\(opened)"
        case .talked: "\(agreeing(Text("What do you agree on?")))\(solved)"
        case .agreed: looked
        case .solved, .withdrawn: .empty
        }
    }

    private var opened: HTML {
        """
        <div class="stack measure">
        \(press("talk", Text("We have talked")))
        \(solved)\(isMine ? press("withdrawal", Text("Take it back"), isSecond: true) : .empty)</div>
        """
    }

    private var looked: HTML {
        """
        <div class="stack measure">
        \(repair.isToLookAt(now: now) ? "<h2>\(Text("A week has passed. Is it good now?"))</h2>\(solved)\(press("another-week", Text("Not yet, we look again in a week"), isSecond: true))" : solved)
        <details class="more"\(complaints.isEmpty ? .empty : " open" as HTML)><summary>\(Text("Agree on something else"))</summary>\(agreeing(Text("What do you agree on now?")))</details></div>
        """
    }

    private func agreeing(_ label: Text) -> HTML {
        Web.form(
            "\(path)/agreement", together.context.visitor, class: "stack",
            """
            \(Field(
                name: "agreed", label: label,
                hint: Text("One small thing is enough: who does what, and from when. Either of you may write it down."),
                value: typed ?? repair.agreement ?? "", complaint: complaints.sentence(for: "agreed"), sees: together.who, rows: 3).html)
            <p class="actions"><button class="button">\(Text("Keep what we agreed"))</button></p>
            """)
    }

    private var solved: HTML {
        repair.solvedBy.contains(together.side) ? .empty : press("solution", Text("It is solved"), isSecond: repair.state != .agreed)
    }

    private func press(_ act: String, _ label: Text, isSecond: Bool = false) -> HTML {
        Web.form(
            "\(path)/\(act)", together.context.visitor,
            "<p class=\"actions\"><button class=\"button\(isSecond ? " second" : "")\">\(label)</button></p>")
    }
}

/// Help for a talk about what is off: hints, and questions to ask each other.
struct RepairHints {
    private var hints: [Text] {
        [
            Text("Find a quiet moment, and talk rather than write."),
            Text("Listen first, and say back what you heard before you answer."),
            Text("Then tell how you saw it. You can both be right."),
            Text("Agree on one small thing. Look at it again after a week."),
        ]
    }

    private var questions: [Text] {
        [Text("How did that feel for you?"), Text("What would have helped you?"), Text("What do you need from me now?")]
    }

    var html: HTML {
        """
        <section class="stack measure"><h2>\(Text("How you talk about it"))</h2>
        <ol class="numbered">\(hints.map { "<li>\($0)</li>" as HTML })</ol>
        <h3>\(Text("Questions to ask each other"))</h3>
        <ul class="prompts stack near">\(questions.map { "<li class=\"serif\">\($0)</li>" as HTML })</ul></section>
        """
    }
}
