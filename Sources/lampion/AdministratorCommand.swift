import ArgumentParser
import Foundation
import Logging
import Mentoring
import Store

/// Prints the link by which an administrator begins.
struct AdministratorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "administrator", abstract: "Print a one-time link that makes someone administrator.",
        discussion: "The link works once, within the hour. It is written to standard output alone, and never logged.")

    @OptionGroup var places: Places

    @Option(help: ArgumentHelp("How people reach the site, as for serve.", valueName: "url"))
    var baseURL: String?

    @Argument(help: "The mail address of who is to be administrator.")
    var address: String

    /// The address may be that of somebody else than the operator means.
    static func warning(of person: Person) -> String {
        "Mind: this address is that of \(person.name), here since \(person.day(at: person.createdAt).iso). The link makes that person administrator."
    }

    func run() async throws {
        let settings = try await Settings(file: places.settings)
        let home = try places.found(settings)
        let named = try settings.text(baseURL, "base-url").map(Listening.checkedBase)
        let port = try settings.number(nil, "port", default: 8080, in: 0...65_535)
        let address: EmailAddress
        do throws(EmailAddress.Refusal) { address = try EmailAddress(self.address) } catch {
            throw Stop(.wrongUse, "That is not a mail address: it should look like name@example.org.")
        }
        let archive = try await home.open(mayMake: true, now: Date(), logger: Logger(label: "lampion"))
        do {
            let (person, served) = try await archive.read { (try $0.person(address: address), try $0.setting("base url")) }
            let secret = try await archive.makeAdministratorLink(for: address, now: Date(), chance: .system)
            await archive.close()
            if let person { say(Self.warning(of: person)) }
            try answer("\(named ?? served ?? Listening.here("127.0.0.1", port))/administrator/\(secret)")
            say("Whoever opens this link within the hour is administrator: hand it to its person alone.")
        } catch {
            await archive.close()
            throw error
        }
    }
}
