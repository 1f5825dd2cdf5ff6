import Markup

extension LessonText {
    /// S1, S5, S19 and S20: a mentee gives as well, and it takes little time.
    static let menteeGives = LessonText(
        title: Text("You bring something too"),
        paragraphs: [
            Text(
                """
                Perhaps you think: why would someone spend time on me? Many mentees think so at first. Yet most mentors say \
                that they get as much out of it as they put in. A lamp that you light for another lights your own path too.
                """),
            Text(
                """
                You are not there to take, and you are not there to please. You are one of two. You see things that your \
                mentor no longer sees, because you are new, because you are younger or older, or because you come from \
                somewhere else. A question that seems silly to you can make your mentor think for a week.
                """),
            Text(
                """
                An example. A mentee who has just arrived asks: ‘Why do you hold that meeting every Monday?’ Her mentor has \
                no answer. He has sat in it for years. Two weeks later the meeting is half as long. The mentee had only \
                asked what she did not understand.
                """),
            Text(
                """
                In Lampion both of you write an own goal. Read your mentor’s goal as carefully as your own. Ask about it. \
                Perhaps you know someone, or a book, or a way of doing things that can help. You too may offer a chance to \
                grow.
                """),
            Text(
                """
                It takes less time than people fear: about two hours a month. What counts more is that you come prepared. \
                Think the evening before: what do I want to talk about, and what happened since last time? Let your mentor \
                know as well when a step succeeded. For a mentor it is one of the best things to hear.
                """),
            Text(
                """
                And say thank you in your own way. Not with a present, but with a sentence: ‘What you asked last time, I did \
                something with it.’
                """),
        ],
        question: Text("What can you give a mentor that they don’t have yet?"))
}
