import Markup

extension LessonText {
    /// S7 to S9 and S27, from the other side: what to ask of a mentor, and what not.
    static let menteeAsksTheLarge = LessonText(
        title: Text("What you can ask of a mentor"),
        paragraphs: [
            Text(
                """
                A mentor is not a coach, not a boss and not a teacher. A coach helps you with a task: there is something to \
                learn, there is a date, and then it is done. A boss looks at your results. A mentor does neither. A mentor \
                walks along with you while you find out where you want to go.
                """),
            Text(
                """
                So bring the large questions. Which direction suits me? What am I good at without noticing it? How do I \
                become someone others trust? You don’t need an answer next month. Together you look about a year ahead, \
                and step by step it becomes clearer.
                """),
            Text(
                """
                An example. A mentee feels lost in a large organisation. He could ask: ‘Which course should I take?’ That is \
                a question for HR. He asks something else: ‘How did you find your place here?’ Out of that grows a mission: \
                together they look for the direction that suits him. Courses come up as well, but later, and then he knows \
                why.
                """),
            Text(
                """
                What may you expect? Somebody who listens, who is honest, and who keeps to what you agreed. Somebody who \
                tells about mistakes of their own. Perhaps somebody who introduces you to others, but only when everyone \
                agrees.
                """),
            Text(
                """
                What better not? A mentor does not find you a job, does not do your work, and does not decide for you. And a \
                mentor is no doctor or therapist. If something weighs too heavily, say so all the same: together you can \
                look for who can help. Under Help you find numbers that you can always call.
                """),
            Text(
                """
                Is your question short and clear, such as ‘how do I write this letter’? Just ask it, to a colleague or a \
                friend who has an hour. Keep the conversations with your mentor for what takes longer.
                """),
        ],
        question: Text("What would you like to have changed when you look back a year from now?"))
}
