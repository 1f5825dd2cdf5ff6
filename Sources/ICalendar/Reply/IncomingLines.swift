import Foundation

/// The lines of a calendar text that a stranger sent, their folds undone, within bounds (RFC 5545, 3.1).
struct IncomingLines {
    /// Far more than any program writes: an answer has some thirty lines.
    static let mostBytes = 131_072
    static let mostLines = 400

    let lines: [String]

    /// Takes any end of line. Blank lines, and what stands before the calendar begins, are left out: people paste more than they mean to.
    init(_ bytes: [UInt8]) throws(CalendarReply.Refusal) {
        guard bytes.count <= Self.mostBytes else { throw .tooLong }
        var lines: [[UInt8]] = []
        var hasBegun = false
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            if hasBegun, line.first == 0x20 || line.first == 0x09 {
                lines[lines.count - 1] += line.dropFirst()
                continue
            }
            guard hasBegun else {
                hasBegun = Self.begins(line)
                if hasBegun { lines = [Array(Self.beginning.utf8)] }
                continue
            }
            guard lines.count < Self.mostLines else { throw .tooManyProperties }
            lines.append(Array(line))
        }
        guard hasBegun else { throw .notACalendar }
        self.lines = lines.map { String(decoding: $0, as: UTF8.self) }
    }

    private static let beginning = "BEGIN:VCALENDAR"

    /// A mark of the byte order may stand before it, and spaces after it.
    private static func begins(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 24 else { return false }
        let ignored = CharacterSet.whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}"))
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: ignored).uppercased() == beginning
    }
}
