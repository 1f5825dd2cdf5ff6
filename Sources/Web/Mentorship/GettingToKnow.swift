import Markup
import Mentoring
import Store

/// What helps two people before and in their first conversation: what connects them, three lessons, three questions.
struct GettingToKnow {
    let standing: Standing
    let connects: WhatConnects
    let preparation: Preparation
    let cards: Int

    var html: HTML {
        // Who has answered has talked, and needs no preparing any more.
        guard !standing.hasAnswered else { return common }
        return """
            <div class="two even">
            \(QuestionCards(mentorship: standing.mentorship.id, turn: cards, path: standing.path).html)
            <div class="stack far">\(common)\(lessons)</div>
            </div>
            """
    }

    private var common: HTML {
        let other = standing.other.name
        let told: HTML =
            connects.words.sentences.isEmpty
            ? "<p>\(Text("Here you read what connects you, once you both tell something in your profile.")) <a href=\"/profile\">\(Text("To your profile"))</a></p>"
            : connects.words.html
        return """
            <section class="stack" aria-labelledby="connects"><h2 id="connects">\(Text("What connects \(other) and you"))</h2>
            \(told)</section>
            """
    }

    private var lessons: HTML {
        """
        <section class="stack" aria-labelledby="lessons"><h2 id="lessons">\(Text("Before you talk"))</h2>
        <ol class="steps">\(Preparation.Lesson.allCases.map(lesson))</ol></section>
        """
    }

    private func lesson(_ lesson: Preparation.Lesson) -> HTML {
        let isRead = preparation.read[lesson] != nil
        let tick: HTML = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#tick\"/></svg>"
        return """
            <li class="\(isRead ? "done" : "to-do")">\(isRead ? tick : .empty)<span>\
            <a href="\(lesson.path(preparation.role))">\(LessonText.of(lesson, for: preparation.role).title)</a>
            <small>\(isRead ? Text("Read") : Text("Five minutes"))</small></span></li>
            """
    }
}
