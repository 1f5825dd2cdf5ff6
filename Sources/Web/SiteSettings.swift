package import Foundation
package import Mail
package import Store

/// What the command line decides about a site.
package struct SiteSettings: Sendable {
    /// Where people reach the site, without a slash at the end.
    package let baseURL: String
    package let isDemo: Bool
    package var signUp = SignUp.invited
    /// Without mail, people sign in by a password, and invitations go by link.
    package var sendsMail = true
    /// Whom mail comes from.
    package var sender = Mailbox(name: "Lampion", address: "lampion@localhost")
    /// Where calendar programs send their answers; nil where nobody reads them.
    package var answers: IMAPMailbox?
    /// Whose word about a client's address is taken.
    package var trustedProxies: [AddressRange] = []
    package var limits = SignInLimits()
    package var invitationLimits = InvitationLimits()
    package var accountLimits = AccountLimits()
    package var passwordCost = ScryptCost.standard

    package init(baseURL: String, isDemo: Bool) {
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.isDemo = isDemo
    }

    var isSecure: Bool { baseURL.hasPrefix("https://") }

    /// `__Host-` binds the cookie to this host and to TLS; plain http exists on loopback alone.
    var cookieName: String { cookieName("lampion") }

    func cookieName(_ name: String) -> String { isSecure ? "__Host-\(name)" : name }
}
