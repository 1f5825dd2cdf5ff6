/// Why a mail could not be delivered, as one English sentence for an operator; it never holds a password or a whole address.
package enum MailProblem: Error, Equatable, CustomStringConvertible {
    /// Nothing was delivered and trying again later may help: the relay is away, busy, or set up wrongly.
    case temporary(String)
    /// Nothing was delivered and the same message will never be: the relay or the rules of mail refuse it.
    case permanent(String)
    /// The whole message went out but no answer came back: it may have been delivered. A second try must carry the same Message-ID.
    case uncertain(String)
    /// The address of the relay, or that of the sender, cannot be used as it was set.
    case badURL(String)

    package var description: String {
        switch self {
        case .temporary(let reason), .permanent(let reason), .uncertain(let reason), .badURL(let reason): reason
        }
    }
}
