/// A file that goes along with a message.
package struct Attachment: Sendable, Equatable {
    package var filename: String
    /// A type with its parameters, such as `text/calendar; method=REQUEST; charset=utf-8`.
    package var contentType: String
    package var bytes: [UInt8]

    package init(filename: String, contentType: String, bytes: [UInt8]) {
        self.filename = filename
        self.contentType = contentType
        self.bytes = bytes
    }

    /// The content type in pieces, or the type of 'any bytes' where it is not written as RFC 2045 prescribes.
    var contentTypeTokens: [String] {
        let pieces = contentType.split(separator: ";", omittingEmptySubsequences: false).map { HeaderText(String($0)).line }
        let isSound = contentType.utf8.count <= 200 && Self.isPair(pieces[0], "/") && pieces.dropFirst().allSatisfy { Self.isPair($0, "=") }
        guard isSound else { return ["application/octet-stream"] }
        return pieces.dropLast().map { $0 + ";" } + pieces.suffix(1)
    }

    var dispositionTokens: [String] {
        let parameters = FilenameParameter(filename).tokens
        return ["attachment;"] + parameters.dropLast().map { $0 + ";" } + parameters.suffix(1)
    }

    private static func isPair(_ text: String, _ separator: Character) -> Bool {
        let halves = text.split(separator: separator, omittingEmptySubsequences: false)
        return halves.count == 2 && halves.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isTokenText) }
    }
}
