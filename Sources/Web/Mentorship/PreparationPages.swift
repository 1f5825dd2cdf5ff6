import Markup
import Mentoring

/// Which role one prepares for.
struct PreparationDoorPage {
    var page: Page {
        Page(
            title: Text("Preparation"),
            content: """
                <header class="stack near"><h1>\(Text("Three lessons before you begin"))</h1>
                <p class="measure">\(Text("Each takes five minutes. There is no test. At the end of each is one question for you alone."))</p></header>
                <ul class="rows measure"><li><a href="/preparation/mentor">\(Text("As a mentor"))</a></li>
                <li><a href="/preparation/mentee">\(Text("As a mentee"))</a></li></ul>
                """)
    }
}

/// The three lessons of a role, with those that were read.
struct PreparationPage {
    let preparation: Preparation

    private var role: Side { preparation.role }

    var page: Page {
        let title = role == .mentor ? Text("Preparation for a mentor") : Text("Preparation for a mentee")
        return Page(
            title: title,
            content: """
                <header class="stack near"><p class="over">\(title)</p><h1>\(heading)</h1>
                <p class="measure">\(about)</p></header>
                <ol class="steps">\(Preparation.Lesson.allCases.map(row))</ol>
                \(preparation.next.map(begin))
                <p><a href="/preparation/\(role.other.rawValue)">\(Text("Lessons for the other role"))</a></p>
                """)
    }

    private var heading: Text {
        preparation.isDone ? Text("You have read all three lessons.") : Text("Three lessons before you begin")
    }

    private var about: Text {
        preparation.isDone
            ? Text("You are ready for a first conversation. You can read the lessons again on any day.")
            : Text("Each takes five minutes. There is no test. At the end of each is one question for you alone.")
    }

    private func row(_ lesson: Preparation.Lesson) -> HTML {
        let isRead = preparation.read[lesson] != nil
        let mark: HTML = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#tick\"/></svg>"
        return """
            <li class="\(isRead ? "done" : "to-do")">\(isRead ? mark : .empty)<span><a href="\(lesson.path(role))">\(LessonText.of(lesson, for: role).title)</a>
            <small>\(isRead ? Text("Read") : Text("Five minutes"))</small></span></li>
            """
    }

    private func begin(_ lesson: Preparation.Lesson) -> HTML {
        let words = preparation.read.isEmpty ? Text("Begin with lesson \(lesson.number)") : Text("Go on with lesson \(lesson.number)")
        return "<p class=\"actions\"><a class=\"button\" href=\"\(lesson.path(role))\">\(words)</a></p>"
    }
}

/// One lesson to read, and its question.
struct LessonPage {
    let role: Side
    let lesson: Preparation.Lesson
    let context: SignedIn
    let answer: String
    var refusal: TextRefusal?

    var page: Page {
        let text = LessonText.of(lesson, for: role)
        let count = Preparation.Lesson.allCases.count
        return Page(
            title: text.title,
            content: """
                \((refusal.map { [Complaint("answer", $0.sentence)] } ?? []).summary)
                <header class="stack near"><p class="over"><a href="/preparation/\(role.rawValue)">\(Text("Preparation"))</a>, \
                \(Text("Lesson \(lesson.number) of \(count)"))</p>
                \(StepLine(number: lesson.number, count: count).html)<h1>\(text.title)</h1></header>
                <div class="prose lesson">\(text.paragraphs.map { "<p>\($0)</p>" as HTML })</div>
                \(question(text))
                """)
    }

    private func question(_ text: LessonText) -> HTML {
        """
        <form method="post" action="\(lesson.path(role))" class="stack" data-draft="/drafts/lesson-\(role.rawValue)-\(lesson.slug)" novalidate>
        <input type="hidden" name="form_token" value="\(context.visitor.formToken)">
        <h2>\(Text("A question for you alone"))</h2>
        \(Field(
            name: "answer", label: text.question, hint: Text("You may leave this empty."), value: answer, complaint: refusal?.sentence,
            sees: Text("Only you"), rows: 4).html)
        <p class="actions"><button class="button">\(Text("I have read this"))</button></p>
        </form>
        """
    }
}
