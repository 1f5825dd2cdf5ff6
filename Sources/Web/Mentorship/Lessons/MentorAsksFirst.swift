import Markup

extension LessonText {
    /// S19 and S23: ask before you tell; the answer the other finds is the one that stays. B1: advice fits in a minute.
    static let mentorAsksFirst = LessonText(
        title: Text("Ask before you tell"),
        paragraphs: [
            Text(
                """
                Someone tells you about a difficulty, and you know it well. You have been there yourself. The answer lies on \
                your tongue. Wait a moment. What worked for you then is perhaps not what the other needs now.
                """),
            Text(
                """
                People who find an answer themselves keep to it. They also learn how to find the next one. That is why the \
                best help is often a question. Not a question to which you already have the answer, but one to which you are \
                curious.
                """),
            Text(
                """
                Good questions are short and open. What have you tried already? What makes it hard? What would you do if \
                nobody looked on? What would be a first small step? And then: be silent. Count to ten in your head. Silence \
                feels long for who asks, and just long enough for who thinks.
                """),
            Text(
                """
                An example. A mentee says: ‘I don’t know whether I should apply for that job.’ The mentor could say: ‘Do it, \
                I would.’ Instead she asks: ‘Imagine that you have it. What does your Tuesday look like?’ The mentee begins \
                to tell, and hears in his own voice that he would miss his present team. He knew the answer already; he only \
                had to hear it.
                """),
            Text(
                """
                May you never give advice? Of course you may. Good advice often fits in one minute. Ask first: ‘Do you want \
                to hear how I did it?’ Then tell it as your story and not as a rule, with what went wrong as well. And close \
                with a question: ‘What of this fits you?’
                """),
            Text(
                """
                You don’t have to solve it. At the end of a conversation it is enough when the other knows one thing that they \
                will try. Next time you ask how it went.
                """),
        ],
        question: Text("Which question did someone once ask you that you still think about?"))
}
