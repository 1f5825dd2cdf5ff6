import Mentoring
import Store

/// The same choices each time it is begun with the same name, so that what is made for one thing does not depend on what came before it.
struct SampleChance: RandomNumberGenerator {
    private var state: UInt64

    /// The name is hashed by FNV-1a, whose answer is the same in every process; Swift's own hash is not.
    init(_ name: String) {
        state = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014): plenty for choosing names, and no secret comes from it.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of a few; the first alone where there is only one.
    mutating func one<Choice>(of choices: [Choice]) -> Choice {
        choices[Int(next() % UInt64(choices.count))]
    }

    /// Some of them, each once, in their own order.
    mutating func some<Choice>(_ count: Int, of choices: [Choice]) -> [Choice] {
        let chosen = choices.indices.shuffled(using: &self).prefix(count).sorted()
        return chosen.map { choices[$0] }
    }

    /// The id of the thing of that name in every sample.
    static func id<Of>(_ name: String, of _: Of.Type = Of.self) -> ID<Of> {
        let chance = Randomness { count in
            var source = SampleChance(name)
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
        }
        return chance.id()
    }
}
