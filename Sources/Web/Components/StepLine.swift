import Markup

/// How far one is on a way of several pages: beads on a line. The words above it say the same.
struct StepLine {
    let number: Int
    let count: Int

    var html: HTML {
        let beads = (1...max(count, 1)).map { "<span class=\"\($0 < number ? "done" : $0 == number ? "here" : "ahead")\"></span>" as HTML }
        return "<div class=\"step-line\" aria-hidden=\"true\">\(beads)</div>"
    }
}
