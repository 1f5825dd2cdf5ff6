/// A mail that came in, as far as a calendar program's answer needs it: who wrote it, and the calendar in it (RFC 5322, RFC 6047).
package struct IncomingMail: Sendable, Equatable {
    package enum Refusal: Error, Hashable, Sendable, CaseIterable {
        case tooLong
        case tooManyParts
        /// Nobody, or several.
        case noWriter
        case noCalendar
    }

    /// Far more than an answer ever has.
    package static let mostBytes = 2_097_152

    /// The bare address in From. Anyone can write anything there.
    package let from: String
    package let calendar: [UInt8]

    package init(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= Self.mostBytes else { throw .tooLong }
        let mail = IncomingPart(bytes[...])
        guard let from = mail.writer else { throw .noWriter }
        let leaves = try mail.leaves()
        // What is sent as a calendar comes before what is attached as a file.
        let calendar = ["text/calendar", "application/ics"].lazy.compactMap { type in leaves.first { $0.type.name == type } }.first
        guard let calendar else { throw .noCalendar }
        self.from = from
        self.calendar = calendar.content
    }
}
