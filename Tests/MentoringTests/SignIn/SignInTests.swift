import Foundation
import Testing

@testable import Mentoring

@Suite struct SignInTests {
    static func refusal(after seconds: TimeInterval, used: Bool = false, failures: Int = 0) -> SignInCode.Refusal? {
        do throws(SignInCode.Refusal) {
            try SignInCode.check(sentAt: start, usedAt: used ? start : nil, failures: failures, now: start + seconds)
            return nil
        } catch { return error }
    }

    @Test(
        "a code lives ten minutes, once, and five wrong tries",
        arguments: [
            (0, false, 0, nil), (599, false, 4, nil), (600, false, 0, .expired), (601, false, 0, .expired), (-601, false, 0, .expired),
            (1, true, 0, .spent),
            (1, false, 5, .spent), (1, false, 6, .spent),
        ] as [(TimeInterval, Bool, Int, SignInCode.Refusal?)])
    func code(seconds: TimeInterval, used: Bool, failures: Int, refusal: SignInCode.Refusal?) {
        #expect(Self.refusal(after: seconds, used: used, failures: failures) == refusal)
    }

    @Test(
        "the link that shows an address to be one's own works for a day, once, whichever way the clock is set",
        arguments: [(0, false, true), (86_399, false, true), (86_400, false, false), (-86_400, false, false), (1, true, false)])
    func addressCheck(seconds: TimeInterval, used: Bool, isOpen: Bool) {
        #expect(AddressCheckRule.isOpen(sentAt: start, usedAt: used ? start : nil, now: start + seconds) == isOpen)
    }

    @Test("a session lasts thirty days, and twelve hours on a shared computer")
    func session() {
        #expect(SessionRule.expires(from: start, isShared: false) == start + 30 * dayInSeconds)
        #expect(SessionRule.expires(from: start, isShared: true) == start + dayInSeconds / 2)
        #expect(SignInCode.lifetime == 600)
        #expect(SignInCode.digits == 6)
    }
}

@Suite struct ThrottleTests {
    /// One failure a second, the last just before `start`.
    static func failures(_ count: Int) -> [Date] { (0..<count).map { start - Double($0) - 1 } }

    @Test("ten failures in fifteen minutes block an account", arguments: [(0, false), (9, false), (10, true), (11, true)])
    func account(count: Int, isBlocked: Bool) {
        #expect((Throttle.account.decision(failures: Self.failures(count), now: start) != .allowed) == isBlocked)
    }

    @Test("three hundred block an address", arguments: [(299, false), (300, true), (301, true)])
    func address(count: Int, isBlocked: Bool) {
        #expect((Throttle.address.decision(failures: Self.failures(count), now: start) != .allowed) == isBlocked)
    }

    @Test("it is blocked until the failure that makes the limit is fifteen minutes old")
    func until() {
        let failures = Self.failures(10).shuffled()
        #expect(Throttle.account.decision(failures: failures, now: start) == .blocked(until: start - 10 + 900))
        #expect(Throttle.account.decision(failures: failures, now: start - 10 + 899) == .blocked(until: start - 10 + 900))
        #expect(Throttle.account.decision(failures: failures, now: start - 10 + 900) == .allowed)
        #expect(Throttle.account.decision(failures: Self.failures(12), now: start) == .blocked(until: start - 10 + 900))
    }

    @Test("a clock that was set back by an hour does not block for an hour")
    func clock() {
        #expect(Throttle.account.decision(failures: Self.failures(10), now: start - 3_600) == .allowed)
    }
}
