package import Foundation

/// The single-use link and its six digits that one sign-in mail carries.
package enum SignInCode {
    /// Ten minutes, in seconds (T26).
    package static let lifetime: TimeInterval = 10 * 60
    package static let digits = 6
    /// Wrong digits before the code is spent.
    package static let tries = 5

    /// Why a code or link does not sign in; the page says the same for an unknown one.
    package enum Refusal: Error, Hashable, Sendable {
        case expired
        case spent
    }

    package static func check(sentAt: Date, usedAt: Date?, failures: Int, now: Date) throws(Refusal) {
        guard usedAt == nil, failures < tries else { throw .spent }
        // A clock that was set back must not lengthen a link's life.
        guard abs(now.timeIntervalSince(sentAt)) < lifetime else { throw .expired }
    }
}

package enum SessionRule {
    /// Thirty days, in seconds.
    package static let lifetime: TimeInterval = 30 * 86_400
    /// Twelve hours, in seconds, on a computer that others use too.
    package static let sharedLifetime: TimeInterval = 12 * 3_600

    package static func expires(from start: Date, isShared: Bool) -> Date {
        start + (isShared ? sharedLifetime : lifetime)
    }
}
