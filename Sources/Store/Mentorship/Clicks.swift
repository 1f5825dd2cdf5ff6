import Database
package import Foundation
package import Mentoring

/// The talks after which the two answered: the first, and the second where both envelopes asked for one.
package struct ClickTalks: Sendable {
    package let first: Click
    package let second: Click?

    package var current: Click { second ?? first }

    /// One's own answers: of the talk at hand, or what one wrote after the first.
    package func own(_ side: Side) -> Envelope? { current.envelopes[side] ?? first.envelopes[side] }
}

/// How each of the two said their mission in one sentence (K4), once the envelopes are open.
package struct FirstSentences: Sendable, Equatable {
    package let mentee: String
    package let mentor: String
}

extension Reading {
    package func clicks(of mentorship: Mentorship) throws -> ClickTalks {
        try clicks(of: [mentorship])[mentorship.id] ?? ClickTalks(first: Click(beganAt: mentorship.startedAt), second: nil)
    }

    /// The talks of several mentorships in one query; one without any answer has its first talk before it.
    package func clicks(of mentorships: [Mentorship]) throws -> [ID<Mentorship>: ClickTalks] {
        let byID = Dictionary(mentorships.map { ($0.id, $0) }) { first, _ in first }
        var found: [ID<Mentorship>: [Int: [Side: Envelope]]] = [:]
        if !mentorships.isEmpty {
            _ = try sql.all(
                "SELECT mentorship, talk, side, at, words FROM envelope WHERE mentorship IN \(mentorships.map { $0.id }) ORDER BY mentorship, talk, side"
            ) { row in
                let mentorship: ID<Mentorship> = try row["mentorship"]
                let talk: Int = try row["talk"]
                let side: Side = try row["side"]
                guard let author = byID[mentorship]?.person(side),
                    let words = try open(try row["words"], of: .person(author), at: .envelope(mentorship, talk, side)).flatMap(EnvelopeWords.init)
                else { return }
                found[mentorship, default: [:]][talk, default: [:]][side] = Envelope(
                    answers: words.answers, decision: words.decision, at: try row["at"])
            }
        }
        return byID.mapValues { mentorship in
            let first = Click(beganAt: mentorship.startedAt, envelopes: found[mentorship.id]?[1] ?? [:])
            // Both have answered by then, so the hour does not matter.
            let second = first.secondTalk(now: mentorship.startedAt).map { second in
                Click(talk: second.talk, beganAt: second.beganAt, envelopes: found[mentorship.id]?[second.talk] ?? [:])
            }
            return ClickTalks(first: first, second: second)
        }
    }

    /// What the mission begins with; nil until both said yes.
    package func firstSentences(of id: ID<Mentorship>) throws -> FirstSentences? {
        guard let mentorship = try duo(id)?.mentorship, let agreedAt = mentorship.agreedAt else { return nil }
        let click = try clicks(of: mentorship).current
        guard click.outcome(now: agreedAt) == .opened else { return nil }
        return FirstSentences(
            mentee: click.envelopes[.mentee]?.answers[.mission] ?? "", mentor: click.envelopes[.mentor]?.answers[.mission] ?? "")
    }

    /// Those who are getting to know each other and whose first fourteen days have gone by.
    package func clicksDue(now: Date) throws -> [ID<Mentorship>] {
        try sql.values(
            """
            SELECT id FROM mentorship WHERE agreed_at IS NULL AND closed_at IS NULL AND started_at <= \(now - Click.answeredWithin)
            ORDER BY started_at, id
            """)
    }
}

extension Writing {
    /// Closes an envelope of the talk at hand, or replaces one's own; with the outcome, both are told at the same moment.
    @discardableResult
    package func answerClick(
        _ id: ID<Mentorship>, _ side: Side, _ answers: ClickAnswers, decision: Decision, at now: Date, chance: Randomness
    ) throws -> Click.Outcome {
        guard let mentorship = try duo(id)?.mentorship else { throw StoreProblem.missingMentorship(id) }
        guard mentorship.state == .exploring else { throw Click.Refusal.alreadyDecided(mentorship.agreedAt == nil ? .over : .opened) }
        var click = try clicks(of: mentorship).current
        let isFirst = click.envelopes[side] == nil
        let outcome = try click.answer(side, answers, decision: decision, at: now)
        if let envelope = click.envelopes[side] { try keep(envelope, of: side, talk: click.talk, in: mentorship) }
        // How often somebody thought again is nobody's business.
        if isFirst { try note("click answered", by: mentorship.person(side), thing: id.rawValue, at: now, id: chance.id()) }
        try settle(mentorship, click, at: now, chance: chance)
        return outcome
    }

    /// What the fourteenth day brings; nothing before it, and nothing twice.
    package func settleClick(_ id: ID<Mentorship>, at now: Date, chance: Randomness) throws {
        guard let mentorship = try duo(id)?.mentorship, mentorship.state == .exploring else { return }
        try settle(mentorship, try clicks(of: mentorship).current, at: now, chance: chance)
    }

    /// As it was answered, without asking any rule: for what is read back from elsewhere.
    package func keep(_ envelope: Envelope, of side: Side, talk: Int, in mentorship: Mentorship) throws {
        let words = try seal(EnvelopeWords(envelope).text, of: .person(mentorship.person(side)), at: .envelope(mentorship.id, talk, side))
        try run(
            """
            INSERT INTO envelope (mentorship, talk, side, at, words) VALUES (\(mentorship.id), \(talk), \(side), \(envelope.at), \(words))
            ON CONFLICT (mentorship, talk, side) DO UPDATE SET at = excluded.at, words = excluded.words
            """)
    }

    func askForClick(_ mentorship: Mentorship, at now: Date, chance: Randomness) throws {
        for side in Side.allCases {
            for (kind, after) in Click.asking {
                let mail = Posted(kind, to: mentorship.person(side), about: mentorship.id.rawValue, due: now + after, id: chance.id())
                try post(mail, now: now)
            }
        }
    }

    private func settle(_ mentorship: Mentorship, _ click: Click, at now: Date, chance: Randomness) throws {
        var mentorship = mentorship
        switch click.outcome(now: now) {
        case .waiting: return
        case .oneMoreTalk: try askForClick(mentorship, at: now, chance: chance)
        case .opened: _ = try mentorship.apply(.clicked(at: now))
        case .over: _ = try mentorship.apply(.closed(click.ending(now: now) ?? .notAnswered, by: nil, at: now))
        }
        try update(mentorship)
        try note("click outcome", by: nil, thing: mentorship.id.rawValue, at: now, id: chance.id())
        // One kind of mail for every outcome, to both, at one moment: neither its subject nor its hour tells anything.
        for side in Side.allCases {
            try post(
                Posted(.clickOutcome, to: mentorship.person(side), about: mentorship.id.rawValue, due: now, id: chance.id()), now: now)
        }
    }
}

extension Archive {
    /// Lets the clock end what waited fourteen days.
    package func settleClicks(now: Date, chance: Randomness) async throws {
        try await workThrough(read { try $0.clicksDue(now: now) }) { store, id in try store.settleClick(id, at: now, chance: chance) }
    }
}

/// The words of an envelope, as they lie sealed with their author's key; the decision among them.
private struct EnvelopeWords {
    let answers: ClickAnswers
    let decision: Decision

    init(_ envelope: Envelope) {
        (answers, decision) = (envelope.answers, envelope.decision)
    }

    init?(_ text: String) {
        guard let fields = SealedFields(text), let decision = fields["decision"].flatMap(Decision.init) else { return nil }
        self.decision = decision
        let texts = ClickAnswers.Question.allCases.compactMap { question in fields[question.rawValue].map { (question, $0) } }
        answers = ClickAnswers(Dictionary(uniqueKeysWithValues: texts))
    }

    var text: String {
        var fields = SealedFields()
        fields["decision"] = decision.rawValue
        for (question, words) in answers.texts { fields[question.rawValue] = words }
        return fields.text
    }
}

extension Place {
    fileprivate static func envelope(_ mentorship: ID<Mentorship>, _ talk: Int, _ side: Side) -> Place {
        Place(table: "envelope", row: "\(mentorship.rawValue)/\(talk)/\(side.rawValue)", column: "words")
    }
}
