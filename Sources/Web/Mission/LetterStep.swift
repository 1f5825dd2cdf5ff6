import Markup
import Mentoring

/// What comes next on the way from the first sentence to a letter that both signed.
enum LetterStep: Equatable {
    case writeMission, writeOwnGoal, waitForOtherGoal, makeLetter, renewLetter, sign, waitForOtherName, readLetter

    init(for side: Side, mission: Mission, goals: [Goal], agreement: Agreement) {
        guard let written = mission.latest else { self = .writeMission; return }
        let sides = Set(goals.map(\.side))
        guard let letter = agreement.latest else {
            self = !sides.contains(side) ? .writeOwnGoal : sides.contains(.mentor) ? .makeLetter : .waitForOtherGoal
            return
        }
        if letter.text.taking(written, goals) != letter.text {
            self = .renewLetter
        } else if agreement.signature(of: side, version: letter.number) == nil {
            self = .sign
        } else {
            self = agreement.signers(of: letter.number).count == Side.allCases.count ? .readLetter : .waitForOtherName
        }
    }

    /// The one thing that asks for a minute.
    func html(_ together: Together) -> HTML {
        let ask = question(together)
        guard let act else { return "<p class=\"quiet\">\(ask)</p>" }
        return """
            <section class="light stack"><h2>\(ask)</h2>
            <p class="actions"><a class="button" href="\(together.path)\(act.path)">\(act.word)</a></p>\(sees(together.who))</section>
            """
    }

    private func question(_ together: Together) -> Text {
        switch self {
        case .writeMission: Text("What do you want to bring about together?")
        case .writeOwnGoal: Text("And what do you want to reach for yourself?")
        case .waitForOtherGoal: Text("\(together.other.name) still writes a goal of their own. Then you make your letter.")
        case .makeLetter: Text("Put it together in one letter.")
        case .renewLetter: Text("Your letter still says what you wrote before.")
        case .sign: Text("Your letter waits for your name.")
        case .waitForOtherName: Text("You signed your letter. Now it waits for the name of \(together.other.name).")
        case .readLetter: Text("Your letter is there whenever you want to read it again.")
        }
    }

    private var act: (path: String, word: Text)? {
        switch self {
        case .writeMission: ("/mission", Text("Write your mission"))
        case .writeOwnGoal: ("/goal", Text("Write your own goal"))
        case .waitForOtherGoal, .waitForOtherName: nil
        case .makeLetter: ("/agreement/proposal", Text("Make your letter"))
        case .renewLetter: ("/agreement/proposal", Text("Bring the letter up to date"))
        case .sign: ("/agreement", Text("Read and sign"))
        case .readLetter: ("/agreement", Text("Read your letter"))
        }
    }
}
