import Foundation
import Markup
import Mentoring
import Store

/// The three questions, the line of one's own answers, and what the other shares.
struct PulsePage {
    let together: Together
    let meetings: Int
    let line: PulseLine
    /// The other's, as far as they let it be read.
    let shared: [Pulse]
    let isChanging: Bool
    var complaints: [Complaint] = []

    private var path: String { "\(together.path)/trust/pulse" }
    private var name: String { together.other.name }

    var page: Page {
        Page(
            title: Text("How your conversations were for you"),
            content: """
                <div class="stack far measure">\(complaints.summary)<header class="stack near">\(together.over)
                <h1>\(Text("How your conversations were for you"))</h1></header>
                \(now)
                \(line.pulses.isEmpty ? .empty : own)
                \(shared.isEmpty ? .empty : others)</div>
                """,
            place: .mentorships)
    }

    /// What is asked now, or what follows from what was answered.
    private var now: HTML {
        guard together.isOpen else { return .empty }
        switch line.state(meetings: meetings) {
        case .notAsked where !line.pulses.isEmpty: return .empty
        case .notAsked: return "<p>\(Text("After your first conversation Lampion asks you three short questions, for you alone."))</p>"
        case .asked(let meeting): return asking(meeting)
        case .answered(let meeting) where isChanging: return asking(meeting)
        case .answered(let meeting): return "\(line.isFalling ? fell : .empty)\(answered(meeting))"
        case .shared: return line.isFalling ? fell : .empty
        }
    }

    private func asking(_ meeting: Int) -> HTML {
        let before = line.pulse(about: meeting)?.answers ?? [:]
        return form(
            path, together.context.visitor, class: "stack far",
            """
            <p class="lead">\(Text("How was your last conversation for you? Three taps."))</p>
            <input type="hidden" name="meeting" value="\(meeting)">
            \(Pulse.Question.allCases.map { choices($0, before[$0]) })
            <p class="actions"><button class="button">\(Text("Keep it for me"))</button></p>
            """)
    }

    private func choices(_ question: Pulse.Question, _ before: Pulse.Answer?) -> HTML {
        let typed = together.context.form[question.rawValue]
        return Choices(
            name: question.rawValue, legend: question.sentence, options: Pulse.Answer.allCases.map { .init("\($0.rawValue)", $0.sentence) },
            chosen: typed.isEmpty ? before.map { "\($0.rawValue)" } ?? "" : typed, complaint: complaints.sentence(for: question.rawValue),
            sees: Text("Only you")
        ).html
    }

    /// A falling line asks its owner first, and nobody else.
    private var fell: HTML {
        """
        <section class="light stack"><h2>\(Text("It was a little less than before. Do you want to do something with that?"))</h2>
        <p>\(Text("Only you see this. Often a word to \(name) is enough."))</p>
        <p class="actions"><a class="button" href="\(together.path)/trust/word">\(Text("Give an honest word"))</a> \
        <a href="\(together.path)/trust/repairs">\(Text("Something is off"))</a> <a href="\(together.path)">\(Text("Leave it"))</a></p></section>
        """
    }

    private func answered(_ meeting: Int) -> HTML {
        """
        <section class="stack near"><p role="status">\(Text("You have answered. Only you see it, unless you share it with \(name)."))</p>
        \(form(
            "\(path)/shared", together.context.visitor,
            "<input type=\"hidden\" name=\"meeting\" value=\"\(meeting)\"><p class=\"actions\"><button class=\"button second\">\(Text("Let \(name) read it too"))</button> <a href=\"\(path)?change\">\(Text("Change my answers"))</a></p>"
        ))</section>
        """
    }

    private var own: HTML {
        """
        <section class="stack"><h2>\(Text("Your line"))</h2>\(PulsePicture(pulses: line.pulses).html)
        \(PulseTable(pulses: line.pulses).html)\(sees(line.pulses.contains(where: \.isShared) ? Text("Only you, and \(name) what you share") : Text("Only you")))</section>
        """
    }

    private var others: HTML {
        """
        <section class="stack"><h2>\(Text("What \(name) shares with you"))</h2>\(PulseTable(pulses: shared).html)\(sees(together.who))</section>
        """
    }
}

extension Pulse.Question {
    var sentence: Text {
        switch self {
        case .heard: Text("I felt heard.")
        case .honest: Text("I could be honest.")
        case .useful: Text("I can go on with what we talked about.")
        }
    }
}

extension Pulse.Answer {
    var sentence: Text {
        switch self {
        case .notReally: Text("not really")
        case .aLittle: Text("a little")
        case .yes: Text("yes")
        }
    }
}
