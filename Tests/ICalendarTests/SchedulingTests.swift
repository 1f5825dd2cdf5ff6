import Foundation
import Testing

@testable import ICalendar

/// What RFC 5546 (3.2) demands of each message.
@Suite("Messages about a meeting") struct SchedulingTests {
    private let noor = CalendarAddress(name: "Noor", address: "noor@post.example")

    private func names(_ object: CalendarObject) -> Set<String> {
        Set(object.lines.map { String($0.prefix { $0.isLetter || $0 == "-" }) })
    }

    @Test("a request invites, with a time, a number and who asks")
    func request() {
        let object = ScheduledMeeting.example().request()
        #expect(names(object).isSuperset(of: ["ATTENDEE", "DTSTAMP", "DTSTART", "ORGANIZER", "SEQUENCE", "SUMMARY", "UID"]))
        #expect(object.lines.contains("METHOD:REQUEST") && object.lines.contains("STATUS:CONFIRMED"))
    }

    @Test("a cancellation is the same event, called off, and keeps nobody busy")
    func cancel() {
        let object = ScheduledMeeting.example { $0.sequence = 3 }.cancellation()
        let wanted = ["METHOD:CANCEL", "UID:meeting-1@lampion.example", "SEQUENCE:3", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"]
        #expect(Set(object.lines).isSuperset(of: wanted) && names(object).contains("ORGANIZER"))
    }

    @Test("what is published invites nobody")
    func publish() {
        let object = CalendarObject(method: .publish, events: [ScheduledMeeting.example { $0.isConfirmed = false }.published()])
        #expect(names(object).isDisjoint(with: ["ATTENDEE", "ORGANIZER"]) && object.lines.contains("STATUS:TENTATIVE"))
    }

    @Test("an answer comes from one person, and says which version it answers", arguments: Attendee.Answer.allCases)
    func reply(answer: Attendee.Answer) throws {
        let meeting = ScheduledMeeting.example()
        let object = meeting.reply(of: noor, answer, comment: "Graag,\ntot dan")
        #expect(object.lines.filter { $0.hasPrefix("ATTENDEE") }.count == 1 && !names(object).contains("STATUS"))
        let read = try CalendarReply(object.text)
        #expect(read.uid == meeting.uid && read.sequence == 2 && read.stamp == meeting.stamp && read.comment == "Graag,\ntot dan")
        #expect(read.attendees == [Attendee(noor, answer: answer)] && read.proposal == nil)
    }

    @Test("another time is asked for under the same identity", arguments: ["Europe/Brussels", "Pacific/Chatham", "UTC"])
    func counter(zone: String) throws {
        let start = Date("2026-12-10T15:30:00Z")
        let object = ScheduledMeeting.example { $0.zone = .named(zone) }.counter(by: noor, start: start, minutes: 45)
        let read = try CalendarReply(object.text)
        #expect(object.lines.contains("METHOD:COUNTER"))
        #expect(read.proposal?.start == start && read.proposal?.end == Date("2026-12-10T16:15:00Z") && read.uid == "meeting-1@lampion.example")
    }

    @Test("a refused counter-proposal goes to who made it")
    func declined() {
        let object = ScheduledMeeting.example().counterDeclined(to: noor)
        #expect(object.lines.contains("METHOD:DECLINECOUNTER") && object.lines.contains { $0.hasSuffix(":mailto:noor@post.example") })
    }
}

@Suite("Whether an answer counts") struct ReplyCheckTests {
    private func check(
        _ sent: SentRequest, reply: (inout ScheduledMeeting) -> Void = { _ in }, from: String = "noor@post.example"
    ) throws -> Attendee.Answer {
        let text = ScheduledMeeting.example(reply).reply(of: CalendarAddress(address: from), .accepted).text
        return try sent.attendee(answering: CalendarReply(text)).answer
    }

    private let sent = SentRequest(uid: "meeting-1@lampion.example", sequence: 2, addresses: ["noor@werk.example", "Noor@Post.example"])

    @Test("the invited person's answer to the last version counts, from any own address")
    func counts() throws {
        #expect(try check(sent) == .accepted)
        #expect(try check(sent, from: "NOOR@werk.example") == .accepted)
    }

    @Test("an answer to an earlier version, to someone else's event or from another address does not")
    func refused() {
        #expect(throws: SentRequest.Refusal.outdated) { try check(sent, reply: { $0.sequence = 1 }) }
        #expect(throws: SentRequest.Refusal.unknown) { try check(sent, reply: { $0.sequence = 3 }) }
        #expect(throws: SentRequest.Refusal.unknown) { try check(sent, reply: { $0.uid = "meeting-2@lampion.example" }) }
        #expect(throws: SentRequest.Refusal.notInvited) { try check(sent, from: "amira@post.example") }
    }

    @Test("of two answers the later one counts, in whatever order they arrive")
    func overtaken() throws {
        var sent = sent
        sent.answeredAt = Date("2026-11-24T08:00:06Z")
        #expect(throws: SentRequest.Refusal.overtaken) { try check(sent) }
        sent.answeredAt = Date("2026-11-24T08:00:05Z")
        #expect(try check(sent) == .accepted)
    }
}
