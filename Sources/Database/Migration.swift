import Foundation

/// One step of the schema: statements in the SQL both engines share, never edited once released.
package struct Migration: Sendable {
    package let name: String
    /// Each without its semicolon.
    let statements: [String]

    /// - Parameter statements: Separated by a `;` that ends a line.
    package init(_ name: String, _ statements: String) {
        self.name = name
        self.statements = Migration.split(statements)
    }

    private static func split(_ text: String) -> [String] {
        var found: [String] = []
        var current: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if current.isEmpty, trimmed.isEmpty || trimmed.hasPrefix("--") { continue }
            let isLast = trimmed.hasSuffix(";") && !trimmed.hasPrefix("--")
            current.append(isLast ? line[..<(line.lastIndex(of: ";") ?? line.endIndex)] : line)
            guard isLast else { continue }
            found.append(current.joined(separator: "\n"))
            current = []
        }
        if !current.isEmpty { found.append(current.joined(separator: "\n")) }
        return found
    }
}
