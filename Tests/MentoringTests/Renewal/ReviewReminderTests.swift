import Testing

@testable import Mentoring

@Suite struct ReviewReminderTests {
    @Test(
        "S39: on the date, and 7, 14 and 21 days after it; after a standstill the newest alone, and none that is a week old",
        arguments: [
            (-1, nil), (0, .onTheDay), (6, .onTheDay), (7, .afterOneWeek), (13, .afterOneWeek), (14, .afterTwoWeeks), (20, .afterTwoWeeks),
            (21, .afterThreeWeeks), (27, .afterThreeWeeks), (28, nil), (400, nil),
        ] as [(Int, ReviewReminder?)])
    func due(days: Int, expected: ReviewReminder?) throws {
        let date = try day("2027-01-01")
        let today = date.adding(days: days)
        #expect(ReviewReminder.due(of: date, on: today) == expected)
        #expect(ReviewReminder.dates(dueOn: today).contains(date) == (expected != nil))
    }
}
