import Foundation
import Hummingbird

/// The fields of a sent form, as they were typed. Unknown fields are simply not asked for.
struct Form: Sendable {
    private var fields: [String: [String]] = [:]

    init() {}

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1); nil when it is not UTF-8 or not so encoded.
    init?(urlEncoded body: String) {
        for pair in body.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decode(parts[0]), let value = Self.decode(parts.count > 1 ? parts[1] : "") else { return nil }
            fields[name, default: []].append(value)
        }
    }

    /// As it was kept as a draft, or as a page fills it in beforehand.
    init(_ fields: [String: [String]]) {
        self.fields = fields
    }

    /// All that was typed, without what guards the form.
    var typed: [String: [String]] { fields.filter { $0.key != "form_token" } }

    /// What was typed in a field; empty when it was not sent. Line ends are one newline, whatever the browser sends.
    subscript(_ name: String) -> String {
        (fields[name]?.first ?? "").replacing("\r\n", with: "\n")
    }

    /// All values of a field that may be chosen more than once.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    func has(_ name: String) -> Bool { fields[name] != nil }

    private static func decode(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }
}
