import Foundation
import Mail
import Markup
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("What mails say")
struct MailWordsTests {
    @Test("every kind is whole in every language, and says the same as text and as HTML", arguments: Language.allCases)
    func whole(language: Language) async throws {
        try await MailScene.with(language) { scene async throws in
            for kind in MailKind.allCases {
                let message = try #require(try await scene.message(kind), "\(kind)")
                #expect(!message.subject.isEmpty && !message.subject.contains(where: \.isNewline))
                #expect(message.language == language.rawValue)
                for words in [message.subject, message.text, message.html] {
                    #expect(!words.contains("%@") && !words.contains("$@"), "\(kind): \(words)")
                }
                #expect(Self.words(ofText: message.text) == Self.words(ofHTML: message.html), "\(kind)")
                let links = message.html.split(separator: "\"").filter { $0.hasPrefix("http") || $0.hasPrefix("/") }
                #expect(links.allSatisfy { $0.hasPrefix("https://lampion.test/") }, "\(kind): \(links)")
                #expect(links.allSatisfy { message.text.contains($0) }, "\(kind): \(links)")
                #expect((message.unsubscribe == nil) == kind.isAskedFor)
            }
        }
    }

    @Test(
        "a mail about the click, the fit, trust, a concern or an ending names nobody",
        arguments: [
            MailKind.clickAsked, .clickReminder, .clickOutcome, .fitAsked, .mentorshipEnded, .repairNews, .repairToLookAt, .honestWordGiven,
            .concernBrought, .concernAnswered, .misuseReported, .reviewDecided, .farewellLetter, .farewellTouch,
            .meetingCalledOff,
        ])
    func neutral(kind: MailKind) async throws {
        try await MailScene.with(.nl) { scene async throws in
            let message = try #require(try await scene.message(kind))
            for name in ["Amira", "Noor", "Wout"] {
                for words in [message.subject, message.text, message.html, message.to.name ?? ""] { #expect(!words.contains(name)) }
            }
            // Nor by an id that stands beside a name elsewhere; and no header says what it is about.
            let thing = try #require(scene.thing(of: kind))
            #expect(!message.text.contains(thing) && !message.html.contains(thing))
            guard let stop = message.unsubscribe?.path() else { return }
            for topic in MailTopic.allCases { #expect(!stop.contains(topic.rawValue)) }
        }
    }

    @Test("a check goes to the address that is to be checked, in its person's language, and names nobody", arguments: Language.allCases)
    func addressCheck(language: Language) async throws {
        try await MailScene.with(language) { scene async throws in
            let message = try #require(try await scene.message(.addressCheck))
            #expect(message.to == Mailbox(address: "amira@thuis.test") && message.language == language.rawValue)
            #expect(message.text.contains("https://lampion.test/address-checks/"))
            #expect(!message.text.contains("Amira") && !message.html.contains("Amira"))
            scene.test.clock.move(days: 1)
            #expect(try await scene.message(.addressCheck) == nil)
        }
    }

    @Test("what concerns a duo shows its six lamps in words, as anyone may see them")
    func lamps() async throws {
        try await MailScene.with(.nl) { scene async throws in
            for kind in MailKind.allCases {
                guard let message = try await scene.message(kind) else { continue }
                let isAboutDuo = [
                    .missionWritten, .letterToSign, .letterReminder, .letterInForce, .opportunityOffered, .introductionOpened, .introductionNews,
                    .wordReminder, .reviewDue, .reviewAsked, .reviewOpened, .lookAsked, .weekTogether,
                ]
                .contains(kind)
                #expect(message.text.contains("Vertrouwen") == isAboutDuo, "\(kind)")
            }
            let signed = try #require(try await scene.message(.letterInForce))
            #expect(signed.text.contains("●\u{A0}Missie  ○\u{A0}Betrokkenheid  ○\u{A0}Netwerken  ●\u{A0}Vertrouwen  ○\u{A0}Kansen  ●\u{A0}Verlengen"))
            #expect(signed.text.contains("3 van de zes lampen branden."))
        }
    }

    @Test("a mail shows the lamps as the page does, however long ago the letter was signed")
    func sameLamps() async throws {
        try await MailScene.with(.nl) { scene async throws in
            scene.test.clock.move(days: 200)
            let now = scene.test.clock.now
            let signed = try #require(try await scene.message(.letterInForce))
            let standing = try await scene.test.archive.read { store in
                try store.duo(ID(rawValue: scene.inForce)).map { try store.standing($0, for: scene.cast.noor, now: now).lamps }
            }
            for lamp in try #require(standing) {
                let sign = if case .needsCare = lamp.state { "◐" } else { lamp.isLit ? "●" : "○" }
                #expect(signed.text.contains("\(sign)\u{A0}\(lamp.kind.word.string(in: .nl, with: scene.test.site.catalog))"))
            }
            #expect(signed.text.contains("◐\u{A0}Betrokkenheid"))
        }
    }

    @Test("who was told no reads the words that the decliner was promised")
    func kindNo() async throws {
        try await MailScene.with(.nl) { scene async throws in
            let text = try #require(try await scene.message(.invitationDeclined)).text.replacing(/\s+/, with: " ")
            #expect(text.contains("‘Dank je dat je aan mij dacht. Het past nu niet, en ik wens je iemand die goed bij je past.’"))
        }
    }

    @Test("an answered invitation, a signed letter, a question that was answered: nothing goes out any more")
    func moot() async throws {
        try await MailScene.with(.nl) { scene async throws in
            #expect(try await scene.message(.invitationReminder, about: scene.accepted) == nil)
            #expect(try await scene.message(.letterToSign, about: scene.inForce) == nil)
            #expect(try await scene.message(.clickAsked, about: scene.inForce) == nil)
            #expect(try await scene.message(.mentorshipEnded, about: scene.inForce) == nil)
            #expect(try await scene.message(.missionWritten, about: scene.inForce) == nil)
            #expect(try await scene.message(.missionWritten, about: "none") == nil)
        }
    }

    private static func words(ofText text: String) -> [Substring] {
        words(
            text.split(separator: "\n").filter { !$0.hasPrefix("https://") && $0 != "-- " }.joined(separator: "\n")
                .replacing(/https:\/\/\S+/, with: ""))
    }

    private static func words(ofHTML html: String) -> [Substring] {
        let body = html.replacing(/(?s)^.*<body[^>]*>/, with: "").replacing(/<[^>]*>/, with: " ")
        return words(
            body.replacing("&#39;", with: "'").replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
                .replacing("&amp;", with: "&"))
    }

    /// Apart from the signs that only the text needs.
    private static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: { $0.isWhitespace || $0 == ":" || $0 == ">" }).sorted()
    }
}
