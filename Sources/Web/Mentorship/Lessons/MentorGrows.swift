import Markup

extension LessonText {
    /// S1, S3, S5, S19 and S23: a mentor grows as well.
    static let mentorGrows = LessonText(
        title: Text("You grow as well"),
        paragraphs: [
            Text(
                """
                An old saying goes: a lamp that you light for another lights your own path too. That is how mentoring works. \
                You do it for someone else, and yet something changes in you.
                """),
            Text(
                """
                Many people think that a mentor gives and a mentee receives. That is not so. When you explain how something \
                works, you hear yourself think. When you tell a story of long ago, you see what it means to you today. And \
                when you listen to someone of another age or another trade, you look at your own work with new eyes.
                """),
            Text(
                """
                An example. A team leader walks along with a young colleague who finds it hard to say no. After three \
                conversations the team leader notices that she too answers every mail at once. She begins small: one morning \
                a week without mail. Without those conversations she would not have done it.
                """),
            Text(
                """
                That is why Lampion asks you for a goal of your own too. It counts as much as the other’s. It need not be big. ‘I \
                want to learn to listen without offering a solution at once’ is a good goal. So is ‘I want to understand how \
                people of twenty-five look at work’.
                """),
            Text(
                """
                Tell the other about your goal, so that they can help you. Ask after a few conversations: what do you see in \
                me that I don’t see myself? That is not always easy to hear. But it makes you equals, and that builds trust.
                """),
            Text(
                """
                Mentors often say that it gives them energy. It is good to see someone find an answer and take a step. After \
                each conversation, notice one thing: what did this give me today? An idea, a new view, or simply a good \
                feeling. Write it down in one sentence. After a year those sentences together tell how you grew.
                """),
        ],
        question: Text("What do you want to learn yourself in the coming year?"))
}
