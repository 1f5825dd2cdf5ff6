import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import lampion

@Suite("The sample")
struct SampleTests {
    private static let days = SampleDays(now: TestClock.start)

    /// The same each time, so it is made once.
    private static let group = Result { try SampleGroup(written: 40, days) }

    private static func written() throws -> SampleGroup { try group.get() }

    @Test("there is a mentorship in every state", arguments: Mentorship.State.allCases)
    func mentorshipStates(state: Mentorship.State) throws {
        #expect(try Self.written().tales.contains { $0.mentorship.state == state })
    }

    @Test("there is a mentorship that ended in every way", arguments: Ending.allCases)
    func endings(ending: Ending) throws {
        #expect(try Self.written().tales.contains { $0.ending == ending && $0.mentorship.closing?.kind == ending.kind })
    }

    @Test("there is an invitation in every state", arguments: Invitation.State.allCases)
    func invitationStates(state: Invitation.State) throws {
        let group = try Self.written()
        #expect((group.invitations + group.tales.map(\.invitation)).contains { $0.state == state })
    }

    @Test("there is an introduction in every state", arguments: Introduction.State.allCases)
    func introductionStates(state: Introduction.State) throws {
        let told = try Self.written().tales.flatMap { try SampleNetworking.told(of: $0, Self.days) }
        #expect(told.contains { $0.one.state == state })
        #expect(told.count == SampleNetworking.all.flatMap(\.introductions).count)
    }

    @Test("an envelope waits, one is awaited, and one asks for one more talk")
    func envelopes() throws {
        let exploring = try Self.written().tales.filter { $0.mentorship.state == .exploring }
        #expect(exploring.contains { $0.clicks.count == 1 && $0.clicks[0].envelopes.isEmpty })
        #expect(exploring.contains { $0.clicks.count == 1 && $0.clicks[0].envelopes.count == 1 })
        #expect(exploring.contains { $0.clicks.count == 2 })
        #expect(exploring.allSatisfy { $0.clicks.last?.outcome(now: TestClock.start) == .waiting })
    }

    @Test("the demo's mentee is one in all she has, asked for something in one and under way in another")
    func mentee() throws {
        let group = try Self.written()
        let mentee = try #require(group.roles["mentee"])
        let open = group.tales.filter { $0.mentorship.isOpen && [$0.mentorship.mentor, $0.mentorship.mentee].contains(mentee) }
        #expect(open.allSatisfy { $0.mentorship.mentee == mentee })
        #expect(open.contains { $0.mentorship.state == .active })
        #expect(open.contains { $0.mentorship.state == .exploring && $0.clicks.last?.envelopes[.mentee] == nil })
        let addresses = group.people.filter { $0.id == mentee }.map(\.address)
        #expect(group.invitations.allSatisfy { $0.state != .open || !addresses.contains($0.address?.text ?? "") })
    }

    @Test("a review lies ahead, is near, and has passed")
    func reviews() throws {
        let today = Self.days.today
        let active = try Self.written().tales.filter { $0.mentorship.state == .active }
        let left = active.compactMap { $0.agreement.inForce?.text.reviewDate?.days(since: today) }
        #expect(left.count == active.count)
        #expect(left.contains { $0 > 300 } && left.contains { 100...250 ~= $0 } && left.contains { 0...60 ~= $0 } && left.contains { $0 < 0 })
    }

    @Test("who signed has talked in the rhythm of the letter up to a next date, and one duo has gone quiet")
    func meetings() throws {
        let told = try Self.written().meetings.filter { $0.tale.mentorship.state == .active }
        #expect(told.contains { $0.talks.meetings.count > 10 && $0.talks.meetings.last?.state == .confirmed })
        for (tale, talks) in told {
            let starts = talks.meetings.map(\.start)
            #expect(starts == starts.sorted() && starts.first.map { $0 > tale.mentorship.startedAt } ?? true, "\(tale.story.name)")
            #expect(talks.meetings.allSatisfy { $0.isOpen == ($0.end > TestClock.start) }, "\(tale.story.name)")
        }
        #expect(told.contains { $0.talks.meetings.count > 3 && $0.talks.meetings.allSatisfy { !$0.isOpen } })
    }

    @Test("letters are signed by nobody, by one and by both")
    func signatures() throws {
        let tales = try Self.written().tales
        let signed = tales.filter { $0.agreement.latest != nil }.map { $0.agreement.signers(of: $0.agreement.number).count }
        #expect(Set(signed) == [0, 1, 2])
        #expect(tales.contains { $0.mentorship.state == .agreeing && $0.missions.isEmpty })
        #expect(tales.contains { $0.mentorship.state == .agreeing && !$0.missions.isEmpty && $0.goals.isEmpty })
        #expect(tales.contains { $0.mentorship.state == .agreeing && $0.goals.count == 2 && $0.agreement.latest == nil })
    }

    @Test("every profile passes its own rules, and nobody has more mentees than places", arguments: [40, 400])
    func profiles(people: Int) throws {
        let crowd = try SampleGroup(crowd: 40..<people, Self.days)
        let group = try Self.written()
        for person in group.people + crowd.people {
            #expect(try person.profile.checked() == person.profile)
            #expect(person.profile.isFinished && !person.profile.form.times.isEmpty)
        }
        for tales in [group.tales, crowd.tales] {
            let taken = Dictionary(grouping: tales.filter { $0.mentorship.isOpen }, by: \.mentor.key)
            #expect(taken.allSatisfy { $0.value.count <= $0.value[0].mentor.profile.capacity.room })
        }
        for invitation in group.invitations where invitation.state == .open {
            guard let mentor = group.people.first(where: { invitation.mentor(among: group.people) == $0.id }) else { continue }
            let taken = group.tales.filter { $0.mentorship.isOpen && $0.mentor.key == mentor.key }.count
            #expect(taken < mentor.profile.capacity.room, "\(mentor.key)")
        }
    }

    @Test("nothing happened before its people came, out of order, or after now")
    func dates() throws {
        let group = try Self.written()
        for tale in group.tales {
            let came = [tale.mentor, tale.mentee].map { $0.person(Self.days).createdAt }
            let moments = tale.events.map(\.at)
            #expect(moments.allSatisfy { at in at <= TestClock.start && came.allSatisfy { $0 < at } }, "\(tale.story.name)")
            #expect(moments == moments.sorted(), "\(tale.story.name)")
            #expect(tale.mentorship.closing.map { $0.at >= moments.last ?? .distantPast } ?? true, "\(tale.story.name)")
        }
    }

    @Test("the same number makes the same sample, and a day later the same with other dates")
    func same() throws {
        let one = try Self.written()
        let again = try Self.written()
        #expect(one.tales.map(\.mentorship) == again.tales.map(\.mentorship))
        #expect(one.tales.map(\.agreement) == again.tales.map(\.agreement))
        #expect(one.tales.map(\.events) == again.tales.map(\.events))
        let later = try SampleGroup(written: 40, SampleDays(now: TestClock.start + 86_400))
        #expect(one.people.map(\.id) == later.people.map(\.id))
        #expect(zip(one.tales, later.tales).allSatisfy { $0.mentorship.id == $1.mentorship.id && $0.mentorship.startedAt < $1.mentorship.startedAt })
        let crowd = try (0..<2).map { _ in try SampleGroup(crowd: 40..<140, Self.days) }
        #expect(crowd[0].people.map(\.name) == crowd[1].people.map(\.name) && crowd[0].tales.map(\.goals) == crowd[1].tales.map(\.goals))
        #expect(Set(crowd[0].people.map(\.id)).count == 100)
    }
}

extension Invitation {
    /// Who would be the mentor; nil where a link was passed on to ask for one.
    fileprivate func mentor(among people: [SamplePerson]) -> ID<Person>? {
        role == .mentee ? from : people.first { $0.address == address?.text }?.id
    }
}
