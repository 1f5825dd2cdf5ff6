import Foundation
import Markup
import Mentoring

/// The room of the mission: the text in force, both own goals, what comes next, and every earlier version.
struct MissionPage {
    let together: Together
    let versions: [MissionVersion]
    let goals: [Goal]
    let next: LetterStep
    /// Just saved: the page says what has happened.
    var just: Saved?

    /// What was saved, as it stands in the address.
    enum Saved: String {
        case mission = ""
        case goal
    }

    var page: Page {
        Page(title: Text("Our mission"), content: content, place: .mentorships)
    }

    private var content: HTML {
        """
        \(just.map { saved(notice($0)) })
        <header class="stack near">\(together.over)<h1>\(Text("Our mission"))</h1></header>
        \(versions.first.map { MissionWords(text: $0.text).html })
        \(together.isOpen ? "<p class=\"actions\"><a class=\"button second\" href=\"\(together.path)/mission/change\">\(Text("Change the mission"))</a></p>" : .empty)
        \(OwnGoals(together: together, goals: goals, isAsked: next == .writeOwnGoal).html)
        \(together.isOpen ? next.html(together) : .empty)
        \(earlier)
        """
    }

    private func notice(_ just: Saved) -> Text {
        switch just {
        case .mission: Text("Saved. \(together.other.name) gets a mail that there is something to read, without your words in it.")
        case .goal: Self.goalSaved(together)
        }
    }

    static func goalSaved(_ together: Together) -> Text {
        Text("Saved. \(together.other.name) sees your goal here too.")
    }

    private var earlier: HTML {
        """
        <section class="stack"><h2>\(Text("Every version"))</h2><ol class="rows" reversed>\(versions.map(row))</ol>
        \(sees(together.who))</section>
        """
    }

    private func row(_ version: MissionVersion) -> HTML {
        let isNewest = version.number == versions.first?.number
        return """
            <li><a href="\(together.path)/mission/versions/\(version.number)">\(Text("Version \(version.number)"))</a>\
            \(isNewest ? " <span class=\"quiet\">\(Text("the newest"))</span>" : .empty)<br>\
            <small class="quiet">\(together.written(by: version.author, at: version.at))</small></li>
            """
    }
}

extension Together {
    /// Who wrote a version, and when.
    func written(by author: ID<Person>, at date: Date) -> Text {
        Text("written by \(name(of: author)) on \(moment: date, zone: me.timeZone)")
    }

    /// The same of a letter; one that both made at once, by going on with it, has no one writer.
    func written(_ version: LetterVersion, in agreement: Agreement) -> Text {
        agreement.isExtension(version)
            ? Text("you both went on with it on \(moment: version.at, zone: me.timeZone), with a new day to look back")
            : written(by: version.author, at: version.at)
    }
}

/// A mission as it is read: what in large, then why and how the two will notice.
struct MissionWords {
    let text: MissionText

    var html: HTML {
        """
        <div class="stack measure">
        <blockquote class="mission-words written">\(text.what)</blockquote>
        \(part(Text("Why it matters"), text.why))
        \(part(Text("How we notice that it works"), text.notice))
        <p class="quiet">\(Text("We look \(text.horizonMonths) months ahead."))</p></div>
        """
    }

    private func part(_ title: Text, _ words: String) -> HTML {
        words.isEmpty ? .empty : "<div><h2 class=\"over\">\(title)</h2><p class=\"written\">\(words)</p></div>"
    }
}

/// One version of the mission, as it stood.
struct MissionVersionPage {
    let together: Together
    let version: MissionVersion

    var page: Page {
        Page(
            title: Text("Version \(version.number) of our mission"),
            content: """
                <header class="stack near">\(together.over)<h1>\(Text("Version \(version.number) of our mission"))</h1>
                <p class="quiet">\(together.written(by: version.author, at: version.at))</p></header>
                \(MissionWords(text: version.text).html)
                <p><a href="\(together.path)/mission">\(Text("To the newest version"))</a></p>
                """,
            place: .mentorships)
    }
}
