import Foundation

/// Where answers are read, from `imaps://user:password@host:port/FOLDER?ca=PATH`, or `imap://` with STARTTLS.
///
/// Its description leaves out the user name and the password.
struct MailboxAddress: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let scheme: String
    let host: String
    let port: Int
    /// Still percent-encoded, as a URL has it.
    let folder: String
    let login: (user: String, password: String)
    let certificates: String?

    var description: String { "\(scheme)://\(host):\(port)/\(folder)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }

    /// A password goes over a network only within TLS.
    var needsTLS: Bool { scheme == "imaps" || !["localhost", "127.0.0.1", "[::1]"].contains(host) }

    init(_ text: String) throws(MailProblem) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(), ["imap", "imaps"].contains(scheme),
            let host = parts.encodedHost, !host.isEmpty, host.utf8.allSatisfy({ $0.isASCIIAlphanumeric || ".-[]:".utf8.contains($0) }),
            (1...65535).contains(parts.port ?? 993), parts.fragment == nil
        else { throw .badURL("The mailbox for answers must be written as imaps://user:password@host/INBOX; special characters as %XX.") }
        guard let user = parts.user, let password = parts.password, !user.isEmpty, !password.isEmpty,
            (user + password).unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { throw .badURL("The address of the mailbox for answers needs a user name and a password.") }
        let folder = String(parts.percentEncodedPath.drop { $0 == "/" })
        guard folder.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-._~%/".utf8.contains($0) }), Self.isOneLine(folder) else {
            throw .badURL("The folder in the address of the mailbox for answers must be written with %XX for special characters.")
        }
        self.scheme = scheme
        self.host = host
        port = parts.port ?? (scheme == "imaps" ? 993 : 143)
        self.folder = folder.isEmpty ? "INBOX" : folder
        login = (user, password)
        certificates = try Self.certificates(parts)
    }

    private static func isOneLine(_ folder: String) -> Bool {
        guard let decoded = folder.removingPercentEncoding else { return false }
        return decoded.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }

    private static func certificates(_ parts: URLComponents) throws(MailProblem) -> String? {
        let items = parts.queryItems ?? []
        guard !items.isEmpty else { return nil }
        guard items.count == 1, items[0].name == "ca", let file = items[0].value, FileManager.default.isReadableFile(atPath: file) else {
            throw .badURL("The address of the mailbox for answers may end in ?ca=PATH alone, a file of certificates that can be read.")
        }
        return file
    }
}
