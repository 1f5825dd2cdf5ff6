import Markup
import Mentoring

extension MissionStarter {
    /// The sentence to begin from (S27).
    var sentence: Text {
        switch self {
        case .direction: Text("Together we look for the direction that suits me.")
        case .voice: Text("I learn to say what I think, also when it is hard.")
        case .place: Text("I find my place in this organisation and the people who go with it.")
        case .leading: Text("I grow into someone others like to follow.")
        case .newCountry: Text("I build a working life of my own in this country.")
        case .balance: Text("I find a way of working that I can keep up for years.")
        }
    }
}

/// Sentences to begin from. Each is a button of the form itself, so that a press keeps what was typed, without a script too.
struct MissionStarters {
    let path: String

    var html: HTML {
        """
        <details class="more">
        <summary>\(Text("Begin with an example"))</summary>
        <p class="hint">\(Text("Choose a sentence. It goes into the field, and you make it your own."))</p>
        <div class="starters">\(MissionStarter.allCases.map(button))</div>
        </details>
        """
    }

    private func button(_ starter: MissionStarter) -> HTML {
        "<button class=\"starter\" name=\"starter\" value=\"\(starter.rawValue)\" formaction=\"\(path)/mission/beginning\">\(starter.sentence)</button>"
    }
}
