package import Foundation

/// What somebody's calendar program answers to an invitation: yes, no, perhaps, or another time (RFC 5546, 3.2.3 and 3.2.7).
package struct CalendarReply: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable, CaseIterable {
        case tooLong
        case tooManyProperties
        case tooDeep
        case notACalendar
        case malformed
        /// A calendar, but no answer: an invitation, say, or a calendar of one's own.
        case notAnAnswer
        /// None, or several, or one date of a series.
        case notOneEvent
        case noIdentity
        /// An answer is one person's.
        case notOnePerson
        case noTime
        /// A zone that is not known, or a time that belongs to none.
        case noZone
    }

    /// Another time that was asked for.
    package struct Proposal: Hashable, Sendable {
        package let start: Date
        /// Nil where only the start was said.
        package let end: Date?
    }

    package let uid: String
    package let sequence: Int
    /// When the answer was given.
    package let stamp: Date?
    /// Who answers. A counter-proposal may leave that to the mail it came in.
    package let attendees: [Attendee]
    package let comment: String
    /// Only in a counter-proposal.
    package let proposal: Proposal?

    package init(_ bytes: some Sequence<UInt8>) throws(Refusal) {
        let calendar = try IncomingCalendar(Array(bytes))
        let method = try calendar.properties.one("METHOD").flatMap { CalendarMethod(rawValue: $0.value.uppercased()) }
        guard method == .reply || method == .counter else { throw .notAnAnswer }
        guard calendar.events.count == 1, let event = calendar.events.first, try event.one("RECURRENCE-ID") == nil else { throw .notOneEvent }
        uid = try Self.uid(event)
        sequence = try Self.sequence(event)
        stamp = try event.one("DTSTAMP").flatMap { try? $0.moment() }
        attendees = event.compactMap(Attendee.init)
        guard attendees.count == 1 || method == .counter && attendees.count <= Self.mostAttendees else { throw .notOnePerson }
        comment = String(TextValue.unescaped(try event.one("COMMENT")?.value ?? "").prefix(Self.mostComment))
        proposal = method == .counter ? try Proposal(event) : nil
    }

    private static let mostAttendees = 20
    private static let mostComment = 2_000

    private static func uid(_ event: [IncomingProperty]) throws(Refusal) -> String {
        let uid = TextValue.unescaped(try event.one("UID")?.value ?? "")
        guard 1...255 ~= uid.utf8.count else { throw .noIdentity }
        return uid
    }

    /// Missing means 0 (RFC 5545, 3.8.7.4).
    private static func sequence(_ event: [IncomingProperty]) throws(Refusal) -> Int {
        guard let written = try event.one("SEQUENCE")?.value else { return 0 }
        guard let number = Int32(written), number >= 0 else { throw .malformed }
        return Int(number)
    }
}

extension CalendarReply.Proposal {
    fileprivate init(_ event: [IncomingProperty]) throws(CalendarReply.Refusal) {
        guard let start = try event.one("DTSTART") else { throw .noTime }
        self.start = try start.moment()
        end = if let end = try event.one("DTEND") { try end.moment() } else { nil }
        if let end, end <= self.start { throw .noTime }
    }
}

extension Attendee {
    fileprivate init?(_ property: IncomingProperty) {
        guard property.name == "ATTENDEE", let who = CalendarAddress(name: property.parameters["CN"] ?? "", uri: property.value) else { return nil }
        self.init(who, answer: property.parameters["PARTSTAT"].flatMap { Answer(rawValue: $0.uppercased()) } ?? .none)
    }
}
