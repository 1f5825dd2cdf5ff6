import Testing

@testable import Mentoring

@Suite struct PasswordRuleTests {
    static func refusal(_ password: String, address: String? = nil, name: String? = nil) throws -> PasswordRefusal? {
        let address = try address.map { try EmailAddress($0) }
        do throws(PasswordRefusal) {
            _ = try PasswordRule.check(password, address: address, name: name)
            return nil
        } catch { return error }
    }

    /// Letters without any order in them.
    static func noise(_ length: Int) -> String {
        var dice = Dice(state: 7)
        return String((0..<length).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &dice) ?? "a" })
    }

    @Test(
        "15 to 1024 characters are taken",
        arguments: [
            (14, .tooShort(minimum: 15)), (15, nil), (16, nil), (64, nil), (1023, nil), (1024, nil), (1025, .tooLong(maximum: 1024)),
            (20_000, .tooLong(maximum: 1024)),
        ] as [(Int, PasswordRefusal?)])
    func length(length: Int, refusal: PasswordRefusal?) throws {
        #expect(try Self.refusal(Self.noise(length)) == refusal)
    }

    @Test(
        "any script, spaces and no rule about its make-up",
        arguments: [
            "een lamp voor een ander", "лампа светит и тебе", "一盏灯照亮两个人的路途你和我同行呀", "🦊🐻🐼🦁🐯🐸🐵🐔🐧🐦🐤🦆🦅🦉🦇", "my lampion sings on the roof",
            "vijf rode zetels dansen",
        ])
    func free(password: String) throws {
        #expect(try Self.refusal(password, address: "noor@x.test", name: "Noor") == nil)
    }

    @Test("two ways to write the same letters give the same password, and the end of a long one counts")
    func normalised() throws {
        let composed = try PasswordRule.check("caf\u{E9} om de hoek ja")
        #expect(Array(try PasswordRule.check("cafe\u{301} om de hoek ja").utf8) == Array(composed.utf8))
        #expect(try PasswordRule.check(Self.noise(1023) + "x") != (try PasswordRule.check(Self.noise(1023) + "y")))
        #expect(throws: PasswordRefusal.tooShort(minimum: 15)) { try PasswordRule.check(String(repeating: "e\u{301}", count: 14)) }
    }

    @Test(
        "what guessers try first is refused",
        arguments: [
            ("passwordpassword", .common), ("PasswordPassword1!", .common), ("CorrectHorseBatteryStaple", .common),
            ("correct horse battery staple", .common),
            ("wachtwoordwelkom", .common), ("welkomwelkom2026", .common), ("azerty123456789", .common), ("Dit is mijn wachtwoord", .common),
            ("aaaaaaaaaaaaaaaa", .pattern), ("abcabcabcabcabcabc", .pattern), ("abcdabcdabcdabcdab", .pattern), ("               ", .pattern),
            ("abcdefghijklmnop", .pattern), ("ponmlkjihgfedcba", .pattern), ("qwertyuiopasdfgh", .pattern), ("012345678901234", .pattern),
            ("987654321098765", .pattern), ("lampionlampion1", .guessable), ("Lampion2026!!lampion", .guessable), ("noor@x.test2026", .guessable),
            ("Noor van der Berg 1", .guessable), ("bergnoorbergnoor1", .guessable),
        ] as [(String, PasswordRefusal)])
    func guessed(password: String, refusal: PasswordRefusal) throws {
        #expect(try Self.refusal(password, address: "noor@x.test", name: "Noor van der Berg") == refusal)
    }

    @Test("eight other characters beside one's own name are enough, seven are not")
    func beside() throws {
        #expect(try Self.refusal("amirahaddouzkwpfmq", name: "Amira Haddou") == .guessable)
        #expect(try Self.refusal("amirahaddouzkwpfmqt", name: "Amira Haddou") == nil)
    }
}
