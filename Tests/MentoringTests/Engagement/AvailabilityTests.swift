import Foundation
import Testing

@testable import Mentoring

@Suite("When one can be met, as the other sees it")
struct AvailabilityTests {
    private static let friday = WeekTime(.friday, .morning)

    @Test(
        "what somebody shows to nobody is not read out of the dates",
        arguments: [(Audience.partners, Audience.partners), (.onlyMe, .partners), (.partners, .onlyMe), (.onlyMe, .onlyMe)])
    func shown(times: Audience, notNow: Audience) throws {
        let until = try day("2026-02-02")
        var profile = Profile(capacity: Capacity(notNowUntil: until), audiences: [.times: times, .capacity: notNow])
        profile.form.times = [Self.friday]
        let availability = Availability(of: profile, in: "Europe/Brussels")
        #expect(availability.times == (times == .onlyMe ? [] : [Self.friday]))
        #expect(availability.notNowUntil == (notNow == .onlyMe ? nil : until))
        #expect(availability.zone == "Europe/Brussels")
    }
}
