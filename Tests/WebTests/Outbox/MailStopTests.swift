import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Mail
import Mentoring
import Store
import TestSupport
import Testing

@testable import Web

@Suite("Stopping a kind of mail (RFC 8058)")
struct MailStopTests {
    private static func click(_ client: any TestClientProtocol, _ path: String, _ type: String) async throws -> HTTPResponse.Status {
        var headers = HTTPFields()
        headers[.contentType] = type
        let body = ByteBuffer(string: "List-Unsubscribe=One-Click")
        return try await client.execute(uri: path, method: .post, headers: headers, body: body) { $0.status }
    }

    private static func post(_ test: TestSite, _ cast: Cast, _ kind: MailKind) async throws {
        let running = try await test.archive.read { try $0.duos(of: cast.noor.id).first?.mentorship.id.rawValue }
        let now = test.clock.now
        let id = if let running { running } else { try await test.archive.duo(cast, at: now).rawValue }
        try await test.archive.write { store in
            try store.post(Posted(kind, to: cast.noor.id, about: id, due: now, id: Randomness.system.id()), now: now)
        }
        test.clock.move(seconds: 60)
        try await Postman(site: test.site).deliverDue()
    }

    @Test(
        "one click without cookie stops that kind and no other, in either encoding; a look changes nothing",
        arguments: Engine.available, ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    func oneClick(engine: Engine, type: String) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            try await Self.post(test, cast, .clickOutcome)
            let first = try #require(tray.messages.first)
            #expect(String(decoding: first.bytes(), as: UTF8.self).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"))
            let path = String(try #require(first.unsubscribe).absoluteString.dropFirst("https://lampion.test".count))
            let look = try await Browser(client).get(path)
            #expect(look.status == .ok)
            try await Self.post(test, cast, .clickOutcome)
            #expect(tray.messages.count == 2)

            #expect(try await Self.click(client, path, type) == .ok)
            try await Self.post(test, cast, .clickOutcome)
            #expect(tray.messages.count == 2)
            let now = test.clock.now
            try await test.archive.write { try $0.post(Posted(.test, to: cast.noor.id, about: nil, due: now, id: Randomness.system.id()), now: now) }
            try await Postman(site: test.site).deliverDue()
            #expect(tray.messages.count == 3)
            #expect(tray.messages.last?.unsubscribe == nil)

            let undone = try await Browser(client).post("\(path)/undo")
            #expect(undone.status == .seeOther && undone.location == path)
            try await Self.post(test, cast, .clickOutcome)
            #expect(tray.messages.count == 4)
        }
    }

    @Test("a forged, moved or cut seal is no page, and stops nothing", arguments: Engine.available)
    func forged(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let reader = MailReader(cast.noor.id)
            let good = test.site.mailStopPath(.letter, reader)
            let seal = try #require(good.split(separator: "/").last)
            let bad = [
                String(good.dropLast()), good + "A", "/mail-stop/letter/\(reader.key)/\(seal)",
                "/mail-stop/\(cast.amira.id.rawValue)/\(seal)", "/mail-stop/\(reader.key)/" + String(seal.reversed()),
                "/mail-stop/\(reader.key)/\(test.site.seals.seal("mail-stop", "everything", reader.key))",
            ]
            for path in bad {
                let look = try await Browser(client).get(path)
                let undo = try await Browser(client).post("\(path)/undo")
                #expect(look.status == .notFound && undo.status == .notFound)
                #expect(try await Self.click(client, path, "application/x-www-form-urlencoded") == .notFound)
            }
            for person in [cast.noor, cast.amira] {
                for topic in MailTopic.allCases {
                    #expect(try await test.archive.read { try !$0.hasStopped(topic, MailReader(person.id)) })
                }
            }
        }
    }

    @Test("each kind has a link of its own, which still works after a year", arguments: Engine.available)
    func kinds(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let reader = MailReader(cast.noor.id)
            let paths = MailTopic.allCases.map { test.site.mailStopPath($0, reader) }
            #expect(Set(paths).count == MailTopic.allCases.count)
            test.clock.move(days: 400)
            for (index, path) in paths.enumerated() {
                #expect(try await Self.click(client, path, "application/x-www-form-urlencoded") == .ok)
                let stopped = try await test.archive.read { store in try MailTopic.allCases.filter { try store.hasStopped($0, reader) } }
                #expect(stopped == Array(MailTopic.allCases.prefix(index + 1)))
            }
        }
    }

    @Test("for a shut account it answers the same, and changes nothing", arguments: Engine.available)
    func disabled(engine: Engine) async throws {
        try await TestSite.with(engine) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let now = test.clock.now
            try await test.archive.write { store in
                try store.stop(.mission, MailReader(cast.noor.id), at: now)
                try store.disable(cast.noor.id, at: now)
            }
            func answer(_ person: Person) async throws -> String {
                let browser = Browser(client)
                let path = test.site.mailStopPath(.letter, MailReader(person.id))
                _ = try await browser.get(path)
                let answer = try await browser.post(path)
                #expect(answer.status == .ok)
                return answer.text.replacing(path, with: "PATH").replacing(browser.token, with: "TOKEN")
            }
            #expect(try await answer(cast.noor) == answer(cast.amira))
            let undo = try await Browser(client).post("\(test.site.mailStopPath(.mission, MailReader(cast.noor.id)))/undo")
            #expect(undo.status == .seeOther)
            let kept = try await test.archive.read { store in
                try MailTopic.allCases.filter { try store.hasStopped($0, MailReader(cast.noor.id)) }
            }
            #expect(kept == [.mission])
        }
    }

    @Test("who has no account stops invitations too, and their address lies nowhere for it", arguments: Engine.available)
    func withoutAccount(engine: Engine) async throws {
        let tray = MailTray()
        try await TestSite.with(engine, mail: tray) { test, client async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            for turn in 0..<2 {
                let invitation = try Invitation.sent(
                    id: Randomness.system.id(), from: turn == 0 ? cast.amira.id : cast.noor.id, ownAddresses: [],
                    to: try EmailAddress("zoe@elders.test"), role: .mentor,
                    kind: .known, purpose: "Graag.", at: test.clock.now)
                let now = test.clock.now
                try await test.archive.write { store in
                    try store.insert(invitation)
                    try store.post(Posted(.invitation, to: nil, about: invitation.id.rawValue, due: now, id: Randomness.system.id()), now: now)
                }
                test.clock.move(seconds: 60)
                try await Postman(site: test.site).deliverDue()
                #expect(tray.messages.count == 1)
                guard turn == 0 else { continue }
                let url = try #require(tray.messages.first?.unsubscribe).absoluteString
                #expect(!url.contains("zoe"))
                #expect(try await Self.click(client, String(url.dropFirst("https://lampion.test".count)), "application/x-www-form-urlencoded") == .ok)
            }
        }
    }
}
