import CryptoExtras
import Foundation
import Synchronization
import Testing

@testable import Store

@Suite("Threads for passwords")
struct PasswordThreadTests {
    @Test("so many run at a time, so many wait, and the rest are told to come back")
    func bounds() async throws {
        let threads = PasswordThreads(limit: 2, patience: 8)
        let count = Count()
        try await withThrowingTaskGroup(of: Void.self) { group async throws in
            for _ in 0..<30 {
                group.addTask {
                    do {
                        try await threads.run { count.hold() }
                    } catch is PasswordThreads.Busy {
                        count.refuse()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(count.refused == 20)
        #expect(count.most == 2)
        let later = try await threads.run { 7 }
        #expect(later == 7)
    }

    @Test("however many choose a password, there is room for who comes in, and by turns both are served")
    func choosing() async throws {
        let threads = PasswordThreads(limit: 1, patience: 2, choosingPatience: 2)
        let line = Line()
        try await withThrowingTaskGroup(of: Void.self) { group async throws in
            func add(_ name: String, for purpose: PasswordThreads.Purpose) async throws {
                let before = threads.load
                group.addTask { try await threads.run(for: purpose) { line.pass(name) } }
                while threads.load == before { await Task.yield() }
            }
            for name in ["a", "b", "c"] { try await add(name, for: .choosing) }
            await #expect(throws: PasswordThreads.Busy.self) { try await threads.run(for: .choosing) {} }
            for name in ["x", "y"] { try await add(name, for: .comingIn) }
            await #expect(throws: PasswordThreads.Busy.self) { try await threads.run {} }
            line.open(for: 5)
            try await group.waitForAll()
        }
        #expect(line.passed == ["a", "x", "b", "y", "c"])
    }

    @Test("the standard cost is the one decided: N 2^15, r 8, p 3")
    func cost() {
        #expect(ScryptCost.standard == ScryptCost(rounds: 32_768, blockSize: 8, parallelism: 3))
    }

    @Test("scrypt gives what RFC 7914 says")
    func vector() throws {
        let key = try KDF.Scrypt.deriveKey(
            from: Array("password".utf8), salt: Array("NaCl".utf8), outputByteCount: 16, rounds: 1024, blockSize: 8, parallelism: 16)
        #expect(
            key.withUnsafeBytes { Array($0) } == [0xFD, 0xBA, 0xBE, 0x1C, 0x9D, 0x34, 0x72, 0x00, 0x78, 0x56, 0xE7, 0x19, 0x0D, 0x01, 0xE9, 0xFE])
    }
}

/// Holds everyone until it is opened, and knows in which order they passed.
private final class Line: Sendable {
    private let state = Mutex<[String]>([])
    private let gate = DispatchSemaphore(value: 0)

    var passed: [String] { state.withLock { $0 } }

    func pass(_ name: String) {
        gate.wait()
        state.withLock { $0.append(name) }
    }

    func open(for count: Int) {
        for _ in 0..<count { gate.signal() }
    }
}

/// Counts who is inside and who was sent away; ten are held until two of them run and the other twenty have been refused.
private final class Count: Sendable {
    private struct State {
        var running = 0
        var most = 0
        var refused = 0
    }

    private let state = Mutex(State())
    private let gate = DispatchSemaphore(value: 0)

    var most: Int { state.withLock(\.most) }
    var refused: Int { state.withLock(\.refused) }

    func hold() {
        state.withLock { state in
            state.running += 1
            state.most = max(state.most, state.running)
            openWhenReady(state)
        }
        gate.wait()
        state.withLock { $0.running -= 1 }
    }

    func refuse() {
        state.withLock { state in
            state.refused += 1
            openWhenReady(state)
        }
    }

    /// Comes true once, whichever of the two counts is the last: those who run stay until then.
    private func openWhenReady(_ state: State) {
        guard state.refused == 20, state.running == 2 else { return }
        for _ in 0..<10 { gate.signal() }
    }
}
