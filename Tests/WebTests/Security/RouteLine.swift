import TestSupport

/// One line of the route table.
struct RouteLine: Sendable, CustomStringConvertible {
    let method: String
    /// As the router knows it: `/mentorships/:mentorship`.
    let path: String
    let statuses: [Int]
    let fields: [String: String]
    /// It carries its own seal, and needs no form token.
    let isSealed: Bool

    var isPost: Bool { method == "POST" }

    var description: String { "\(method) \(path)" }

    init?(_ text: Substring) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 8 else { return nil }
        method = words[0]
        path = words[1]
        statuses = words[2..<8].compactMap { Int($0) }
        isSealed = words.contains("sealed")
        fields = words.dropFirst(8).filter { $0.contains("=") }.reduce(into: [:]) { fields, word in
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[String(parts[0])] = String(parts[1]).replacing("+", with: " ")
        }
    }
}

extension RouteTable {
    static func parse(_ text: String) -> [RouteLine] {
        text.split(separator: "\n").compactMap { RouteLine($0) }
    }
}

/// Who walks the routes; the order of the columns.
enum Walker: Int, CaseIterable, Sendable {
    case mentor, mentee, stranger, nobody, disabled, administrator
}
