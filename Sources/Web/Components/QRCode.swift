import CLibQREncode
import Markup

/// A link as a square to point a phone at, drawn as one path (ISO/IEC 18004, by libqrencode).
struct QRCode {
    private let path: String
    private let side: Int
    private let name: Text

    /// Modules of white that a reader needs around the code (ISO/IEC 18004, 9.1).
    private static let quietZone = 4

    /// Nil where the text is longer than a code can hold.
    init?(_ text: String, name: Text) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        // The lowest bit of each module says whether it is black.
        path = (0..<width).map { row in Self.runs(modules[row * width..<(row + 1) * width].map { $0 & 1 == 1 }, row) }.joined()
        side = width + 2 * Self.quietZone
        self.name = name
    }

    var html: HTML {
        """
        <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(name)" shape-rendering="crispEdges">\
        <rect class="qr-paper" width="\(side)" height="\(side)"/><path class="qr-ink" d="\(HTML(trusted: path))"/></svg>
        """
    }

    /// The black stretches of a row, each as a bar one module high.
    private static func runs(_ row: [Bool], _ y: Int) -> String {
        var out = ""
        var start: Int?
        for (x, isBlack) in (row + [false]).enumerated() {
            if isBlack {
                start = start ?? x
            } else if let from = start {
                out += "M\(from + quietZone) \(y + quietZone)h\(x - from)v1h-\(x - from)z"
                start = nil
            }
        }
        return out
    }
}
