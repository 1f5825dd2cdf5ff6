/// The name of a file as parameters of Content-Disposition (RFC 2183, RFC 2231).
struct FilenameParameter {
    private let name: String

    /// What separates folders or means something to a file system becomes a hyphen: a name can never be a path.
    init(_ filename: String) {
        let line = HeaderText(filename).line.map { "/\\:*?\"<>|".contains($0) ? "-" : $0 }
        let visible = String(line).drop { $0 == "." || $0 == " " }
        name = visible.isEmpty ? "attachment" : String(visible)
    }

    var tokens: [String] {
        let isPlain = name.utf8.count <= 60 && name.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        if isPlain { return ["filename=\"\(name)\""] }
        let pieces = name.pieces(ofAtMost: 50) { Self.encode($0).utf8.count }.map(Self.encode)
        if pieces.count == 1 { return ["filename*=utf-8''\(pieces[0])"] }
        return pieces.enumerated().map { index, piece in "filename*\(index)*=\(index == 0 ? "utf-8''" : "")\(piece)" }
    }

    private static func encode(_ text: String) -> String {
        text.utf8.map { byte in
            byte.isASCIIAlphanumeric || "-._~".utf8.contains(byte) ? String(Unicode.Scalar(byte)) : "%" + byte.hexadecimal
        }.joined()
    }
}
