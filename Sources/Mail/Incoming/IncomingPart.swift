import Foundation

/// A mail or a part of one: its fields, and its body as it came over the wire (RFC 2045).
struct IncomingPart {
    static let mostParts = 64
    static let mostDepth = 8
    private static let mostHeaderBytes = 65_536

    /// The first of each name, in small letters, unfolded.
    private let fields: [String: String]
    private let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var fields: [String: String] = [:]
        var name = ""
        var lines = IncomingMailLines(bytes)
        while let line = lines.next(), !line.isEmpty, lines.start - bytes.startIndex < Self.mostHeaderBytes {
            let text = String(decoding: line, as: UTF8.self)
            if line.first == 0x20 || line.first == 0x09 {
                if !name.isEmpty { fields[name]?.append(text) }
            } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
                let found = text[..<colon].trimmingCharacters(in: .whitespaces).lowercased()
                name = fields[found] == nil ? found : ""
                if !name.isEmpty { fields[name] = String(text[text.utf8.index(after: colon)...]) }
            }
        }
        self.fields = fields
        body = bytes[lines.start...]
    }

    var type: ContentType { ContentType(fields["content-type"] ?? "text/plain") }

    var writer: String? { fields["from"].flatMap(WriterField.address) }

    /// The body with its encoding undone; what cannot be undone stays as it is, for the reader after this one to refuse.
    var content: [UInt8] {
        switch fields["content-transfer-encoding"]?.trimmingCharacters(in: .whitespaces).lowercased() {
        case "base64": Data(base64Encoded: Data(body), options: .ignoreUnknownCharacters).map { Array($0) } ?? Array(body)
        case "quoted-printable": QuotedPrintable.decode(body)
        default: Array(body)
        }
    }

    /// All parts that hold no others, in order.
    func leaves() throws(IncomingMail.Refusal) -> [IncomingPart] {
        var leaves: [IncomingPart] = []
        try collect(into: &leaves, depth: 0)
        return leaves
    }

    private func collect(into leaves: inout [IncomingPart], depth: Int) throws(IncomingMail.Refusal) {
        guard type.name.hasPrefix("multipart/"), let boundary = type.parameters["boundary"], !boundary.isEmpty else {
            guard leaves.count < Self.mostParts else { throw .tooManyParts }
            return leaves.append(self)
        }
        guard depth < Self.mostDepth else { throw .tooManyParts }
        for piece in try pieces(between: "--" + boundary) { try IncomingPart(piece).collect(into: &leaves, depth: depth + 1) }
    }

    /// What stands between lines of the boundary; what stands before the first, and after the last, is no part (RFC 2046, section 5.1.1).
    private func pieces(between boundary: String) throws(IncomingMail.Refusal) -> [ArraySlice<UInt8>] {
        let (mark, last) = (Array(boundary.utf8), Array((boundary + "--").utf8))
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var lines = IncomingMailLines(body)
        while true {
            let here = lines.start
            guard let line = lines.next() else { break }
            guard line.starts(with: mark), line.dropFirst(mark.count).allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x2D }) else { continue }
            if let start { pieces.append(body[start..<here]) }
            guard pieces.count <= Self.mostParts else { throw .tooManyParts }
            start = lines.start
            if line.starts(with: last) { return pieces }
        }
        // A mail that was cut off still has what came before.
        if let start { pieces.append(body[start...]) }
        return pieces
    }
}
