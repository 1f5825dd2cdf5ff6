package import Foundation

/// How long the link works that shows an address to be one's own.
package enum AddressCheckRule {
    /// A day, in seconds: nobody hurries to read a mail they asked for in passing.
    package static let lifetime: TimeInterval = 86_400

    /// A clock that was set back must not lengthen a link's life.
    package static func isOpen(sentAt: Date, usedAt: Date?, now: Date) -> Bool {
        usedAt == nil && abs(now.timeIntervalSince(sentAt)) < lifetime
    }
}
