package import Foundation

/// A meeting in plain values, and the messages about it that RFC 5546 (3.2) knows.
package struct ScheduledMeeting: Hashable, Sendable {
    package var uid: String
    /// Rises when the time or the place changes, and when it is called off.
    package var sequence: Int
    package var stamp: Date
    package var start: Date
    package var minutes: Int
    package var zone: TimeZone
    /// False while it waits for a yes.
    package var isConfirmed: Bool
    package var summary: String
    package var details: String
    package var place: String
    package var link: URL?
    /// Where answers go.
    package var organizer: CalendarAddress
    package var attendees: [Attendee]

    package init(
        uid: String, sequence: Int, stamp: Date, start: Date, minutes: Int, zone: TimeZone, isConfirmed: Bool = true, summary: String,
        details: String = "",
        place: String = "", link: URL? = nil, organizer: CalendarAddress, attendees: [Attendee]
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.start = start
        self.minutes = minutes
        self.zone = zone
        self.isConfirmed = isConfirmed
        self.summary = summary
        self.details = details
        self.place = place
        self.link = link
        self.organizer = organizer
        self.attendees = attendees
    }

    /// An invitation, or news about one that was sent (3.2.2).
    package func request() -> CalendarObject {
        CalendarObject(method: .request, events: [event(status)])
    }

    /// It will not happen (3.2.5).
    package func cancellation() -> CalendarObject {
        CalendarObject(method: .cancel, events: [event(.cancelled)])
    }

    /// The event for a calendar of one's own, which invites nobody (3.2.1).
    package func published() -> CalendarEvent {
        var event = event(status)
        (event.organizer, event.attendees) = (nil, [])
        return event
    }

    /// What one attendee answers (3.2.3): only that one, and what was answered to.
    package func reply(of attendee: CalendarAddress, _ answer: Attendee.Answer, comment: String = "") -> CalendarObject {
        var event = event(nil)
        (event.attendees, event.comment) = ([Attendee(attendee, answer: answer)], comment)
        return CalendarObject(method: .reply, events: [event])
    }

    /// Another time that an attendee would rather have (3.2.7).
    package func counter(by attendee: CalendarAddress, start: Date, minutes: Int, comment: String = "") -> CalendarObject {
        var event = event(nil)
        event.time = .span(start: start, minutes: minutes, zone: zone)
        (event.attendees, event.comment) = ([Attendee(attendee, answer: .tentative)], comment)
        return CalendarObject(method: .counter, events: [event])
    }

    /// It stays as it was (3.2.8).
    package func counterDeclined(to attendee: CalendarAddress) -> CalendarObject {
        var event = event(nil)
        event.attendees = [Attendee(attendee)]
        return CalendarObject(method: .declineCounter, events: [event])
    }

    private var status: CalendarEvent.Status { isConfirmed ? .confirmed : .tentative }

    /// Most programs show the place and no link: where there is no place, the link takes it.
    private func event(_ status: CalendarEvent.Status?) -> CalendarEvent {
        CalendarEvent(
            uid: uid, sequence: sequence, stamp: stamp, time: .span(start: start, minutes: minutes, zone: zone), summary: summary,
            details: details, location: place.isEmpty ? link?.absoluteString ?? "" : place, link: link, status: status, organizer: organizer,
            attendees: attendees)
    }
}
