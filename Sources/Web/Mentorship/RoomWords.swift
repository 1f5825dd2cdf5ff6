import Markup
import Mentoring

extension Capacity.Refusal {
    /// For whose room it is.
    var own: Text {
        switch self {
        case .full(places: 0): Text("You said that you have no room as a mentor.")
        case .full, .dayIsOver: Text("You have as many mentees as you have room for.")
        case .notNow(let until): Text("You said: not now, until \(day: LocalDay(until)).")
        }
    }

    /// For who would accept: the reader's own room, or that of the one who asked.
    func said(to role: Side, by sender: String, closes: LocalDay) -> (title: Text, advice: Text) {
        role == .mentor
            ? (own, Text("Has that changed? Say so in your profile, then open this invitation again. It waits for you until \(short: closes)."))
            : (
                Text("\(sender) has no room for another mentee at this moment."),
                Text("It says nothing about you. Open this invitation again later: it waits for you until \(short: closes).")
            )
    }
}

/// The way to what somebody said about their room.
enum RoomLink {
    static let path = "/profile/room"
    static var word: Text { Text("Say how much room you have") }
    static var html: HTML { "<p><a href=\"\(path)\">\(word)</a></p>" }
}
