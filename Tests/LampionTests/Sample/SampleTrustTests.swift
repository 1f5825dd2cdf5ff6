import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import lampion

@Suite("Trust in the sample")
struct SampleTrustTests {
    @Test("each belongs to a story that is told, once")
    func stories() {
        let told = Set(SampleStory.all.map(\.name))
        let named = SampleTrust.all.map(\.story)
        #expect(named.allSatisfy(told.contains) && Set(named).count == named.count)
    }

    @Test("the confidant finds one that waits and one that was answered; a repair is open, another solved; who ended it kept why")
    func filled() async throws {
        try await TestSite.with(.sqlite) { test, _ async throws in
            try await Sample.fill(test.archive, now: test.clock.now)
            let duos = try SampleGroup(written: 40, SampleDays(now: test.clock.now)).tales.map(\.mentorship)
            try await test.archive.read { store in
                let confidant = try #require(try store.confidant())
                #expect(Set(try store.concerns(of: confidant.id).map(\.state)) == [.sent, .answered])
                let repairs = try duos.flatMap { try store.repairs(of: $0) }
                #expect(Set(repairs.map(\.state)) == [.agreed, .solved])
                let reasons = try duos.compactMap { duo in try Side.allCases.compactMap { try store.endingReason(of: duo, by: $0) }.first }
                #expect(Set(reasons.map(\.ending)) == Set(FarewellReason.choices + [.noFit]))
            }
        }
    }
}
