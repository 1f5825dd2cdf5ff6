import Foundation
import Markup
import Testing

@Suite("Dates and numbers in words")
struct SpokenTests {
    private func words(_ text: Text, _ language: Language) -> String { text.string(in: language, with: .empty) }

    @Test(
        "a day is spoken with its year",
        arguments: [
            (Language.nl, "dinsdag 8\u{A0}december 2026"), (.en, "Tuesday 8\u{A0}December 2026"),
            (.fr, "mardi 8\u{A0}décembre 2026"), (.de, "Dienstag, 8.\u{A0}Dezember 2026"),
        ])
    func day(language: Language, expected: String) throws {
        let day = try #require(LocalDay("2026-12-08"))
        #expect(words(Text("\(day: day)"), language) == expected)
    }

    @Test(
        "a short day is spoken without weekday and year",
        arguments: [
            (Language.nl, "1\u{A0}maart"), (.en, "1\u{A0}March"), (.fr, "1er\u{A0}mars"), (.de, "1.\u{A0}März"),
        ])
    func short(language: Language, expected: String) throws {
        let day = try #require(LocalDay("2026-03-01"))
        #expect(words(Text("\(short: day)"), language) == expected)
    }

    @Test(
        "a short day says its year where that is not this one",
        arguments: [
            (Language.nl, "26\u{A0}november 2027"), (.en, "26\u{A0}November 2027"), (.fr, "26\u{A0}novembre 2027"), (.de, "26.\u{A0}November 2027"),
        ])
    func shortOfAnotherYear(language: Language, expected: String) throws {
        let day = try #require(LocalDay("2027-11-26"))
        let (before, same) = (try #require(LocalDay("2026-11-26")), try #require(LocalDay("2027-01-01")))
        #expect(words(Text("\(short: day, today: before)"), language) == expected)
        #expect(words(Text("\(short: day, today: same)"), language) == String(expected.dropLast(5)))
    }

    @Test(
        "a moment is spoken on the clock of its place",
        arguments: [
            (Language.nl, "dinsdag 8\u{A0}december, 14.00\u{A0}uur"), (.en, "Tuesday 8\u{A0}December, 14:00"),
            (.fr, "mardi 8\u{A0}décembre à 14\u{A0}h\u{A0}00"), (.de, "Dienstag, 8.\u{A0}Dezember, 14:00\u{A0}Uhr"),
        ])
    func moment(language: Language, expected: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
        #expect(words(Text("\(moment: Date(timeIntervalSince1970: 1_796_734_800), zone: zone)"), language) == expected)
    }

    @Test(
        "the clock is set forward and back with its zone",
        arguments: [
            (1_774_745_940.0, "Sunday 29\u{A0}March, 01:59"), (1_774_746_000, "Sunday 29\u{A0}March, 03:00"),
            (1_792_886_400, "Sunday 25\u{A0}October, 02:00"), (1_792_890_000, "Sunday 25\u{A0}October, 02:00"),
            (1_798_757_999, "Thursday 31\u{A0}December, 23:59"), (1_798_758_000, "Friday 1\u{A0}January, 00:00"),
        ])
    func clockChanges(seconds: Double, expected: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
        #expect(words(Text("\(moment: Date(timeIntervalSince1970: seconds), zone: zone)"), .en) == expected)
    }

    @Test("the names of months and weekdays are those of Unicode CLDR", arguments: Language.allCases)
    func names(language: Language) throws {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language.rawValue)
        formatter.timeZone = TimeZone(secondsFromGMT: 0)
        formatter.dateFormat = "EEEE|MMMM"
        var day = try #require(LocalDay("2026-01-01"))
        while day.year == 2026 {
            let names = formatter.string(from: Date(timeIntervalSince1970: Double(try #require(LocalDay("1970-01-01")).days(until: day)) * 86_400))
            let parts = names.split(separator: "|")
            let spoken = words(Text("\(day: day)"), language)
            #expect(spoken.hasPrefix(parts[0]) && spoken.contains(parts[1]), "\(spoken) is \(names)")
            day = day.adding(days: 29)
        }
    }

    @Test(
        "large numbers are grouped, years are not",
        arguments: [
            (0, "0", "0", "0"), (2026, "2026", "2026", "2026"), (9999, "9999", "9999", "9999"), (10_000, "10.000", "10,000", "10\u{202F}000"),
            (1_234_567, "1.234.567", "1,234,567", "1\u{202F}234\u{202F}567"), (-5, "-5", "-5", "-5"),
            (-123_456, "-123.456", "-123,456", "-123\u{202F}456"),
        ])
    func numbers(number: Int, dutch: String, english: String, french: String) {
        let text = Text("\(number)")
        #expect(words(text, .nl) == dutch)
        #expect(words(text, .de) == dutch)
        #expect(words(text, .en) == english)
        #expect(words(text, .fr) == french)
    }

    @Test("a number in markup is a plain one")
    func plainNumber() {
        #expect(("<i value=\"\(-1_234_567)\">" as HTML).rendered == "<i value=\"-1234567\">")
    }
}
