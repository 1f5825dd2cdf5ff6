import Database
import Foundation
import Mentoring
import TestSupport
import Testing

@testable import Store

@Suite("What an erased key leaves on disk")
struct ErasedBytesTests {
    private static func owner(_ number: Int) -> KeyOwner { .person(ID(rawValue: "author \(number)")) }

    /// The wrapped keys as they lie in the store, by their owner's name.
    private static func wrapped(_ store: any DatabaseClient) async throws -> [String: [UInt8]] {
        try await store.read { reader in
            let rows = try reader.all("SELECT owner, wrapped FROM word_key ORDER BY owner") {
                (try $0["owner"] as String, try $0["wrapped"] as [UInt8])
            }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }

    @Test("no copy of it is left in the key store or its log, among many others that stay", arguments: Engine.available)
    func erased(engine: Engine) async throws {
        try await KeyPlace.with(engine) { place async throws in
            let ring = try await place.ring()
            // Enough for many pages, so that the tree was split and its cells were moved.
            try await place.onThread { for number in 0..<300 { _ = try ring.key(of: Self.owner(number)) } }
            let before = try await Self.wrapped(place.store)
            let erased = stride(from: 0, to: 300, by: 23).map { Self.owner($0) }
            for owner in erased { try await ring.erase(owner) }
            let names = Set(erased.map(\.name))
            #expect(try await Self.wrapped(place.store) == before.filter { !names.contains($0.key) })
            guard let bytes = try await place.store.bytesOnDisk() else { return }
            let left = names.filter { name in before[name].map { bytes.range(of: Data($0)) != nil } ?? true }
            #expect(left.isEmpty, "\(left.sorted())")
            #expect(before.filter { !names.contains($0.key) }.allSatisfy { bytes.range(of: Data($0.value)) != nil })
        }
    }

    @Test("nor in a key store whose keys were wrapped anew", arguments: Engine.available)
    func rotated(engine: Engine) async throws {
        try await KeyPlace.with(engine) { place async throws in
            let ring = try await place.ring()
            try await place.onThread { for number in 0..<40 { _ = try ring.key(of: Self.owner(number)) } }
            let name = Self.owner(7).name
            let old = try #require(try await Self.wrapped(place.store)[name])
            _ = try await KeyRotation(ring, chance: .system).run()
            let new = try #require(try await Self.wrapped(place.store)[name])
            try await ring.erase(Self.owner(7))
            guard let bytes = try await place.store.bytesOnDisk() else { return }
            #expect(old != new && bytes.range(of: Data(old)) == nil && bytes.range(of: Data(new)) == nil)
        }
    }
}
