import ArgumentParser
import Database
import Foundation
import Logging
import Mail
import Store
import Web

/// Serves real people.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve real people.",
        discussion: "Each setting may also stand in the environment (LAMPION_BASE_URL for --base-url) or in the file that --settings names.")

    @OptionGroup var places: Places
    @OptionGroup var listening: Listening

    @Option(help: ArgumentHelp("How people reach the site, such as https://lampion.example.org.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("The mail relay: smtp://… or smtps://…; or none, then passwords, and invitations by link.", valueName: "url"))
    var mail: String?

    @Option(help: ArgumentHelp("Whom mail comes from; lampion at the base URL's host unless named.", valueName: "address"))
    var mailFrom: String?

    @Option(help: ArgumentHelp("A mailbox in which answers of calendar programs are read: imaps://USER:PASSWORD@HOST/INBOX.", valueName: "url"))
    var answers: String?

    @Option(help: ArgumentHelp("Who may register: invited (unless named), open, or domain:NAME.", valueName: "who"))
    var signUp: String?

    @Option(help: ArgumentHelp("A proxy whose X-Forwarded-For is believed, such as 10.0.0.0/8; may be given again.", valueName: "cidr"))
    var trustedProxy: [String] = []

    func run() async throws {
        let settings = try await Settings(file: places.settings)
        let home = try places.found(settings)
        let (host, port) = try listening.found(settings)
        let base = try base(settings, host, port)
        let sender = Mailbox(name: "Lampion", address: settings.text(mailFrom, "mail-from") ?? "lampion@\(URL(string: base)?.host() ?? "localhost")")
        let relay = try relay(settings, sender)
        var site = SiteSettings(baseURL: base, isDemo: false)
        site.signUp = try whoMayRegister(settings)
        site.sendsMail = relay != nil
        site.sender = sender
        site.answers = try settings.text(answers, "answers").map { try IMAPMailbox(url: $0) }
        site.trustedProxies = try proxies(settings)
        try await Serving(home: home, host: host, port: port).run(site: site, mail: relay) { archive in
            guard try await !archive.read({ try $0.isDemo }) else {
                throw Stop(.badData, "This database is a demo's: everyone may sign in there as anyone. Name another with --database.")
            }
            try await archive.write { try $0.set("base url", to: base) }
            return .system
        } whenAnswering: { _ in
            say("Lampion serves \(base)")
        }
    }

    private func base(_ settings: Settings, _ host: String, _ port: Int) throws -> String {
        if let named = settings.text(baseURL, "base-url") { return try Listening.checkedBase(named) }
        guard Listening.isLoopback(host), port > 0 else {
            throw Stop(.wrongUse, "Say how people reach the site, with --base-url https://…: links in mails begin with it.")
        }
        return Listening.here(host, port)
    }

    private func relay(_ settings: Settings, _ sender: Mailbox) throws -> (any MailDelivery)? {
        guard let named = settings.text(mail, "mail") else {
            throw Stop(.wrongUse, "Name a mail relay with --mail smtp://…, or say --mail none: then people sign in by password and invite by link.")
        }
        return named == "none" ? nil : try SMTPServer(url: named, sender: sender)
    }

    private func whoMayRegister(_ settings: Settings) throws -> SignUp {
        guard let who = SignUp(settings.text(signUp, "sign-up") ?? "invited") else {
            throw Stop(.wrongUse, "Who may register is invited, open, or domain:NAME.")
        }
        return who
    }

    private func proxies(_ settings: Settings) throws -> [AddressRange] {
        try settings.texts(trustedProxy, "trusted-proxy").map { text in
            guard let range = AddressRange(text) else { throw Stop(.wrongUse, "A trusted proxy looks like 10.0.0.7 or 10.0.0.0/8.") }
            return range
        }
    }
}
