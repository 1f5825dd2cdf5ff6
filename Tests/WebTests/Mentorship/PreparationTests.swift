import Foundation
import Hummingbird
import HummingbirdTesting
import Markup
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Preparation")
struct PreparationTests {
    @Test("three lessons are read one after the other, with or without an answer", arguments: Engine.available, Side.allCases)
    func read(engine: Engine, role: Side) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let path = "/preparation/\(role.rawValue)"
            let lessons = ["both-grow", "not-a-coach", "ask-first"]
            #expect(try await noor.get("/preparation").text.contains("href=\"\(path)\""))
            for (number, lesson) in lessons.enumerated() {
                #expect(try await noor.get(path).text.contains("<a class=\"button\" href=\"\(path)/\(lesson)\""))
                #expect(try await noor.get("\(path)/\(lesson)").status == .ok)
                let answer = try await noor.post("\(path)/\(lesson)", ["answer": number == 1 ? "" : "Antwoord \(number)"])
                #expect(answer.location == (number < 2 ? "\(path)/\(lessons[number + 1])" : path))
            }
            #expect(try await test.archive.read { try $0.preparation(of: cast.noor.id, as: role) }.isDone)
            #expect(try await noor.get("\(path)/ask-first").text.contains("Antwoord 2"))
            #expect(try await Browser(client, test, as: cast.amira).get("\(path)/ask-first").text.contains("Antwoord 2") == false)
            #expect(try await noor.get("/preparation/\(role.other.rawValue)/ask-first").text.contains("Antwoord 2") == false)
        }
    }

    @Test("an answer that is too long is refused at its field, kept as typed, and the lesson stays unread", arguments: Engine.available)
    func refused(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let noor = try await Browser(client, test, as: cast.noor)
            let long = String(repeating: "x", count: 1001)
            let answer = try await noor.post("/preparation/mentee/both-grow", ["answer": long])
            #expect(answer.status == .unprocessableContent && answer.text.contains(long) && answer.text.contains("id=\"answer-error\""))
            #expect(try await test.archive.read { try $0.preparation(of: cast.noor.id, as: .mentee) }.read.isEmpty)
        }
    }

    @Test("a role or a lesson that does not exist is not there", arguments: Engine.available, ["/preparation/boss", "/preparation/mentor/rest"])
    func notThere(engine: Engine, path: String) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            #expect(try await Browser(client, test, as: cast.noor).get(path).status == .notFound)
        }
    }

    @Test("a lesson has 250 to 400 words in every language", arguments: Language.allCases, Side.allCases)
    func length(language: Language, role: Side) throws {
        let catalog = try Catalog.bundled()
        for lesson in Preparation.Lesson.allCases {
            let words = LessonText.of(lesson, for: role).paragraphs.map { $0.string(in: language, with: catalog) }
                .joined(separator: " ").split(whereSeparator: \.isWhitespace)
            #expect(250...400 ~= words.count, "\(lesson) has \(words.count)")
        }
    }
}
