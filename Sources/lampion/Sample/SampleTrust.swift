import Foundation
import Mentoring
import Store

/// What trust brought in some of the stories: taps, honest words, something that was off, and what was brought to the confidant.
struct SampleTrust: Sendable {
    let story: String
    var repairs: [Off] = []
    var words: [Word] = []
    /// From the first meeting asked about, each three taps: 'yya' is yes, yes, a little; 'n' is not really.
    var pulses: [Side: [String]] = [:]
    var concerns: [Brought] = []

    /// Something that was off, as far as the two have come with it.
    struct Off: Sendable {
        let daysAgo: Int
        let opener: Side
        let noticed: String
        let need: String
        /// How many days after it was said.
        var agreedAfter: Int?
        var agreement = ""
        var isSolved = false
    }

    struct Word: Sendable {
        let daysAgo: Int
        let side: Side
        let meetings: Int
        let helps: String
        var different = ""
    }

    struct Brought: Sendable {
        let daysAgo: Int
        let by: Side
        var kind = Concern.Kind.concern
        let text: String
        var answer: String?
    }

    func write(_ tale: SampleTale, to store: Writing, confidant: ID<Person>?, _ days: SampleDays) throws {
        for off in repairs { try write(off, tale, to: store, days) }
        for word in words {
            let at = days.moment(word.daysAgo, "word of \(word.side) in \(story)")
            let given = HonestWord(side: word.side, helps: word.helps, different: word.different, meetings: word.meetings, at: at)
            try store.insert(given, id: SampleChance.id("word \(word.daysAgo) of \(story)"), of: tale.mentorship)
        }
        for (side, taps) in pulses { try write(taps, side, tale, to: store) }
        if let confidant { for brought in concerns { try write(brought, tale, to: store, confidant, days) } }
    }

    private func write(_ off: Off, _ tale: SampleTale, to store: Writing, _ days: SampleDays) throws {
        let name = "repair \(off.daysAgo) of \(story)"
        let at = days.moment(off.daysAgo, name)
        var (repair, _) = try Repair.opened(id: SampleChance.id(name), by: off.opener, noticed: off.noticed, need: off.need, at: at)
        if let after = off.agreedAfter {
            let agreed = days.moment(off.daysAgo - after, "agreement of \(name)")
            _ = try repair.apply(.talked(by: off.opener, at: agreed))
            _ = try repair.apply(.agreed(off.agreement, by: off.opener.other, at: agreed))
        }
        if off.isSolved, let looksAt = repair.looksAt {
            for side in Side.allCases { _ = try repair.apply(.solved(by: side, at: looksAt)) }
        }
        try store.insert(repair, of: tale.mentorship)
    }

    private func write(_ taps: [String], _ side: Side, _ tale: SampleTale, to store: Writing) throws {
        let asked = (1...).lazy.filter(Pulse.isAsked(afterMeeting:))
        let began = tale.mentorship.activeAt ?? tale.mentorship.startedAt
        for (meeting, letters) in zip(asked, taps) {
            let answers = zip(Pulse.Question.allCases, letters.map { $0 == "y" ? Pulse.Answer.yes : $0 == "a" ? .aLittle : .notReally })
            // By the first rhythm: a meeting each two weeks.
            let at = began + Double(meeting) * 14 * 86_400
            try store.save(Pulse(meeting: meeting, answers: Dictionary(uniqueKeysWithValues: answers), at: at), of: tale.mentorship, by: side)
        }
    }

    private func write(_ brought: Brought, _ tale: SampleTale, to store: Writing, _ confidant: ID<Person>, _ days: SampleDays) throws {
        let name = "concern \(brought.daysAgo) of \(story)"
        let at = days.moment(brought.daysAgo, name)
        var (concern, _) = try Concern.sent(
            id: SampleChance.id(name), kind: brought.kind, from: tale.mentorship.person(brought.by), to: confidant, text: brought.text, at: at)
        if let answer = brought.answer {
            let answered = days.moment(brought.daysAgo - 1, "answer to \(name)")
            _ = try concern.apply(.read(at: answered))
            _ = try concern.apply(.said(answer, by: .confidant, at: answered))
        }
        try store.insert(concern)
    }
}

extension SampleTrust {
    static let all = [
        SampleTrust(
            story: "amira and noor",
            repairs: [
                Off(
                    daysAgo: 172, opener: .mentee, noticed: "Ik merkte dat we twee keer over jouw ploeg praatten, en niet over mijn vraag.",
                    need: "Dat we beginnen met wat ik die dag wil weten.", agreedAfter: 4,
                    agreement: "Noor stuurt de dag ervoor één vraag. Daarmee beginnen we.", isSolved: true)
            ],
            words: [
                Word(
                    daysAgo: 250, side: .mentee, meetings: 4, helps: "Je vraagt door tot ik het zelf zie.",
                    different: "Soms wil ik eerst uitpraten."),
                Word(
                    daysAgo: 248, side: .mentor, meetings: 4, helps: "Je komt altijd met een echte vraag.",
                    different: "Zeg me vaker wanneer ik ernaast zit."),
            ],
            pulses: [.mentee: ["yya", "yyy", "yaa", "yan", "yyy"], .mentor: ["yyy", "yya", "yyy", "yyy", "yyy"]]),
        SampleTrust(
            story: "lieve and elif",
            repairs: [
                Off(
                    daysAgo: 9, opener: .mentor, noticed: "Ik merkte dat ik twee keer alleen zat te wachten.",
                    need: "Een bericht als het niet lukt, ook als het laat is.", agreedAfter: 5, agreement: "Elif stuurt een bericht, hoe kort ook.")
            ]),
        SampleTrust(
            story: "fatima and moussa",
            concerns: [
                Brought(
                    daysAgo: 85, by: .mentee, kind: .safety, text: "Je n’ose plus dire non. Je voudrais arrêter sans devoir m’expliquer.",
                    answer: "Merci de me l’avoir écrit. Vous pouvez arrêter aujourd’hui, sans raison. Je suis là si vous voulez en parler.")
            ]),
        SampleTrust(
            story: "dirk and katrin",
            concerns: [
                Brought(daysAgo: 1, by: .mentee, text: "Ich weiß nicht, ob ich zu viel erwarte. Darf ich das einmal mit Ihnen besprechen?")
            ]),
    ]
}
