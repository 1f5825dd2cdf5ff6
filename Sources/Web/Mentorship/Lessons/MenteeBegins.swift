import Markup

extension LessonText {
    /// S19 from the other side: begin with your own question.
    static let menteeBegins = LessonText(
        title: Text("Begin with your own question"),
        paragraphs: [
            Text(
                """
                It is tempting to lean back and wait for good advice. But an answer that someone hands you seldom lasts. \
                What you find out yourself does. So a good mentor asks more than they tell. You can help with that: begin \
                with your own question.
                """),
            Text(
                """
                How do you make a good question? Say first what it is about, in two or three sentences. Then say what you \
                tried or thought already. And then say what you would like: to think aloud, to hear how the other did it, or \
                to hear honestly what the other sees. That takes one minute, and it makes the whole conversation better.
                """),
            Text(
                """
                An example. ‘My colleague takes over my ideas in meetings. I tried to say something about it, but I grew \
                angry. I would like to think aloud about what I want to say.’ A mentor who hears this knows what to do: \
                listen, and ask.
                """),
            Text(
                """
                You may ask back. If your mentor tells a story, ask what was hard in it. If you get advice that does not fit \
                you, say so: ‘For me it is different, because…’ That is not impolite. Your mentor can’t see inside you, and \
                honesty helps you both.
                """),
            Text(
                """
                There is also the question that you don’t dare to ask. About money, about doubt, about something that went \
                wrong. Often that is the very one that counts. You don’t have to ask it in the first conversation. Write it down \
                for yourself, and look at it again when there is more trust.
                """),
            Text(
                """
                At the end of each conversation, say in one sentence what you take with you, and one small thing that you \
                will try. Next time you begin with how it went. So it stays your way, and your mentor sees you walk it.
                """),
        ],
        question: Text("Which question would you like to ask first?"))
}
