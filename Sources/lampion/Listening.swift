import ArgumentParser
import Foundation
import Web

/// Where the program listens, and how people reach it.
struct Listening: ParsableArguments {
    @Option(help: ArgumentHelp("The address to listen on; this computer alone unless named.", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on; 8080 unless named.", valueName: "number"))
    var port: Int?

    func found(_ settings: Settings) throws -> (host: String, port: Int) {
        (settings.text(host, "host") ?? "127.0.0.1", try settings.number(port, "port", default: 8080, in: 0...65_535))
    }

    /// The address at which whoever sits here reaches it.
    static func here(_ host: String, _ port: Int) -> String {
        if ["127.0.0.1", "localhost", "0.0.0.0", "::", "::1"].contains(host) { return "http://localhost:\(port)" }
        return host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }

    /// Whether only this computer can reach that address: by its numbers, since a name that begins with 127 may be anybody's.
    static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host) { return true }
        var address = in_addr()
        return inet_pton(AF_INET, host, &address) == 1 && UInt32(bigEndian: address.s_addr) >> 24 == 127
    }

    /// An origin: scheme, host and port, and nothing after. Without TLS a cookie could be read on its way, except on this computer.
    static func checkedBase(_ text: String) throws -> String {
        let base = (text.hasSuffix("/") ? String(text.dropLast()) : text).lowercased()
        guard let url = URL(string: base), let scheme = url.scheme, ["http", "https"].contains(scheme), let host = url.host(), !host.isEmpty,
            url.path.isEmpty, url.query == nil, url.fragment == nil, url.user == nil, 1...65_535 ~= url.port ?? 443
        else { throw Stop(.wrongUse, "The base URL must look like https://lampion.example.org, with nothing after the host and port.") }
        guard scheme == "https" || isLoopback(host) else {
            throw Stop(.wrongUse, "The base URL must begin with https://, because a session could be read on its way otherwise.")
        }
        return base
    }
}
