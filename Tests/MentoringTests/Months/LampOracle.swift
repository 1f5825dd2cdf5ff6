@testable import Mentoring

/// The table of the lamps in `method.md`, told once more, from a diary of what the two did instead of the facts that the product keeps.
struct LampOracle {
    enum Light: Hashable {
        case burns, waits, needsCare

        init(_ state: Lamp.State) {
            switch state {
            case .lit: self = .burns
            case .waiting, .resting: self = .waits
            case .needsCare: self = .needsCare
            }
        }
    }

    struct Letter {
        let since: Day
        let review: Day
        /// S9: to which day its mission looks.
        var horizon: Day { since.adding(months: 12) }
    }

    var today: Day
    let match: Day
    /// The one that both signed last.
    var letter: Letter?
    /// When the two last looked back, and what they chose.
    var lookedBack: (day: Day, door: Door)?
    var talks: [Day] = []
    /// Those to which both said yes, and which are not taken back.
    var dates: [Day] = []
    /// Those that wait for a yes.
    var proposals: [Day] = []
    /// The first day after a pause.
    var isBackOn: Day?
    var introductions = 0
    var openReports = 0
    var openRepairs = 0
    var lessons: [Side: [Day]] = [:]

    func light(_ lamp: LampKind) -> Light {
        switch lamp {
        case .mission: mission
        case .engagement: engagement
        case .networking: openReports > 0 ? .needsCare : letter != nil && introductions > 0 ? .burns : .waits
        case .trust: openRepairs > 0 ? .needsCare : letter != nil ? .burns : .waits
        case .opportunity: Side.allCases.allSatisfy { hasLearned($0) } ? .burns : .waits
        case .renewal: renewal
        }
    }

    /// 'Attention is: Engagement needs care, or no first date 10 days after the match.'
    var asksForAttention: Bool {
        if isAway { return false }
        return engagement == .needsCare || (today.days(since: match) >= 10 && talks.isEmpty && !hasDate && !proposals.contains { $0 >= today })
    }

    /// Everything waits until that day.
    private var isAway: Bool { isBackOn.map { today < $0 } ?? false }

    private var mission: Light {
        guard let letter else { return .waits }
        if isReviewed, lookedBack?.door == .newMission { return .waits }
        return letter.horizon < today && !isReviewed ? .needsCare : .burns
    }

    /// S30: every two weeks for three months, then monthly.
    private var rhythm: Double {
        guard let letter, today >= letter.since.adding(months: 3) else { return 14 }
        return 30
    }

    private var hasDate: Bool { dates.contains { $0 >= today } }

    private var engagement: Light {
        if hasDate { return .burns }
        if let last = talks.max(by: { $0.number < $1.number }), days(since: last) < 1.5 * rhythm { return .burns }
        guard let letter, !isAway else { return .waits }
        let silence = ([letter.since, isBackOn].compactMap { $0 } + talks).map { days(since: $0) }.min() ?? 0
        return silence >= 2.5 * rhythm ? .needsCare : .waits
    }

    private var renewal: Light {
        guard let letter else { return .waits }
        if isReviewed, lookedBack?.door == .close { return .waits }
        if letter.review > today { return .burns }
        return letter.review < today && !isReviewed ? .needsCare : .waits
    }

    private var isReviewed: Bool {
        guard let letter, let lookedBack else { return false }
        return lookedBack.day.days(since: letter.since) > 0
    }

    private func hasLearned(_ side: Side) -> Bool { lessons[side, default: []].contains { days(since: $0) <= 90 } }

    private func days(since day: Day) -> Double { Double(today.days(since: day)) }
}
