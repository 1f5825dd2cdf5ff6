import Foundation
import Testing

@testable import Mentoring

@Suite struct InvitationTests {
    static func invitation(_ state: Invitation.State = .open, role: Side = .mentor, byLink: Bool = false, reminded: Bool = false) throws -> Invitation
    {
        Invitation(
            id: ID("i"), from: noor, address: byLink ? nil : try EmailAddress("amira@x.test"), role: role, kind: .known, purpose: "Learn from you",
            sentAt: start, state: state, remindedAt: reminded ? start + 7 * dayInSeconds : nil, endedAt: state == .open ? nil : start)
    }

    static func refusal(_ invitation: Invitation, _ change: Invitation.Change) -> Invitation.Refusal? {
        var changed = invitation
        do throws(Invitation.Refusal) {
            _ = try changed.apply(change)
            return nil
        } catch {
            #expect(changed == invitation)
            return error
        }
    }

    static func changes(at day: TimeInterval) -> [Invitation.Change] {
        let now = start + day * dayInSeconds
        return [
            .accepted(by: amira, at: now), .declined(by: nil, at: now), .declined(by: amira, at: now), .withdrawn(by: noor, at: now),
            .reminded(at: now),
            .closed(at: now),
        ]
    }

    static let ended = Invitation.State.allCases.filter { $0 != .open }.flatMap { state in changes(at: 8).map { (state, $0) } }

    @Test("one that is no longer open takes nothing more", arguments: ended)
    func over(state: Invitation.State, change: Invitation.Change) throws {
        #expect(Self.refusal(try Self.invitation(state), change) == .notOpen(state))
    }

    @Test(
        "what an open one takes on which day",
        arguments: [
            (0, [nil, nil, nil, nil, .notDue, .notDue]),
            (6.999, [nil, nil, nil, nil, .notDue, .notDue]),
            (7, [nil, nil, nil, nil, nil, .notDue]),
            (13.999, [nil, nil, nil, nil, nil, .notDue]),
            (14, [.notOpen(.closed), .notOpen(.closed), .notOpen(.closed), .notOpen(.closed), .notOpen(.closed), nil]),
            (15, [.notOpen(.closed), .notOpen(.closed), .notOpen(.closed), .notOpen(.closed), .notOpen(.closed), nil]),
        ] as [(TimeInterval, [Invitation.Refusal?])])
    func days(day: TimeInterval, refusals: [Invitation.Refusal?]) throws {
        let open = try Self.invitation()
        #expect(Self.changes(at: day).map { Self.refusal(open, $0) } == refusals)
        #expect(open.isOpen(at: start + day * dayInSeconds) == (day < 14))
    }

    @Test("the role offered says who becomes whose mentor", arguments: [(Side.mentor, amira, noor), (.mentee, noor, amira)])
    func accept(role: Side, mentor: ID<Person>, mentee: ID<Person>) throws {
        var open = try Self.invitation(role: role)
        #expect(try open.apply(.accepted(by: amira, at: start)) == [.start(mentor: mentor, mentee: mentee), .tellSender(.accepted)])
        #expect(open.state == .accepted && open.endedAt == start)
    }

    @Test("declining, closing, reminding and taking back tell the right one")
    func effects() throws {
        var open = try Self.invitation()
        #expect(try open.apply(.declined(by: nil, at: start)) == [.tellSender(.declined)])
        open = try Self.invitation()
        #expect(try open.apply(.reminded(at: open.remindsAt)) == [.remindInvited])
        #expect(open.state == .open)
        #expect(try open.apply(.closed(at: open.closesAt)) == [.tellSender(.closed)])
        open = try Self.invitation()
        #expect(try open.apply(.withdrawn(by: noor, at: start)) == [.tellInvitedWithdrawn])
        #expect(open.state == .withdrawn)
    }

    @Test("a link has nobody to write to")
    func link() throws {
        var open = try Self.invitation(byLink: true)
        #expect(try open.apply(.reminded(at: open.remindsAt)) == [])
        #expect(try open.apply(.withdrawn(by: noor, at: open.remindsAt)) == [])
    }

    @Test("it is reminded of once")
    func once() throws {
        #expect(Self.refusal(try Self.invitation(reminded: true), .reminded(at: start + 8 * dayInSeconds)) == .alreadyReminded)
    }

    @Test("nobody answers their own, and only its sender takes it back")
    func who() throws {
        let open = try Self.invitation(byLink: true)
        #expect(Self.refusal(open, .accepted(by: noor, at: start)) == .yourself)
        #expect(Self.refusal(open, .declined(by: noor, at: start)) == .yourself)
        #expect(Self.refusal(open, .withdrawn(by: amira, at: start)) == .notYours)
    }

    static func sent(to address: String?, purpose: String) throws -> Invitation {
        let own = [try EmailAddress("noor@x.test"), try EmailAddress("noor@home.test")]
        return try Invitation.sent(
            id: ID("i"), from: noor, ownAddresses: own, to: try address.map { try EmailAddress($0) }, role: .mentor, kind: .met, purpose: purpose,
            at: start)
    }

    @Test("you can't invite yourself, by any of your addresses", arguments: ["noor@x.test", "Noor@X.test", "noor@home.test"])
    func yourself(address: String) {
        #expect(throws: Invitation.Refusal.yourself) { try Self.sent(to: address, purpose: "Hello") }
    }

    @Test("a new one is open, says why, and may go by link")
    func new() throws {
        let invitation = try Self.sent(to: nil, purpose: " Hello ")
        #expect(invitation.state == .open && invitation.purpose == "Hello" && invitation.address == nil)
        #expect(invitation.remindsAt == start + 604_800 && invitation.closesAt == start + 1_209_600)
        #expect(throws: Invitation.Refusal.purpose(.empty)) { try Self.sent(to: "amira@x.test", purpose: " ") }
        #expect(throws: Invitation.Refusal.purpose(.tooLong(limit: 600))) { try Self.sent(to: nil, purpose: String(repeating: "x", count: 601)) }
        #expect(try Self.sent(to: nil, purpose: String(repeating: "x", count: 600)).purpose.count == 600)
    }

    @Test("whatever is tried in whatever order, it ends once and stays as it ended", arguments: 0..<50)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var invitation = try Self.invitation()
        for _ in 0..<30 {
            let before = invitation
            let day = Double(Int.random(in: 0...20, using: &dice))
            let change = try #require(Self.changes(at: day).randomElement(using: &dice))
            do { _ = try invitation.apply(change) } catch { #expect(invitation == before) }
            if before.state != .open { #expect(invitation == before) }
            #expect((invitation.endedAt != nil) == (invitation.state != .open))
        }
    }
}
