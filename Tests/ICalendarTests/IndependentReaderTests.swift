import Foundation
import Testing

@testable import ICalendar

/// A calendar, and the moments that it must mean in any program.
private struct Case {
    let name: String
    let object: CalendarObject
    /// In UTC, as `20261208T130000Z`, or a day.
    let starts: [String]
}

@Suite(
    "As an independent reader reads it",
    .enabled(if: IndependentReader.python != nil, "set LAMPION_TEST_PYTHON to a Python with icalendar and recurring-ical-events"))
struct IndependentReaderTests {
    @Test("every moment is read as it was meant, by our rules of the zone and by the world's")
    func moments() throws {
        let cases = Self.clockChanges + [Self.leapDay, Self.year, Self.manyZones, Self.standingStill]
        let calendars = try IndependentReader.read(cases.map(\.object.text))
        #expect(calendars.count == cases.count)
        for (one, calendar) in zip(cases, calendars) {
            #expect(calendar.errors.isEmpty && calendar.missing.isEmpty, "\(one.name): \(calendar.errors) \(calendar.missing)")
            #expect(calendar.events.map(\.start) == one.starts, "\(one.name)")
            #expect(calendar.events.map(\.startByDatabase) == one.starts, "\(one.name), by the tz database")
            #expect(calendar.events.map(\.end) == calendar.events.map(\.endByDatabase), "\(one.name), ends")
            #expect(calendar.occurrences == one.starts.count, "\(one.name), occurrences")
        }
    }

    /// Every half hour around both changes of 2027: the skipped hour, the hour that comes twice, and the days beside them.
    private static var clockChanges: [Case] {
        let zones = ["Europe/Brussels", "Europe/Lisbon", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "Australia/Lord_Howe"]
        return zones.map { name in
            let zone = TimeZone.named(name)
            var changes = [Date("2027-03-28T01:00:00Z"), Date("2027-10-31T01:00:00Z")]
            if let first = zone.nextDaylightSavingTimeTransition(after: Date("2027-01-01T00:00:00Z")),
                let second = zone.nextDaylightSavingTimeTransition(after: first)
            {
                changes = [first, second]
            }
            let moments = changes.flatMap { change in ([-48, 48] + Array(-7...7)).map { change + Double($0) * 1_800 } }
            return Case(name: name, object: CalendarObject(events: moments.map { event(at: $0, zone) }), starts: moments.map(\.utcText))
        }
    }

    private static var leapDay: Case {
        let start = Date("2028-02-29T22:30:00Z")
        let day = CalendarEvent(uid: "d", stamp: start, time: .day(CalendarDay(year: 2028, month: 2, day: 29)), summary: "Terugblik")
        let events = [event(at: start, .named("Europe/Brussels"), minutes: 180), day]
        return Case(name: "leap day", object: CalendarObject(events: events), starts: ["20280229T223000Z", "2028-02-29"])
    }

    /// Half past two in Brussels, thirty times in a year: summer and winter.
    private static var year: Case {
        let zone = TimeZone.named("Europe/Brussels")
        let moments = (0..<30).map { number in
            LocalTime(Date("2026-09-01T14:30:00Z") + Double(number * 12 * 86_400), offset: 0).instant(in: zone)
        }
        let object = CalendarObject(name: "Lampion", events: moments.map { event(at: $0, zone) })
        return Case(name: "a year", object: object, starts: moments.map(\.utcText))
    }

    private static var manyZones: Case {
        let zones = ["Europe/Brussels", "Asia/Kathmandu", "Europe/Dublin", "Africa/Casablanca", "UTC", "America/St_Johns", "Asia/Tehran"]
        let start = Date("2026-11-30T18:15:00Z")
        let object = CalendarObject(events: zones.map { event(at: start, .named($0)) })
        return Case(name: "many zones", object: object, starts: zones.map { _ in start.utcText })
    }

    private static var standingStill: Case {
        let start = Date("2031-07-01T06:15:00Z")
        let object = CalendarObject(events: [event(at: start, .named("Asia/Kathmandu"))])
        return Case(name: "a zone without changes", object: object, starts: [start.utcText])
    }

    private static func event(at date: Date, _ zone: TimeZone, minutes: Int = 45) -> CalendarEvent {
        let time = EventTime.span(start: date, minutes: minutes, zone: zone)
        return CalendarEvent(uid: "\(date.utcText)@\(zone.identifier)", stamp: date, time: time, summary: "Gesprek")
    }

    @Test("messages and everyone's words arrive whole, and add nothing")
    func words() throws {
        let meeting = ScheduledMeeting.example()
        let who = CalendarAddress(name: "Zoë \"Zo\" van der Berg, 語", address: "zoe+werk@post.example")
        let messages = [
            meeting.request(), meeting.cancellation(), meeting.reply(of: who, .declined, comment: "Sorry; ziek"),
            meeting.counter(by: who, start: meeting.start, minutes: 30), meeting.counterDeclined(to: who),
        ]
        let hostile = Hostile.texts.map { text in
            ScheduledMeeting.example { ($0.summary, $0.details, $0.place, $0.organizer.name) = (text, text, text, text) }.request()
        }
        let calendars = try IndependentReader.read((messages + hostile).map(\.text))
        #expect(calendars.allSatisfy { $0.errors.isEmpty && $0.missing.isEmpty && $0.events.count == 1 })
        #expect(calendars.prefix(5).map(\.method) == ["REQUEST", "CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER"])
        let known = Set(calendars[0].events[0].properties)
        #expect(calendars.dropFirst(5).allSatisfy { Set($0.events[0].properties) == known })
        #expect(calendars[0].events[0].location == "Koffiebar, Gent" && calendars[0].events[0].attendees[0].asked == "TRUE")
        #expect(calendars[1].events[0].status == "CANCELLED" && calendars[1].events[0].sequence == 2)
        let reply = calendars[2].events[0]
        #expect(reply.comment == "Sorry; ziek" && reply.attendees.map(\.answer) == ["DECLINED"])
        #expect(reply.attendees[0].name == "Zoë 'Zo' van der Berg, 語" && reply.attendees[0].address == "mailto:zoe+werk@post.example")
    }
}
