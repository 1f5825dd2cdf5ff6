import Database
package import Foundation
package import Mentoring

/// One coming in by mail: from the address someone typed until its link or its six digits are used.
///
/// Neither link nor digits lie anywhere: both are made from the id, under a key of the second store.
package struct SignIn: Sendable {
    package let id: ID<SignIn>
    package let address: EmailAddress
    /// The language of the page where the address was typed.
    package let language: LanguageCode?
    package let sentAt: Date
    package let usedAt: Date?
    package let failures: Int

    package func check(now: Date) throws(SignInCode.Refusal) {
        try SignInCode.check(sentAt: sentAt, usedAt: usedAt, failures: failures, now: now)
    }
}

/// What a link or a code leads to.
package enum Admission: Sendable, Equatable {
    case person(ID<Person>)
    /// Nobody has this address yet: a name is needed to begin.
    case newcomer(ID<SignIn>)
    /// Nobody may come in by it: there is no account and none may be made, or the account is disabled.
    case nobody
    case refused(SignInCode.Refusal)
}

extension Archive {
    /// The six digits of a sign-in.
    package func code(of signIn: ID<SignIn>) -> String {
        secrets.digits(SignInCode.digits, "sign-in code", [signIn.rawValue])
    }

    /// Writes down that someone wants to come in, and posts the mail; the same happens for every address, known or not.
    ///
    /// An address that just got several mails gets no more for a while, which nobody is told. Blocked is only the client.
    ///
    /// - Parameter browser: the secret in the cookie of the browser where it began; only its digest is kept.
    package func begin(
        _ address: EmailAddress, language: LanguageCode?, browser: String, from client: String, limits: SignInLimits, now: Date, chance: Randomness
    ) async throws -> Throttle.Decision {
        let byClient = Try(.client(client), limits.client, self)
        let toAddress = Try(.mail(address), limits.mail, self)
        let digest = secrets.digest("sign-in browser", browser)
        let id: ID<SignIn> = chance.id()
        let mail = Posted(.signIn, to: nil, about: id.rawValue, due: now, id: chance.id())
        return try await write { store in
            let decision = try store.attempt([byClient], now: now, chance: chance)
            guard decision == .allowed else { return decision }
            try store.run(
                """
                INSERT INTO sign_in (id, address, language, browser, sent_at, failures)
                VALUES (\(id), \(address.text), \(language), \(digest), \(now), 0)
                """)
            if try store.mayMail(toAddress, now: now, chance: chance) { try store.post(mail, now: now) }
            return .allowed
        }
    }

    /// The sign-in that began in this browser.
    package func signIn(browser: String) async throws -> SignIn? {
        let digest = secrets.digest("sign-in browser", browser)
        return try await read { try $0.signIn(where: "browser = \(digest)") }
    }
}

extension Reading {
    package func signIn(_ id: ID<SignIn>) throws -> SignIn? {
        try signIn(where: "id = \(id)")
    }

    func signIn(where condition: SQL) throws -> SignIn? {
        try sql.first("SELECT id, address, language, sent_at, used_at, failures FROM sign_in WHERE \(condition)") { row in
            SignIn(
                id: try row["id"], address: try EmailAddress(try row["address"]), language: try row["language"], sentAt: try row["sent_at"],
                usedAt: try row["used_at"], failures: try row["failures"])
        }
    }
}
