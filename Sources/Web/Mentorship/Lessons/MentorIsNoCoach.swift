import Markup

extension LessonText {
    /// S7 to S9: a mentor is not a coach.
    static let mentorIsNoCoach = LessonText(
        title: Text("A mentor is not a coach"),
        paragraphs: [
            Text(
                """
                A coach helps with a task. There is something to learn, there is a date, and afterwards it is done. A \
                manager looks at results. A teacher passes on what they know. All of that is useful, and none of it is \
                mentoring.
                """),
            Text(
                """
                As a mentor you look further. You walk along with someone’s long-term growth: which direction suits me, how \
                do I become someone people trust, what do I want my work to be about? Such questions don’t fit in a \
                month. That is why your mission has a horizon of about a year.
                """),
            Text(
                """
                An example. The other says: ‘I have to give a presentation on Thursday. Will you go through my slides?’ That \
                is a question for a coach, or for a colleague who has an hour. You may help, of course. But ask as well what \
                lies behind it: ‘What makes it so exciting for you to stand before a group?’ There your conversation begins.
                """),
            Text(
                """
                You don’t have to know everything. You don’t have to be the best in the other’s trade; often it even helps when you \
                are not. What you bring is that you have been on the way for longer, that you make mistakes too, and that \
                you take the time.
                """),
            Text(
                """
                There are limits as well. You are no therapist, no lawyer and no boss. If something comes up that is too \
                heavy or that asks for a professional, say so kindly. Look together for who can help, and stay the mentor. \
                Under Help you find numbers that one can always call.
                """),
            Text(
                """
                And if the mission you write reads as a task? Lampion asks a friendly question then. It stops nobody. It \
                only asks whether there is a larger wish behind it.
                """),
        ],
        question: Text("Which question of the other’s would you rather pass on to someone else?"))
}
