import ArgumentParser
import Foundation
import Logging
import Store

/// Replaces the installation's key, while the site goes on serving.
struct RotateKeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate-keys", abstract: "Wrap all keys anew under a new installation key, while the site goes on serving.",
        discussion: "It may be stopped at any moment and run again: nothing is lost.")

    @OptionGroup var places: Places

    func run() async throws {
        let settings = try await Settings(file: places.settings)
        let archive = try await places.found(settings).open(mayMake: false, now: Date(), logger: Logger(label: "lampion"))
        do {
            let count = try await KeyRotation(archive.keys, chance: .system).run()
            await archive.close()
            try answer("{\"rewrapped\":\(count)}")
            say("All keys are wrapped under a new installation key. Copy the folder of the keys again to where you keep its one copy.")
        } catch {
            await archive.close()
            throw error
        }
    }
}
