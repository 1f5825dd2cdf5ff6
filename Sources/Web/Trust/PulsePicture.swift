import Markup
import Mentoring

/// The line of one's pulses, from low to high; the table below it says the same.
struct PulsePicture {
    let pulses: [Pulse]

    private static let width = 320
    private static let height = 96
    private static let edge = 12
    /// Three questions of two steps each.
    private static let highest = Pulse.Question.allCases.count * (Pulse.Answer.allCases.count - 1)

    private var points: [(x: Int, y: Int)] {
        let (wide, high) = (Self.width - 2 * Self.edge, Self.height - 2 * Self.edge)
        return pulses.enumerated().map { index, pulse in
            (Self.edge + wide * index / max(pulses.count - 1, 1), Self.edge + high * (Self.highest - pulse.height) / Self.highest)
        }
    }

    var html: HTML {
        guard pulses.count > 1 else { return .empty }
        return """
            <svg class="pulse-line" viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(Text("Your line, from your first answer to your last"))">\
            <polyline points="\(points.map { "\($0.x),\($0.y)" }.joined(separator: " "))"/>\
            \(points.map { "<circle cx=\"\($0.x)\" cy=\"\($0.y)\" r=\"5\"/>" as HTML })</svg>
            """
    }
}

/// Each answer in words.
struct PulseTable {
    let pulses: [Pulse]

    var html: HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(Text("Answers"))"><table class="pulses"><thead><tr><th scope="col">\(Text("Conversation"))</th>\
        \(Pulse.Question.allCases.map { "<th scope=\"col\">\($0.sentence)</th>" as HTML })</tr></thead>
        <tbody>\(pulses.map(row))</tbody></table></div>
        """
    }

    private func row(_ pulse: Pulse) -> HTML {
        let cells = Pulse.Question.allCases.map { question -> HTML in
            "<td>\(pulse.answers[question].map { "\($0.sentence)" as HTML } ?? "–")</td>"
        }
        return "<tr><th scope=\"row\">\(pulse.meeting)</th>\(cells)</tr>"
    }
}
