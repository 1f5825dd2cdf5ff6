/// The two forms side by side, which become the first draft of the rhythm (S18).
package struct FormsTogether: Hashable, Sendable {
    package let mentor: WorkingForm
    package let mentee: WorkingForm
    /// Whose hours are told: they have a number from the beginning, which says nothing where its owner shows it to nobody.
    package let tellsHours: Set<Side>

    package init(mentor: WorkingForm, mentee: WorkingForm, tellsHours: Set<Side> = Set(Side.allCases)) {
        self.mentor = mentor
        self.mentee = mentee
        self.tellsHours = tellsHours
    }

    /// What each tells who stands that near; nil until both told something.
    package init?(mentor: Profile, mentee: Profile, standing relation: Relation) {
        let forms = (mentor: mentor.seen(by: relation).form, mentee: mentee.seen(by: relation).form)
        guard forms.mentor != WorkingForm(), forms.mentee != WorkingForm() else { return nil }
        let tellsHours = [(Side.mentor, mentor), (.mentee, mentee)].filter { $0.1.isSeen(.hoursAMonth, by: relation) }.map(\.0)
        self.init(mentor: forms.mentor, mentee: forms.mentee, tellsHours: Set(tellsHours))
    }

    /// In the mentor's order.
    package var languages: [LanguageCode] { mentor.languages.filter(mentee.languages.contains) }

    package var channels: [Channel] { Channel.allCases.filter { mentor.channels.contains($0) && mentee.channels.contains($0) } }

    package var times: [WeekTime] { WeekTime.all.filter { mentor.times.contains($0) && mentee.times.contains($0) } }

    /// The hours a month that both can spare; who said nothing is taken to have the usual ones.
    package var hoursAMonth: Int { [mentor, mentee].map { $0.hoursAMonth ?? HoursAMonth.suggested }.min() ?? HoursAMonth.suggested }

    package func form(of side: Side) -> WorkingForm { side == .mentor ? mentor : mentee }

    /// What suits both: the calmer of two wishes, a channel of both, and the longest talk for which both have the time.
    package var rhythm: Rhythm {
        let first = Self.agreed(mentor.rhythm, mentee.rhythm, otherwise: .everyTwoWeeks)
        let later = Frequency.calmer(first, Self.agreed(mentor.laterRhythm, mentee.laterRhythm, otherwise: .monthly))
        return Rhythm(known: Rhythm.phases(first, months: Rhythm.suggestedMonths, later), channel, minutes(first))
    }

    private var channel: Channel {
        channels.first ?? (mentor.channels.isEmpty ? mentee.channels : mentor.channels).min { Self.order($0) < Self.order($1) } ?? .inPerson
    }

    /// 'About 2 hours a month' is an hour every two weeks: a tenth more than said is still about that.
    private func minutes(_ frequency: Frequency) -> Int {
        [60, 45].first { Rhythm.minutesAMonth(frequency, minutes: $0) * 10 <= hoursAMonth * 60 * 11 } ?? 30
    }

    private static func agreed(_ left: Frequency?, _ right: Frequency?, otherwise: Frequency) -> Frequency {
        guard let left, let right else { return left ?? right ?? otherwise }
        return .calmer(left, right)
    }

    private static func order(_ channel: Channel) -> Int { Channel.allCases.firstIndex(of: channel) ?? 0 }
}
