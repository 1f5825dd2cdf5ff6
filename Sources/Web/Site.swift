package import Foundation
package import Hummingbird
package import Logging
package import Mail
package import Markup
package import Store

/// The web application: every route, and what each of them needs.
package struct Site: Sendable {
    package let archive: Archive
    package let settings: SiteSettings
    package let clock: WallClock
    package let chance: Randomness
    package let logger: Logger
    /// The way out for mail; nil where the installation has none.
    package let mail: (any MailDelivery)?
    let catalog: Catalog
    let assets: Assets
    let seals: LinkSeals
    let passwordTerms: PasswordTerms
    let sessionUses = SessionUses()

    /// The demo's mail stays in a mailbox of its own, whatever is given.
    package init(
        archive: Archive, settings: SiteSettings, clock: WallClock, chance: Randomness, logger: Logger, mail: (any MailDelivery)? = nil
    ) throws {
        self.mail = settings.isDemo ? DemoMailbox(archive: archive) : mail
        self.archive = archive
        self.settings = settings
        self.clock = clock
        self.chance = chance
        self.logger = logger
        catalog = try Catalog.bundled()
        assets = try Assets.bundled()
        seals = LinkSeals(secrets: archive.secrets)
        passwordTerms = PasswordTerms(threads: PasswordThreads(), cost: settings.passwordCost, limits: settings.limits)
    }

    /// Every address the program answers at. A test walks this list as each person and as a stranger.
    package func router() -> Router<Visitor> {
        let router = Router(context: Visitor.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(settings: settings))
        router.add(middleware: ErrorPages(site: self))
        assets.addRoutes(to: router)
        HealthRoutes(site: self).add(to: router)
        CalendarFeedRoutes(site: self).add(to: router)
        MailStopRoutes(site: self).add(to: router.group().add(middleware: SessionReading(site: self)))

        let visiting = router.group()
        visiting.add(middleware: FormReading())
        visiting.add(middleware: SessionReading(site: self))
        visiting.add(middleware: ErrorPages(site: self))
        let doors = Doors(
            open: visiting.group().add(middleware: SameSite(site: self)).add(middleware: FormToken(site: self)),
            sealed: visiting.group().add(middleware: SameSite(site: self)),
            signedIn: visiting.group().add(middleware: SameSite(site: self)).add(middleware: FormToken(site: self)).group(context: SignedIn.self)
        )
        addRooms(doors)
        return router
    }

    private func addRooms(_ doors: Doors) {
        FrontRoutes(site: self).add(to: doors)
        SignInRoutes(site: self).add(to: doors)
        LanguageRoutes(site: self).add(to: doors)
        AccountRoutes(site: self).add(to: doors)
        AdministratorRoutes(site: self).add(to: doors)
        InvitationRoutes(site: self).add(to: doors)
        DraftRoutes(site: self).add(to: doors)
        ProfileRoutes(site: self).add(to: doors)
        ReadinessRoutes(site: self).add(to: doors)
        PreparationRoutes(site: self).add(to: doors)
        HelpRoutes(site: self).add(to: doors)
        MentorshipRoutes(site: self).add(to: doors)
        MissionRoutes(site: self).add(to: doors)
        GoalRoutes(site: self).add(to: doors)
        AgreementRoutes(site: self).add(to: doors)
        EngagementRoutes(site: self).add(to: doors)
        NetworkingRoutes(site: self).add(to: doors)
        TrustRoutes(site: self).add(to: doors)
        OpportunityRoutes(site: self).add(to: doors)
        RenewalRoutes(site: self).add(to: doors)
        AdministrationRoutes(site: self).add(to: doors)
        CalendarRoutes(site: self).add(to: doors)
        if settings.isDemo {
            DemoRoutes(site: self).add(to: doors)
            DemoMailRoutes(site: self).add(to: doors)
        }
    }
}

/// The three ways in: pages for anyone, links that carry their own seal, and pages for who is signed in.
struct Doors {
    let open: RouterGroup<Visitor>
    let sealed: RouterGroup<Visitor>
    let signedIn: RouterGroup<SignedIn>
}
