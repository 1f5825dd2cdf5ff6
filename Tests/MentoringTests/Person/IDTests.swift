import Foundation
import Testing

@testable import Mentoring

@Test("an id is written in JSON as its bare text")
func idInJSON() throws {
    let bytes = try JSONEncoder().encode([ID<Person>("abc")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["abc"]"#)
    #expect(try JSONDecoder().decode([ID<Person>].self, from: bytes) == [ID("abc")])
}

@Test(
    "a language tag is taken in its usual case, anything else is not",
    arguments: [
        ("nl", "nl"), ("NL-be", "nl-BE"), ("zh-hant-tw", "zh-Hant-TW"), ("kab", "kab"), ("n", nil), ("", nil), ("nl_BE", nil), ("nl-", nil),
        ("né", nil),
        ("12", nil), ("abcdefghi", nil), ("nl-abcdefghi", nil), ("aa-" + String(repeating: "b-", count: 20) + "c", nil),
    ] as [(String, String?)])
func languageCode(typed: String, kept: String?) {
    #expect(LanguageCode(typed)?.rawValue == kept)
}

@Test("a person's day begins in their own zone, and an unknown zone falls back to GMT")
func personDay() throws {
    let late = Date(timeIntervalSince1970: 1_767_223_800)  // 31 December 2025, 23:30 GMT
    #expect(Person(id: noor, name: "Noor", createdAt: start).day(at: late) == (try day("2026-01-01")))
    #expect(Person(id: noor, name: "Noor", zone: "Mars/Base", createdAt: start).day(at: late) == (try day("2025-12-31")))
}
