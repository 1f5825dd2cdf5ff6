import Foundation
import Testing

@testable import Mentoring

@Suite struct ContactTests {
    @Test("S34: a contact that nobody used for a year is erased")
    func year() throws {
        let details = ContactDetails(name: "Pieter", address: try EmailAddress("pieter@elders.test"), bond: "your old colleague")
        let contact = Contact(id: ID("c"), owner: amira, details: details, madeAt: start, usedAt: start + 5)
        #expect(contact.erasedAt == start + 5 + 365 * dayInSeconds)
        #expect(details.mailAddress?.text == "pieter@elders.test")
    }

    @Test("a list holds thirty", arguments: [(0, nil), (29, nil), (30, .listIsFull), (31, .listIsFull)] as [(Int, ContactRest.Refusal?)])
    func room(listed: Int, refused: ContactRest.Refusal?) {
        var found: ContactRest.Refusal?
        do throws(ContactRest.Refusal) { try Contact.checkRoom(beside: listed) } catch { found = error }
        #expect(found == refused)
    }

    @Test("without the address the name stays, and nothing can be sent")
    func addressErased() throws {
        let details = ContactDetails(name: "Pieter", address: try EmailAddress("pieter@elders.test"), bond: "b", language: LanguageCode("fr"))
        #expect(details.withoutAddress == ContactDetails(name: "Pieter", address: nil, bond: "b", language: LanguageCode("fr")))
        #expect(details.withoutAddress.mailAddress == nil)
    }

    @Test("details keep their words as they are stored and read back")
    func stored() throws {
        let details = ContactDetails(name: "Zoë", address: try EmailAddress("z@x.test"), bond: "", language: LanguageCode("nl"))
        #expect(try JSONDecoder().decode(ContactDetails.self, from: JSONEncoder().encode(details)) == details)
    }

    @Test("each text has its limit, and only the thanks may stay empty", arguments: IntroductionText.allCases)
    func texts(text: IntroductionText) throws {
        let limit = text.rule.limit
        #expect(try text.rule.check(String(repeating: "x", count: limit)).count == limit)
        #expect(throws: TextRefusal.tooLong(limit: limit)) { try text.rule.check(String(repeating: "x", count: limit + 1)) }
        #expect((try? text.rule.check(" ")) == (text == .thanks ? "" : nil))
        #expect((try? text.rule.check("a\nb")) == (text == .about ? nil : "a\nb"))
    }
}

@Suite struct ContactRestTests {
    private static func days(_ ago: [Double]) -> [Date] { ago.map { start - $0 * dayInSeconds } }

    @Test(
        "S34: nobody is asked who said never, who was asked twice in thirty days, or as the sixth of a day",
        arguments: [
            (false, [], [], nil), (true, [], [], .rests), (false, [1], [], nil), (false, [1, 29.9], [], .rests), (false, [1, 30], [], nil),
            (false, [], [0, 0, 0, 0.9], nil), (false, [], [0, 0, 0, 0, 0.9], .enoughToday), (false, [], [0, 0, 0, 0, 1], nil),
            (true, [1, 1], [0, 0, 0, 0, 0], .rests),
        ] as [(Bool, [Double], [Double], ContactRest.Refusal?)])
    func rest(saidNever: Bool, asked: [Double], byOwner: [Double], refused: ContactRest.Refusal?) {
        let rest = ContactRest(saidNever: saidNever, asked: Self.days(asked), askedByOwner: Self.days(byOwner))
        var found: ContactRest.Refusal?
        do throws(ContactRest.Refusal) { try rest.check(now: start) } catch { found = error }
        #expect(found == refused)
    }
}
