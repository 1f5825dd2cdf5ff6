import Markup
import Mentoring

/// Once both have signed and nothing waits: what burns by now, and what the two can do by themselves.
struct AllSigned {
    let burning: [LampKind]
    let frequency: Frequency
    /// When they talk next, and where that stands, if it is set.
    var next: (when: Text, path: String)?

    var title: Text { Text("These lamps burn now: \(burning.map(\.word).spoken).") }

    var advice: HTML {
        if let next {
            return "<p>\(Text("Nothing else waits here. Your next conversation:")) <a href=\"\(next.path)\">\(next.when)</a></p>"
        }
        return """
            <p>\(Text("Nothing else waits here. Make an appointment for your next conversation: \(frequency.words), as your letter says."))</p>
            """
    }
}
