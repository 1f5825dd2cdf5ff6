/// How a long line is broken (RFC 5545, 3.1).
enum Folding {
    /// Octets of a line, its end not counted.
    static let limit = 75

    /// Breaks a long line between characters; each further line begins with a space, which counts.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > limit {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result
    }
}
