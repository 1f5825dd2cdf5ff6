/// Lets a few in at a time: Swift Testing starts every test at once, and a thousand open databases would only wait for each other.
package actor Turnstile {
    package static let databases = Turnstile(places: 8)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(places: Int) {
        free = places
    }

    /// Runs the body once there is a place, and gives the place on whatever happens.
    nonisolated package func pass<T>(_ body: () async throws -> T) async throws -> T {
        await enter()
        do {
            let value = try await body()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
