/// Which address and number one lets the other see once the letter is signed.
package struct Reachability: Hashable, Sendable, Codable {
    package enum Refusal: Error, Hashable, Sendable {
        case number(TextRefusal)
        /// Only an address that is one's own and was shown to arrive.
        case notYourAddress
    }

    package static let numberRule = TextRule.line(40, isRequired: false)

    /// Empty for none.
    package let address: String
    package let number: String

    package init(address: String = "", number: String = "") {
        self.address = address
        self.number = number
    }

    package func checked(own: [EmailAddress]) throws(Refusal) -> Reachability {
        let number: String
        do throws(TextRefusal) { number = try Self.numberRule.check(self.number) } catch { throw .number(error) }
        guard address.isEmpty || own.contains(where: { $0.text == address }) else { throw .notYourAddress }
        return Reachability(address: address, number: number)
    }
}

extension Mentorship {
    /// Whether each sees which address and number the other shows: from the letter that both signed until it closes, whoever closes it.
    package var showsReach: Bool { state == .active }
}
