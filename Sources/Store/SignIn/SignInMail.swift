package import Foundation
package import Mentoring

/// What a sign-in mail needs when it is delivered; link and digits are made from the id then.
package struct SignInMail: Sendable {
    package let signIn: ID<SignIn>
    package let address: EmailAddress
    /// The person's own language, otherwise that of the page where the address was typed.
    package let language: LanguageCode?
    /// Who has this address; nil for a newcomer.
    package let person: Person?
}

extension Reading {
    /// Nil when there is nothing to send any more: used, spent, too late, or its person disabled.
    package func signInMail(_ id: ID<SignIn>, now: Date) throws -> SignInMail? {
        guard let signIn = try signIn(id), (try? signIn.check(now: now)) != nil else { return nil }
        let person = try person(address: signIn.address)
        guard person?.isDisabled != true else { return nil }
        return SignInMail(signIn: id, address: signIn.address, language: person?.language ?? signIn.language, person: person)
    }
}
