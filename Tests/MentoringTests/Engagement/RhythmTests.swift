import Testing

@testable import Mentoring

@Suite struct RhythmTests {
    static func refusal(_ phases: [Phase], minutes: Int = 60) -> Rhythm.Refusal? {
        do throws(Rhythm.Refusal) {
            _ = try Rhythm(phases: phases, channel: .walk, minutes: minutes)
            return nil
        } catch { return error }
    }

    @Test("the suggestion is every two weeks for three months, then monthly")
    func suggested() {
        #expect(Rhythm.suggested.phases == [Phase(.everyTwoWeeks, months: 3), Phase(.monthly)])
        #expect(Rhythm.suggested.minutes == 60)
    }

    @Test(
        "the minutes a month follow from the rhythm",
        arguments: [
            (.weekly, 60, 260), (.everyTwoWeeks, 60, 130), (.everyTwoWeeks, 45, 98), (.everyThreeWeeks, 60, 85), (.monthly, 60, 60),
            (.monthly, 15, 15),
            (.everyTwoMonths, 60, 30),
        ] as [(Frequency, Int, Int)])
    func minutes(frequency: Frequency, length: Int, minutes: Int) throws {
        #expect(try Rhythm(phases: [Phase(frequency)], channel: .video, minutes: length).minutesAMonth == minutes)
    }

    @Test("the busiest phase counts: 'about 2 hours a month'")
    func busiest() throws {
        #expect(Rhythm.suggested.minutesAMonth == 130)
        #expect(try Rhythm(first: .monthly, firstMonths: 3, later: .weekly, channel: .phone, minutes: 30).minutesAMonth == 130)
    }

    @Test("one to three phases, of which all but the last say how long")
    func phases() {
        #expect(Self.refusal([]) == .phases)
        #expect(Self.refusal([Phase(.weekly)]) == nil)
        #expect(Self.refusal([Phase(.weekly, months: 1)]) == .phases)
        #expect(Self.refusal([Phase(.weekly, months: 1), Phase(.monthly)]) == nil)
        #expect(Self.refusal([Phase(.weekly), Phase(.monthly)]) == .months(1...24))
        #expect(Self.refusal(Array(repeating: Phase(.weekly, months: 1), count: 2) + [Phase(.monthly)]) == nil)
        #expect(Self.refusal(Array(repeating: Phase(.weekly, months: 1), count: 3) + [Phase(.monthly)]) == .phases)
    }

    @Test("a phase lasts 1 to 24 months", arguments: [(0, false), (1, true), (24, true), (25, false)])
    func months(months: Int, isTaken: Bool) {
        #expect(Self.refusal([Phase(.weekly, months: months), Phase(.monthly)]) == (isTaken ? nil : .months(1...24)))
    }

    @Test("a meeting lasts 15 to 240 minutes", arguments: [(14, false), (15, true), (240, true), (241, false)])
    func length(minutes: Int, isTaken: Bool) {
        #expect(Self.refusal([Phase(.monthly)], minutes: minutes) == (isTaken ? nil : .minutes(15...240)))
    }

    @Test(
        "the phase of a day",
        arguments: [("2025-12-01", true), ("2026-01-12", true), ("2026-04-11", true), ("2026-04-12", false), ("2030-01-01", false)])
    func phase(today: String, isFirst: Bool) throws {
        let start = try day("2026-01-12")
        #expect(Rhythm.suggested.frequency(on: try day(today), from: start) == (isFirst ? .everyTwoWeeks : .monthly))
    }

    @Test("the same rhythm before and after is one phase")
    func onePhase() throws {
        #expect(try Rhythm(first: .monthly, firstMonths: 3, later: .monthly, channel: .walk, minutes: 60).phases == [Phase(.monthly)])
    }
}

@Suite struct FormsTogetherTests {
    @Test("without wishes the draft is the suggestion")
    func none() {
        #expect(FormsTogether(mentor: WorkingForm(), mentee: WorkingForm()).rhythm == .suggested)
    }

    @Test(
        "the calmer wish counts, one wish alone is taken, and later is never busier than before",
        arguments: [
            (.weekly, .everyTwoWeeks, nil, nil, [.everyTwoWeeks, .monthly]), (.weekly, nil, nil, nil, [.weekly, .monthly]),
            (.everyTwoMonths, .weekly, nil, nil, [.everyTwoMonths]), (nil, nil, .everyTwoWeeks, nil, [.everyTwoWeeks]),
            (.weekly, .weekly, .everyTwoWeeks, .monthly, [.weekly, .monthly]), (.monthly, nil, .weekly, .weekly, [.monthly]),
        ] as [(Frequency?, Frequency?, Frequency?, Frequency?, [Frequency])])
    func wishes(mentor: Frequency?, mentee: Frequency?, mentorLater: Frequency?, menteeLater: Frequency?, phases: [Frequency]) {
        let forms = FormsTogether(
            mentor: WorkingForm(rhythm: mentor, laterRhythm: mentorLater), mentee: WorkingForm(rhythm: mentee, laterRhythm: menteeLater))
        #expect(forms.rhythm.phases.map(\.frequency) == phases)
    }

    @Test(
        "a channel of both comes first, then the mentor's, then the mentee's",
        arguments: [
            ([.walk, .video], [.video, .phone], .video), ([.phone], [.video], .phone), ([], [.walk], .walk), ([], [], .inPerson),
            ([.phone, .inPerson], [.inPerson, .phone], .inPerson),
        ] as [(Set<Channel>, Set<Channel>, Channel)])
    func channel(mentor: Set<Channel>, mentee: Set<Channel>, channel: Channel) {
        #expect(FormsTogether(mentor: WorkingForm(channels: mentor), mentee: WorkingForm(channels: mentee)).rhythm.channel == channel)
    }

    @Test(
        "the talk is as long as both have the time for, and never under half an hour",
        arguments: [(2, 2, 60), (20, 2, 60), (1, 20, 30), (1, 1, 30)])
    func minutes(mentor: Int, mentee: Int, minutes: Int) {
        #expect(FormsTogether(mentor: WorkingForm(hoursAMonth: mentor), mentee: WorkingForm(hoursAMonth: mentee)).rhythm.minutes == minutes)
    }

    @Test("who said nothing of hours is taken to have the usual two")
    func unsaid() {
        #expect(WorkingForm().hoursAMonth == nil)
        #expect(FormsTogether(mentor: WorkingForm(), mentee: WorkingForm(hoursAMonth: 3)).hoursAMonth == 2)
    }

    @Test("three hours a month for every week make three quarters of an hour")
    func threeQuarters() {
        let form = WorkingForm(rhythm: .weekly, hoursAMonth: 3)
        #expect(FormsTogether(mentor: form, mentee: form).rhythm.minutes == 45)
    }

    @Test("two profiles stand side by side once both told something that the other may see, and only that", arguments: [false, true])
    func profiles(isHidden: Bool) throws {
        let mentor = Profile(form: WorkingForm(rhythm: .weekly, hoursAMonth: 9))
        var mentee = Profile(form: WorkingForm(rhythm: .monthly, channels: [.walk], hoursAMonth: 1))
        if isHidden { for field in [ProfileField.rhythm, .hoursAMonth] { mentee.show(field, to: .onlyMe) } }
        let forms = try #require(FormsTogether(mentor: mentor, mentee: mentee, standing: .duo))
        #expect(forms.mentee.rhythm == (isHidden ? nil : .monthly) && forms.mentee.channels == [.walk])
        #expect(forms.tellsHours == (isHidden ? [.mentor] : [.mentor, .mentee]))
        #expect(forms.rhythm.phases.first?.frequency == (isHidden ? .weekly : .monthly))
        #expect(FormsTogether(mentor: mentor, mentee: Profile(), standing: .duo) == nil)
        #expect(FormsTogether(mentor: mentor, mentee: mentee, standing: .stranger) == nil)
    }

    @Test("side by side they show what is shared")
    func shared() {
        let mentor = WorkingForm(
            languages: ["fr", "nl"].compactMap { LanguageCode($0) }, channels: [.walk, .video], hoursAMonth: 3,
            times: [WeekTime(.friday, .morning), WeekTime(.monday, .evening)])
        let mentee = WorkingForm(
            languages: ["en", "nl", "fr"].compactMap { LanguageCode($0) }, channels: [.video], hoursAMonth: 2,
            times: [WeekTime(.monday, .evening), WeekTime(.friday, .morning), WeekTime(.friday, .evening)])
        let forms = FormsTogether(mentor: mentor, mentee: mentee)
        #expect(forms.languages.map(\.rawValue) == ["fr", "nl"] && forms.channels == [.video] && forms.hoursAMonth == 2)
        #expect(forms.times == [WeekTime(.monday, .evening), WeekTime(.friday, .morning)])
    }
}
