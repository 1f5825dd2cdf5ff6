import Foundation
import Testing

@testable import Mentoring

let noor = ID<Person>("noor")
let amira = ID<Person>("amira")
let stranger = ID<Person>("stranger")

/// Thursday 1 January 2026, noon in Greenwich.
let start = Date(timeIntervalSince1970: 1_767_268_800)
let dayInSeconds: TimeInterval = 86_400

func day(_ iso: String) throws -> Day { try #require(Day(iso)) }

func mentorship(agreedAt: Date? = nil, activeAt: Date? = nil, closing: Closing? = nil) throws -> Mentorship {
    try #require(
        Mentorship(id: ID("m"), mentor: amira, mentee: noor, startedAt: start, agreedAt: agreedAt, activeAt: activeAt, closing: closing)
    )
}

/// One of each state.
func mentorship(in state: Mentorship.State) throws -> Mentorship {
    switch state {
    case .exploring: try mentorship()
    case .agreeing: try mentorship(agreedAt: start)
    case .active: try mentorship(agreedAt: start, activeAt: start)
    case .closed: try mentorship(closing: Closing(.unplanned, at: start))
    }
}

let mission = MissionText(what: "Noor finds a direction that suits her", why: "She is at a crossing", notice: "She tells her team")

/// The same numbers each time (SplitMix64), so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
