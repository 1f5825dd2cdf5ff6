import Foundation
import Matching

/// What a coordinator decides about a matching: a JSON file, every name in it optional.
struct RulesFile: Decodable, Equatable {
    struct Weights: Decodable, Equatable {
        var essence, givesAsks, form, wishes, earlier, waiting: Int?

        enum CodingKeys: String, CodingKey, CaseIterable {
            case essence, form, wishes, earlier, waiting
            case givesAsks = "gives_asks"
        }
    }

    enum Aim: String, Decodable, CaseIterable {
        case fairest, total
        case stableForMentees = "stable-mentees"
        case stableForMentors = "stable-mentors"
    }

    enum Earlier: String, Decodable, CaseIterable {
        case allowed, excluded, preferred
    }

    var weights: Weights?
    var objective: Aim?
    var seed: UInt64?
    var sharedLanguage, notOwnManager, notOwnTeam, sameRegionInPerson: Bool?
    var inPerson: [String]?
    var sharedTimes: Int?
    var earlier: Earlier?
    var blocked: [[String]]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case weights, objective, seed, earlier, blocked
        case sharedLanguage = "shared_language"
        case notOwnManager = "not_own_manager"
        case notOwnTeam = "not_own_team"
        case sameRegionInPerson = "same_region_in_person"
        case inPerson = "in_person"
        case sharedTimes = "shared_times"
    }
}

extension RulesFile {
    var aim: Objective {
        switch objective ?? .fairest {
        case .fairest: .fairest
        case .total: .greatestTotal
        case .stableForMentees: .stable(for: .mentee)
        case .stableForMentors: .stable(for: .mentor)
        }
    }

    var rules: Rules {
        var rules = Rules()
        rules.sharedLanguage = sharedLanguage ?? rules.sharedLanguage
        rules.notOwnManager = notOwnManager ?? rules.notOwnManager
        rules.notOwnTeam = notOwnTeam ?? rules.notOwnTeam
        rules.sameRegionInPerson = sameRegionInPerson ?? rules.sameRegionInPerson
        rules.inPerson = inPerson.map(Set.init) ?? rules.inPerson
        rules.sharedTimes = sharedTimes ?? rules.sharedTimes
        rules.earlier = earlier.flatMap { Rules.Earlier(rawValue: $0.rawValue) } ?? rules.earlier
        rules.blocked = (blocked ?? []).map { BlockedPair($0[0], $0[1]) }
        return rules
    }

    var chosenWeights: Matching.Weights {
        var chosen = Matching.Weights()
        chosen.essence = weights?.essence ?? chosen.essence
        chosen.givesAsks = weights?.givesAsks ?? chosen.givesAsks
        chosen.form = weights?.form ?? chosen.form
        chosen.wishes = weights?.wishes ?? chosen.wishes
        chosen.earlier = weights?.earlier ?? chosen.earlier
        chosen.waiting = weights?.waiting ?? chosen.waiting
        return chosen
    }
}
