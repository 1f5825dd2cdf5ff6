import Foundation
import Hummingbird
import Mentoring

/// What ties six digits to the browser where someone began, and where that person was going.
///
/// The way back stands in the cookie and not in the database, because it may hold a signed link.
struct SignInCookie {
    let secret: String
    let next: String

    init(secret: String, next: String) {
        self.secret = secret
        self.next = LocalPath.checked(next)
    }

    init?(_ request: Request, _ settings: SiteSettings) {
        guard let value = request.cookies[settings.signInCookieName]?.value else { return nil }
        let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let secret = parts.first, !secret.isEmpty else { return nil }
        let next = parts.count == 2 ? Data(base64Encoded: String(parts[1])).map { String(decoding: $0, as: UTF8.self) } : nil
        self.init(secret: String(secret), next: next ?? "/")
    }

    var value: String { "\(secret).\(Data(next.utf8).base64EncodedString())" }
}

extension SiteSettings {
    var signInCookieName: String { cookieName("lampion-sign-in") }
}
