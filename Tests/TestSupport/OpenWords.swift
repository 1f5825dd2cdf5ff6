import Foundation
package import Store

extension Archive {
    /// Whether a word lies open anywhere in the data: as text, or as the bytes of a blob.
    package func holds(_ word: String) async throws -> Bool {
        let bytes = word.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return try await contents().values.contains { $0.contains(word) || $0.lowercased().contains(bytes) }
    }
}
