import Database
package import Mentoring
package import Store
import Web

extension TestSite {
    /// The newest sign-in, as its mail would name it.
    package func lastSignIn() async throws -> ID<SignIn>? {
        try await archive.database.read { try $0.value("SELECT thing FROM outbox WHERE kind = 'signIn' ORDER BY made_at DESC, id DESC LIMIT 1") }
    }

    /// The path of the link in the newest sign-in mail.
    package func lastLink() async throws -> String {
        guard let id = try await lastSignIn() else { return "/no-mail" }
        return site.path(of: id)
    }

    /// The six digits of the newest sign-in mail.
    package func lastCode() async throws -> String {
        guard let id = try await lastSignIn() else { return "" }
        return archive.code(of: id)
    }
}
