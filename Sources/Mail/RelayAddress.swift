import Foundation

/// Where a relay is and how to speak with it, read from `smtp://user:password@host:port?starttls=required&ca=PATH` or `smtps://…`.
///
/// Its description leaves out the user name and the password.
struct RelayAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    enum Encryption: Equatable { case fromTheStart, required, whenOffered }

    let scheme: String
    let host: String
    let port: Int
    let encryption: Encryption
    let login: (user: String, password: String)?
    let certificates: String?

    var description: String { "\(scheme)://\(host):\(port)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }

    init(_ text: String) throws(MailProblem) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["smtp", "smtps"].contains(scheme),
            let host = parts.encodedHost, !host.isEmpty, host.utf8.allSatisfy({ $0.isASCIIAlphanumeric || ".-[]:".utf8.contains($0) })
        else {
            throw .badURL("The mail relay must be written as smtp://host:port or smtps://host:port; special characters in a password as %XX.")
        }
        guard ["", "/"].contains(parts.path), parts.fragment == nil, (1...65535).contains(parts.port ?? 25) else {
            throw .badURL("The address of the mail relay has a path, a fragment or a port that does not belong there.")
        }
        self.scheme = scheme
        self.host = host
        port = parts.port ?? (scheme == "smtps" ? 465 : 25)
        login = try Self.login(parts)
        let settings = try Self.settings(parts)
        encryption = try Self.encryption(scheme, settings["starttls"], isSafeInClear: login == nil || Self.isLoopback(host))
        certificates = settings["ca"]
        if let certificates, !FileManager.default.isReadableFile(atPath: certificates) {
            throw .badURL("The file of certificates named by ?ca= in the address of the mail relay cannot be read.")
        }
    }

    private static func login(_ parts: URLComponents) throws(MailProblem) -> (user: String, password: String)? {
        guard parts.user != nil || parts.password != nil else { return nil }
        guard let user = parts.user, let password = parts.password, !user.isEmpty, !password.isEmpty else {
            throw .badURL("The address of the mail relay needs both a user name and a password, or neither.")
        }
        guard (user + password).unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw .badURL("The user name and the password of the mail relay may not hold control characters.")
        }
        return (user, password)
    }

    private static func settings(_ parts: URLComponents) throws(MailProblem) -> [String: String] {
        var settings: [String: String] = [:]
        for item in parts.queryItems ?? [] {
            guard ["starttls", "ca"].contains(item.name), let value = item.value, settings.updateValue(value, forKey: item.name) == nil else {
                throw .badURL("The address of the mail relay may end in ?starttls=required, ?starttls=optional and ?ca=PATH, each once.")
            }
        }
        return settings
    }

    /// A password goes over a network in the clear only when the operator asks for it: otherwise whoever sits between could hide the offer of TLS.
    private static func encryption(_ scheme: String, _ starttls: String?, isSafeInClear: Bool) throws(MailProblem) -> Encryption {
        switch (scheme, starttls) {
        case ("smtps", nil): .fromTheStart
        case ("smtps", _): throw .badURL("An smtps:// relay is encrypted from the start: leave ?starttls= out, or write smtp://.")
        case (_, "required"): .required
        case (_, "optional"): .whenOffered
        case (_, nil): isSafeInClear ? .whenOffered : .required
        default: throw .badURL("?starttls= in the address of the mail relay is either required or optional.")
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "[::1]" || host.hasPrefix("127.")
    }
}
