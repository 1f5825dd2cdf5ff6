import Testing

@testable import Mentoring

@Suite struct HolidaysTests {
    @Test(
        "Easter, as almanacs have it",
        arguments: [
            "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05",
            "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
        ])
    func easter(iso: String) throws {
        let expected = try day(iso)
        #expect(Holidays.easter(of: expected.year) == expected)
    }

    @Test(
        "the days off of a year, by country",
        arguments: [
            (
                Country.belgium,
                [
                    "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-07-21", "2026-08-15", "2026-11-01", "2026-11-11",
                    "2026-12-25",
                ]
            ),
            (.netherlands, ["2026-01-01", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25", "2026-12-25", "2026-12-26"]),
            // A year in which 5 May is a day off, and 27 April 2025 a Sunday.
            (.netherlands, ["2025-01-01", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29", "2025-06-09", "2025-12-25", "2025-12-26"]),
            (
                .france,
                [
                    "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14", "2027-08-15", "2027-11-01",
                    "2027-11-11", "2027-12-25",
                ]
            ),
            // In 2008 Ascension fell on 1 May, one day off for two reasons.
            (
                .france,
                [
                    "2008-01-01", "2008-03-24", "2008-05-01", "2008-05-08", "2008-05-12", "2008-07-14", "2008-08-15", "2008-11-01", "2008-11-11",
                    "2008-12-25",
                ]
            ),
            (
                .germany,
                ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03", "2026-12-25", "2026-12-26"]
            ),
            (
                .germany,
                ["2030-01-01", "2030-04-19", "2030-04-22", "2030-05-01", "2030-05-30", "2030-06-10", "2030-10-03", "2030-12-25", "2030-12-26"]
            ),
        ])
    func days(country: Country, isos: [String]) throws {
        let days = try isos.map(day)
        #expect(Holidays.days(of: days[0].year, in: country).sorted() == days)
    }

    @Test("a day is one of them when it is asked about alone", arguments: Country.allCases)
    func one(country: Country) throws {
        for year in 2020...2045 {
            let first = try #require(Day(year: year, month: 1, day: 1))
            let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year && Holidays.has($0, in: country) }
            #expect(Set(days) == Holidays.days(of: year, in: country), "\(year)")
        }
    }

    @Test(
        "somebody's clock says whose holidays are theirs",
        arguments: [
            ("Europe/Brussels", .belgium), ("Europe/Amsterdam", .netherlands), ("Europe/Paris", .france), ("Europe/Berlin", .germany),
            ("Europe/London", nil), ("Asia/Kathmandu", nil), ("", nil),
        ] as [(String, Country?)])
    func countries(zone: String, country: Country?) {
        #expect(Country(zone: zone) == country)
    }
}
