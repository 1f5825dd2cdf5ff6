package import Foundation

/// How long a mail waits after a try that did not succeed: a minute, then twice as long each time up to six hours, for three days in all.
///
/// It is counted in tries, so that a clock which jumps ahead gives up no mail.
package enum MailRetry {
    package static let first: TimeInterval = 60
    package static let longest: TimeInterval = 6 * 3_600
    package static let patience: TimeInterval = 3 * 86_400
    /// A try that may have arrived is repeated once, with the same Message-ID.
    package static let mostDoubts = 2

    /// The wait after that many tries, in seconds; nil when it is time to give up.
    package static func wait(afterTries tries: Int) -> TimeInterval? {
        var wait = first
        var total: TimeInterval = 0
        for _ in 1..<max(tries, 1) {
            total += wait
            wait = min(wait * 2, longest)
        }
        return total + wait <= patience ? wait : nil
    }
}
