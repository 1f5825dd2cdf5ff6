import Markup
import Mentoring
import Store

/// Three questions for the first conversation, drawn from ten (E1 to E10); both answer them in the talk.
struct QuestionCards {
    let mentorship: ID<Mentorship>
    /// How often other cards were asked for; from 0, below the number of questions.
    let turn: Int
    let path: String

    private static let count = 3

    /// As an address says it, whatever stands there.
    static func turn(_ typed: Substring?) -> Int {
        let turn = typed.flatMap { Int($0) } ?? 0
        return turn >= 0 ? turn % questions.count : 0
    }

    /// The same for both of the two and on every day; ten are seen before one comes back.
    var drawn: [Int] {
        let order = Self.order(seed: mentorship.rawValue)
        let start = turn * Self.count
        return (0..<Self.count).map { order[(start + $0) % order.count] }
    }

    var html: HTML {
        """
        <section class="stack" id="cards" aria-labelledby="cards-title"><h2 id="cards-title">\(Text("Three questions for your first conversation"))</h2>
        <p class="measure">\(Text("You both answer them while you talk. Begin with the one you like best."))</p>
        <ol class="cards">\(drawn.map { "<li class=\"serif\">\(Self.questions[$0])</li>" as HTML })</ol>
        <p><a href="\(path)?cards=\((turn + 1) % Self.questions.count)#cards">\(Text("Other questions"))</a></p></section>
        """
    }

    static let questions: [Text] = [
        Text("What matters so much to you that you would not give it up?"),
        Text("What gives you energy, even on a busy day?"),
        Text("When were you last proud of what you did?"),
        Text("Who once helped you forward, and how did they do it?"),
        Text("With what kind of people do you soon feel at ease?"),
        Text("What would you like to be able to say about your work one day?"),
        Text("Which choice kept you in doubt for long, and what decided it?"),
        Text("What would you gladly pass on to someone else?"),
        Text("What may someone always tell you, even when it is hard?"),
        Text("What touches you at work, for better or for worse?"),
    ]

    /// A shuffle that only the id decides (Fisher and Yates, over FNV-1a).
    private static func order(seed: String) -> [Int] {
        var hash = seed.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        var order = Array(questions.indices)
        for last in order.indices.reversed() {
            hash = (hash ^ UInt64(last)) &* 0x100_0000_01b3
            order.swapAt(last, Int((hash >> 32) % UInt64(last + 1)))
        }
        return order
    }
}
