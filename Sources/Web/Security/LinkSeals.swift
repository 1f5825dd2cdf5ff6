import Crypto
import Foundation
import Store

/// Makes and checks the seals of links and forms: HMACs under a key that never leaves the key store.
struct LinkSeals: Sendable {
    private let secrets: SiteSecrets

    init(secrets: SiteSecrets) {
        self.secrets = secrets
    }

    /// A seal over what a link does, for whom, and on what; 128 bits in base64url.
    func seal(_ parts: String...) -> String {
        secrets.authenticate("link", parts)
    }

    func holds(_ seal: String, _ parts: String...) -> Bool {
        constantTimeEqual(seal, secrets.authenticate("link", parts))
    }

    /// The token that each form of a session carries.
    func formToken(session: String) -> String {
        secrets.authenticate("form", [session])
    }

    /// The token of forms for who is not signed in.
    func formToken(visitor: String) -> String {
        secrets.authenticate("visitor form", [visitor])
    }
}
