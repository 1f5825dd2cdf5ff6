import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("Addresses that are kept")
struct AddressStoreTests {
    @Test("whose an address is stays theirs; one that was only claimed makes way", arguments: Engine.available)
    func owners(engine: Engine) async throws {
        try await TestSite.with(engine) { test, _ async throws in
            let cast = try await Cast.enter(test.archive, now: test.clock.now)
            let (me, now) = (cast.stranger.id, test.clock.now)
            let (free, taken) = (try EmailAddress("wout@thuis.test"), try EmailAddress("Noor@Waterlijn.test"))
            try await test.archive.write { store in
                #expect(try !store.insertIfFree(taken, of: me, isPrivate: true, verifiedAt: now))
                #expect(try store.insertIfFree(free, of: me, isPrivate: true, verifiedAt: nil))
                #expect(try store.person(address: taken)?.id == cast.noor.id)
                try store.makeWay(for: taken)
                #expect(try store.person(address: taken)?.id == cast.noor.id)
                #expect(try store.person(address: free) == nil)
                try store.makeWay(for: free)
                #expect(try store.insertIfFree(free, of: me, isPrivate: true, verifiedAt: now))
                #expect(try store.person(address: free)?.id == me)
                try store.deletePrivateAddresses(of: me)
                #expect(try store.addresses(of: me).map(\.text) == ["wout@elders.test"])
            }
        }
    }
}
