import Foundation
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

/// A form that one of the two, or a contact, sends.
struct Press {
    let path: String
    var fields: [String: String] = [:]
    var isByContact = false
}

extension Months {
    /// Whatever the dice say; the rules refuse what cannot be.
    mutating func somePress(of side: Side) async throws -> Press? {
        switch Int.random(in: 0..<24, using: &dice) {
        case 0..<3: Press(path: "\(duet.room)/meetings", fields: someTerms(-3..<25))
        case 3..<9: try await someMeetingPress()
        case 9: Press(path: "\(duet.room)/meetings/held", fields: someTerms(-9..<2))
        case 10: someRestingPress()
        case 11..<13: try await someBetweenPress(of: side)
        case 13..<16: try await someTrustPress(of: side)
        case 16..<19: try await someIntroductionPress(of: side)
        case 19..<21: try await someChancePress(of: side)
        default: try await someLookingBackPress()
        }
    }

    private mutating func pick(_ presses: [Press]) -> Press? { presses.randomElement(using: &dice) }

    private mutating func someTerms(_ days: Range<Double>, number: Int? = nil) -> [String: String] {
        let wall = WallTime(now + Double.random(in: days, using: &dice) * 86_400, in: duet.cast.noor.timeZone)
        let fields = ["day": wall.day.iso, "time": wall.clock, "minutes": "45", "channel": "walk"]
        return fields.merging(number.map { ["number": "\($0)"] } ?? [:]) { $1 }
    }

    private mutating func someMeetingPress() async throws -> Press? {
        guard let meeting = try await duet.meetings().all.suffix(4).randomElement(using: &dice) else { return nil }
        let (path, number) = ("\(duet.room)/meetings/\(meeting.id.rawValue)", ["number": "\(meeting.sequence)"])
        return pick([
            Press(path: path, fields: someTerms(-3..<25, number: meeting.sequence)), Press(path: "\(path)/confirmation", fields: number),
            Press(path: "\(path)/confirmation", fields: number), Press(path: "\(path)/omission", fields: number),
            Press(path: "\(path)/cancellation", fields: number), Press(path: "\(path)/lateness", fields: number),
            Press(path: "\(path)/record", fields: ["minutes": "50"]), Press(path: "\(path)/record", fields: ["minutes": "50"]),
            Press(path: "\(path)/record/removal"), Press(path: "\(path)/take-away", fields: ["words": "Eerst vragen.", "step": "Tom bellen"]),
        ])
    }

    private mutating func someRestingPress() -> Press? {
        let day = today.adding(days: Int.random(in: -2..<40, using: &dice)).iso
        return pick([Press(path: "\(duet.room)/pause", fields: ["return": day]), Press(path: "\(duet.room)/pause/removal")])
    }

    private mutating func someBetweenPress(of side: Side) async throws -> Press? {
        let mentorship = try #require(try await duet.mentorship())
        let steps = try await duet.test.archive.read { try $0.steps(of: mentorship) }.filter { $0.promisedBy == side }
        let step = steps.randomElement(using: &dice).map { "\(duet.room)/steps/\($0.id.rawValue)" }
        let changes = step.map { path in ["done", "let-go", "reopened"].map { Press(path: path, fields: ["change": $0]) } } ?? []
        return pick(
            changes + [
                Press(path: "\(duet.room)/steps", fields: ["step": "Iets kleins"]), Press(path: "\(duet.room)/fit/1", fields: ["fit": "good"]),
                Press(path: "\(duet.room)/fit/3", fields: ["fit": "notSureYet"]), Press(path: "\(duet.room)/journal", fields: ["words": "Kort."]),
                Press(path: "\(duet.room)/journal/later"),
            ])
    }

    private mutating func someTrustPress(of side: Side) async throws -> Press? {
        let (room, mentorship) = ("\(duet.path)/trust", try #require(try await duet.mentorship()))
        let taps = ["heard": "2", "honest": "1", "useful": "2", "meeting": "\(try await duet.meetings().held.count)"]
        let repair = try await duet.test.archive.read { try $0.repairs(of: mentorship) }.last { $0.isOpen }
        let path = repair.map { "\(room)/repairs/\($0.id.rawValue)" }
        let changes = path.map { path in
            ["talk", "another-week", "solution", "withdrawal"].map { Press(path: "\(path)/\($0)") }
                + [Press(path: "\(path)/agreement", fields: ["agreed": "Elke maandag"])]
        }
        return pick(
            (changes ?? []) + [
                Press(path: "\(room)/repairs", fields: ["noticed": "Het was stil", "need": "Een woord"]), Press(path: "\(room)/pulse", fields: taps),
                Press(path: "\(room)/word", fields: ["helps": "Je vragen"]), Press(path: "\(room)/word/later"),
            ])
    }

    private mutating func someIntroductionPress(of side: Side) async throws -> Press? {
        let (room, mentorship) = ("\(duet.path)/networking", try #require(try await duet.mentorship()))
        let seen = try await duet.test.archive.read { try $0.introductions(of: mentorship, seenBy: side) }
        let new = ["introduction": Randomness.system.id(Introduction.self).rawValue, "why": "Een ander vak", "about": "werkt met hout"]
        guard let one = seen.randomElement(using: &dice)?.introduction else { return Press(path: "\(room)/request", fields: new) }
        let (path, contact) = ("\(room)/introductions/\(one.id.rawValue)", duet.test.site.contactPath(one.id))
        let someone = Introducing.contact.merging(["contact_address": "piet\(Int.random(in: 0..<9, using: &dice))@houtbouw.test"]) { $1 }
        return pick(
            ["acceptance", "acceptance", "refusal", "misuse", "forgetting"].map { Press(path: "\(contact)/\($0)", isByContact: true) } + [
                Press(path: "\(room)/request", fields: new), Press(path: "\(path)/question", fields: someone),
                Press(path: "\(path)/question", fields: someone), Press(path: "\(path)/release"), Press(path: "\(path)/look"),
                Press(path: "\(path)/word", fields: ["word": "Het was goed.", "thanks": "Dank je."]),
            ])
    }

    private mutating func someChancePress(of side: Side) async throws -> Press? {
        let (room, mentorship) = ("\(duet.path)/opportunity", try #require(try await duet.mentorship()))
        let chances = try await duet.test.archive.read { try $0.growth(of: mentorship) }.opportunities
        let path = chances.randomElement(using: &dice).map { "\(room)/chances/\($0.id.rawValue)" }
        let lesson = ["learned": "Wachten.", "lesson": Randomness.system.id(Learned.self).rawValue]
        let taking = path.map { [Press(path: "\($0)/taking"), Press(path: "\($0)/lesson", fields: lesson), Press(path: "\($0)/release")] } ?? []
        let chance = ["chance": Randomness.system.id(Opportunity.self).rawValue, "kind": "book", "what": "Een boek"]
        return pick(taking + [Press(path: "\(room)/offer", fields: chance), Press(path: "\(room)/lesson", fields: lesson)])
    }

    private mutating func someLookingBackPress() async throws -> Press? {
        let (room, letter) = ("\(duet.path)/renewal", try await duet.agreement())
        let ahead = today.adding(days: Int.random(in: -5..<120, using: &dice)).iso
        let door = Door.allCases[Int.random(in: 0..<10, using: &dice) == 0 ? 2 : Int.random(in: 0..<2, using: &dice)]
        return pick([
            Press(path: room, fields: ["review": ahead, "number": "\(letter.number)"]),
            Press(path: "\(duet.path)/agreement/signature", fields: ["version": "\(letter.number)"]),
            Press(path: "\(duet.path)/agreement/signature", fields: ["version": "\(letter.number)"]), Press(path: "\(room)/earlier"),
            Press(path: "\(room)/evaluation", fields: ["learned": "Vragen"]), Press(path: "\(room)/evaluation", fields: ["learned": "Vragen"]),
            Press(path: "\(room)/door", fields: ["door": door.rawValue, "until": ahead]),
            Press(path: "\(room)/looks/3", fields: ["answer-mission": "yes", "answer-contact": "partly"]),
            Press(path: "\(room)/farewell/letter", fields: ["goodbye-letter": "Dank je."]),
            Press(path: "\(room)/farewell/touch", fields: ["touch": "yes", "how": "Bel me"]), Press(path: "\(room)/farewell/goodbye"),
        ])
    }
}
