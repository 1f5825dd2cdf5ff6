import Foundation

/// A value of type TEXT (RFC 5545, 3.3.11).
enum TextValue {
    /// A line break becomes `\n` and other control characters go, since no reader may be given a line of someone's own.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where afterReturn: break
            case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(" ")
            case _ where scalar.properties.generalCategory == .control: break
            default: result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }

    /// The words as they were meant; a backslash before anything else stands for itself.
    static func unescaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (true, "n"), (true, "N"): result.append("\n")
            case (true, "\\"), (true, ";"), (true, ","), (false, _): result.append(scalar)
            case (true, _): result.append(contentsOf: ["\\", scalar])
            }
            isEscaped = false
        }
        if isEscaped { result.append("\\") }
        return String(result)
    }
}
