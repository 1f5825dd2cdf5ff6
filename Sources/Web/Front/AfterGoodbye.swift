import Foundation
import Markup
import Mentoring
import Store

extension Standing {
    /// Until when somebody rests whose mentorship has ended; nil before that, after it, and where the two only got to know each other.
    var rest: LocalDay? {
        guard mentorship.agreedAt != nil, let closing = mentorship.closing, !closing.isByClick else { return nil }
        let until = closing.at + Farewell.rest
        return now < until ? day(until) : nil
    }

    /// For what comes next: the day on which the goodbye closes by itself.
    var endOfGoodbye: [(day: LocalDay, what: Text, path: String)] {
        guard isParting, let begun = facts.first(where: { $0.kind == .farewell })?.at else { return [] }
        return [(day(begun + Farewell.lastTalkWithin), Text("\(other.name) and you have said goodbye"), "\(path)/renewal/farewell")]
    }

    /// For what comes next: the day on which the two go on.
    var endOfPause: [(day: LocalDay, what: Text, path: String)] {
        runningPause.map { [(LocalDay($0.until), Text("\(other.name) and you go on after your pause"), "\(path)/engagement")] } ?? []
    }
}

/// On *Today* for two weeks after an end: that it has ended, the way to what is still to be said, and the rest before somebody new.
struct AfterGoodbye {
    let standing: Standing

    var html: HTML? {
        guard let closing = standing.mentorship.closing, let until = standing.rest else { return nil }
        let id = "ended-\(standing.mentorship.id.rawValue)"
        return """
            <section class="light stack measure" aria-labelledby="\(id)"><p class="over">\(Text("\(standing.other.name) and you"))</p>
            <h2 id="\(id)">\(standing.farewell(closing))</h2>
            <p>\(Text("Rest until \(day: until) before you begin with somebody new. What you had deserves it."))</p>
            <p class="actions"><a class="button" href="\(standing.path)/renewal/farewell">\(Text("To your goodbye"))</a></p></section>
            """
    }
}
