import Foundation
import Testing

@testable import Mentoring

private let later = start + 3 * dayInSeconds

/// The mentor's contact for the mentee, in each state, as the mentor offered it or the mentee asked for it.
private func introduction(_ state: Introduction.State, _ origin: Introduction.Origin = .requested) -> Introduction {
    let isAsked = ![.offered, .requested].contains(state)
    let isAnswered = [.agreed, .wordGiven, .declined, .withdrawn].contains(state)
    return Introduction(
        id: ID("i"), mentorship: ID("m"), owner: .mentor, origin: origin, openedAt: start, state: state, askedAt: isAsked ? start : nil,
        answeredAt: isAnswered ? start : nil, wordAt: state == .wordGiven ? start : nil,
        endedAt: [.letGo, .declined, .expired, .withdrawn].contains(state) ? start : nil)
}

private func refusal(_ introduction: Introduction, _ change: Introduction.Change, on ground: IntroductionGround = .init()) -> Introduction.Refusal? {
    var changed = introduction
    do throws(Introduction.Refusal) {
        _ = try changed.apply(change, on: ground)
        return nil
    } catch {
        #expect(changed == introduction)
        return error
    }
}

@Suite struct IntroductionTests {
    /// The columns of the table. The mentor owns the contact, the mentee is introduced.
    static let changes: [Introduction.Change] = [
        .asked(by: .mentor, at: later), .asked(by: .mentee, at: later), .letGo(by: .mentor, at: later), .letGo(by: .mentee, at: later),
        .wordGiven(by: .mentor, at: later), .wordGiven(by: .mentee, at: later), .misuseLookedAt(by: .mentor, at: later),
        .misuseLookedAt(by: .mentee, at: later), .accepted(at: later), .declined(at: later), .forgotten(at: later), .neverAgain(at: later),
        .misuseReported(at: later), .expired(at: later),
    ]

    enum Cell: Equatable {
        case to(Introduction.State, [Introduction.Effect] = [])
        case no(Introduction.Refusal)
    }

    private static let erased: [Introduction.Effect] = [.eraseContact]
    private static let never: [Introduction.Effect] = [.neverAskAgain, .eraseContact]
    private static let told: [Introduction.Effect] = [.tell(.mentor)]
    private static let misuse: [Introduction.Effect] = [.tellMisuse(.mentor), .tellMisuse(.mentee)]
    private static let nothing = Cell.no(.nothingReported)
    private static let yours = Cell.no(.notYours)

    static let table: [(Introduction.State, [Cell])] = [
        (.offered, [yours, .to(.asked, [.askContact]), .to(.letGo), .to(.letGo), yours, no(.offered), nothing, yours] + six(no(.offered))),
        (.requested, [.to(.asked, [.askContact]), yours, .to(.letGo), .to(.letGo), yours, no(.requested), nothing, yours] + six(no(.requested))),
        (
            .asked,
            [
                no(.asked), no(.asked), .to(.letGo, [.eraseAddress]), .to(.letGo, [.eraseAddress]), yours, no(.asked), nothing, yours,
                .to(.agreed, [.tell(.mentor), .tell(.mentee)]), .to(.declined, told), .to(.declined, told + erased),
                .to(.declined, [.neverAskAgain] + told + erased), no(.asked), .no(.notDue),
            ]
        ),
        (
            .agreed,
            four(no(.agreed)) + [
                yours, .to(.wordGiven, told + [.thankContact]), nothing, yours, no(.agreed), no(.agreed), .to(.withdrawn, [.tell(.mentee)] + erased),
                .to(.withdrawn, [.neverAskAgain, .tell(.mentee)] + erased), .to(.agreed, misuse), no(.agreed),
            ]
        ),
        (
            .wordGiven,
            four(no(.wordGiven)) + [
                yours, no(.wordGiven), nothing, yours, no(.wordGiven), no(.wordGiven), .to(.withdrawn, [.tell(.mentee)] + erased),
                .to(.withdrawn, [.neverAskAgain, .tell(.mentee)] + erased), .to(.wordGiven, misuse), no(.wordGiven),
            ]
        ),
        (.letGo, over(.letGo, reported: no(.letGo))),
        (.declined, over(.declined, reported: no(.declined))),
        (.expired, over(.expired, reported: no(.expired))),
        (.withdrawn, over(.withdrawn, reported: .to(.withdrawn, misuse))),
    ]

    private static func no(_ state: Introduction.State) -> Cell { .no(.notNow(state)) }
    private static func four(_ cell: Cell) -> [Cell] { Array(repeating: cell, count: 4) }
    private static func six(_ cell: Cell) -> [Cell] { Array(repeating: cell, count: 6) }

    private static func over(_ state: Introduction.State, reported: Cell) -> [Cell] {
        four(no(state)) + [yours, no(state), nothing, yours, no(state), no(state), .to(state, erased), .to(state, never), reported, no(state)]
    }

    @Test("every cell of the table: who may do what with an introduction, wherever it stands", arguments: table)
    func cells(state: Introduction.State, cells: [Cell]) throws {
        #expect(cells.count == Self.changes.count && Set(Self.table.map(\.0)).count == Introduction.State.allCases.count)
        for (change, cell) in zip(Self.changes, cells) {
            let before = introduction(state, state == .offered ? .offered : .requested)
            var changed = before
            do throws(Introduction.Refusal) {
                let effects = try changed.apply(change, on: IntroductionGround())
                #expect(cell == .to(changed.state, effects), "\(state) \(change)")
            } catch {
                #expect(cell == .no(error) && changed == before, "\(state) \(change)")
            }
        }
    }

    @Test("S33: either of the two offers or asks, and the other decides", arguments: Side.allCases, Introduction.Origin.allCases)
    func opening(owner: Side, origin: Introduction.Origin) throws {
        var opened = try Introduction.opened(
            id: ID("i"), mentorship: ID("m"), owner: owner, as: origin, on: IntroductionGround(), at: start)
        let begins = origin == .offered ? owner : owner.other
        #expect(opened.decider == begins.other && opened.introduced == owner.other)
        #expect(refusal(opened, .asked(by: begins, at: later)) == .notYours)
        #expect(try opened.apply(.asked(by: begins.other, at: later), on: IntroductionGround()) == [.askContact])
        #expect(opened.expiresAt == later + 14 * dayInSeconds)
    }

    @Test(
        "S34: nothing is begun, asked or agreed on without the promise, while misuse is open, or after the end",
        arguments: [
            (IntroductionGround(isPledged: false), Introduction.Refusal.noPledge), (IntroductionGround(isStopped: true), .stopped),
            (IntroductionGround(isOpen: false), .ended), (IntroductionGround(isPledged: false, isStopped: true, isOpen: false), .ended),
        ])
    func ground(ground: IntroductionGround, refused: Introduction.Refusal) {
        #expect(throws: refused) {
            try Introduction.opened(id: ID("i"), mentorship: ID("m"), owner: .mentor, as: .offered, on: ground, at: start)
        }
        #expect(refusal(introduction(.requested), .asked(by: .mentor, at: later), on: ground) == refused)
        #expect(refusal(introduction(.asked), .accepted(at: later), on: ground) == refused)
        for change in [Introduction.Change.declined(at: later), .forgotten(at: later), .neverAgain(at: later), .letGo(by: .mentor, at: later)] {
            #expect(refusal(introduction(.asked), change, on: ground) == nil)
        }
    }

    @Test(
        "S35: the contact has fourteen days; then the question is over, and the address with it",
        arguments: [(13.999, true), (14, false), (15, false)])
    func days(day: Double, isOpen: Bool) throws {
        let now = start + day * dayInSeconds
        var asked = introduction(.asked)
        #expect(asked.isAnswerable(at: now) == isOpen)
        for change in [Introduction.Change.accepted(at: now), .declined(at: now)] {
            #expect(refusal(asked, change) == (isOpen ? nil : .notNow(.expired)))
        }
        #expect(refusal(asked, .expired(at: now)) == (isOpen ? .notDue : nil))
        guard !isOpen else { return }
        #expect(try asked.apply(.expired(at: now), on: IntroductionGround()) == [.tell(.mentor), .eraseAddress])
        #expect(asked.state == .expired && asked.answeredAt == nil && asked.endedAt == now)
    }

    @Test("name and address are the owner's alone until the contact's yes, and again after the contact took it back")
    func shows() {
        for state in Introduction.State.allCases {
            #expect(introduction(state).showsContact(to: .mentor))
            #expect(introduction(state).showsContact(to: .mentee) == [.agreed, .wordGiven].contains(state), "\(state)")
        }
    }

    @Test("a no is silent: declined, unanswered and let go read the same for either of the two")
    func silence() {
        let over = start + 30 * dayInSeconds
        for side in Side.allCases {
            let readings = [Introduction.State.declined, .expired, .letGo].map { introduction($0).shown(to: side, now: over) }
            #expect(Set(readings + [introduction(.asked).shown(to: side, now: over)]) == [.notNow])
        }
        #expect(introduction(.requested).shown(to: .mentor, now: later) == .waitsForYou)
        #expect(introduction(.requested).shown(to: .mentee, now: later) == .waitsForOther)
        #expect(introduction(.offered, .offered).shown(to: .mentee, now: later) == .waitsForYou)
        #expect(introduction(.asked).shown(to: .mentee, now: later) == .withContact(until: start + 14 * dayInSeconds))
        #expect(introduction(.agreed).shown(to: .mentee, now: over) == .agreed)
        #expect(introduction(.wordGiven).shown(to: .mentor, now: over) == .wordGiven)
        #expect(introduction(.withdrawn).shown(to: .mentee, now: over) == .withdrawn)
    }

    @Test("S35: the word back is due within thirty days of the yes, and comes from the one introduced")
    func word() throws {
        var agreed = introduction(.agreed)
        #expect(agreed.wordDueAt == start + 30 * dayInSeconds)
        #expect(Introduction.wordAskedAfter < Introduction.wordRemindedAfter && Introduction.wordRemindedAfter < Introduction.wordWithin)
        #expect(try agreed.apply(.wordGiven(by: .mentee, at: later), on: IntroductionGround()) == [.tell(.mentor), .thankContact])
        #expect(agreed.wordAt == later && agreed.state == .wordGiven)
    }

    @Test("S34: a report stays open until the owner has looked, and is made once")
    func misuse() throws {
        var agreed = introduction(.agreed)
        _ = try agreed.apply(.misuseReported(at: later), on: IntroductionGround())
        #expect(agreed.misuse == Introduction.Misuse(reportedAt: later))
        #expect(try agreed.apply(.misuseReported(at: later + 1), on: IntroductionGround()) == [])
        #expect(agreed.misuse?.reportedAt == later)
        #expect(refusal(agreed, .misuseLookedAt(by: .mentee, at: later)) == .notYours)
        _ = try agreed.apply(.misuseLookedAt(by: .mentor, at: later + 2), on: IntroductionGround(isOpen: false))
        #expect(agreed.misuse?.isOpen(at: later + 3) == false)
        #expect(refusal(agreed, .misuseLookedAt(by: .mentor, at: later)) == .nothingReported)
        #expect(try agreed.apply(.misuseReported(at: later + 3), on: IntroductionGround()) == [])
        #expect(agreed.misuse?.isOpen(at: later + 3) == false)
    }

    @Test(
        "a report nobody looks at stops nobody for good: thirty days, and not once more",
        arguments: [(0, true), (29.999, true), (30, false), (400, false)])
    func misuseEnds(days: Double, isOpen: Bool) throws {
        var agreed = introduction(.agreed)
        _ = try agreed.apply(.misuseReported(at: later), on: IntroductionGround())
        let now = later + days * dayInSeconds
        #expect(try agreed.apply(.misuseReported(at: now), on: IntroductionGround()) == [])
        #expect(agreed.misuse?.isOpen(at: now) == isOpen)
        #expect(refusal(agreed, .misuseLookedAt(by: .mentor, at: now)) == (isOpen ? nil : .nothingReported))
    }

    @Test(
        "of one kind five lie with the other or are of today; the next waits",
        arguments: [(0, nil), (4, nil), (5, .enough), (35, .enough)] as [(Int, Introduction.Refusal?)])
    func most(fresh: Int, refused: Introduction.Refusal?) {
        var found: Introduction.Refusal?
        do throws(Introduction.Refusal) {
            _ = try Introduction.opened(
                id: ID("i"), mentorship: ID("m"), owner: .mentor, as: .offered, on: IntroductionGround(), fresh: fresh, at: start)
        } catch { found = error }
        #expect(found == refused)
    }

    @Test("whatever happens in whatever order, the contact is never shown without a yes, and never after it was taken back", arguments: 0..<100)
    func random(seed: UInt64) throws {
        var dice = Dice(state: seed)
        var one = introduction(seed.isMultiple(of: 2) ? .offered : .requested, seed.isMultiple(of: 2) ? .offered : .requested)
        var hasAgreed = false
        for _ in 0..<25 {
            let before = one
            let change = try #require(Self.changes.randomElement(using: &dice))
            do throws(Introduction.Refusal) { _ = try one.apply(change, on: IntroductionGround()) } catch { #expect(one == before) }
            if case .accepted = change, one.state == .agreed { hasAgreed = true }
            #expect(!one.showsContact(to: .mentee) || hasAgreed)
            if before.state == .withdrawn { #expect(one.state == .withdrawn) }
        }
    }
}
