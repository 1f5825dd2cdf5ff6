import Markup
import Mentoring

/// That everything waits, until when, and what waits with it that had a day of its own.
struct PauseNote {
    let pause: Pause
    let reviewDate: Day?

    var title: Text { Text("You pause until \(day: LocalDay(pause.until)).") }

    var html: HTML {
        let putOff = pause.puttingOff(reviewDate).map {
            Text("The day to look back, \(day: LocalDay($0)), falls within your pause. It waits until you go on.")
        }
        return """
            <p class="measure">\(Text("Everything waits. Nothing is asked of you until then."))</p>
            \(putOff.map { "<p class=\"measure\">\($0)</p>" as HTML })
            """
    }
}
