import Foundation
import Mentoring
import Store

/// The introductions of some stories, each as far as the three have come with it.
struct SampleNetworking: Sendable {
    let story: String
    let introductions: [Told]

    struct Told: Sendable {
        let daysAgo: Int
        let origin: Introduction.Origin
        let owner: Side
        let why: String
        /// Who the one introduced is, once that was written.
        var about = ""
        var contact: Known?
        var happened: [Happened] = []
        var word = ""
        var thanks = ""
    }

    /// Somebody the owner knows, and what was written to them.
    struct Known: Sendable {
        let name: String
        let address: String
        let bond: String
        let words: String
    }

    /// What came of it, in days before today.
    enum Happened: Sendable {
        case asked(Int), accepted(Int), declined(Int), expired(Int), letGo(Int, Side), wordGiven(Int), withdrawn(Int)

        fileprivate func change(_ one: Introduction, _ name: String, _ days: SampleDays) -> Introduction.Change {
            func moment(_ daysAgo: Int) -> Date { days.moment(daysAgo, "\(one.state) of \(name)") }
            return switch self {
            case .asked(let ago): .asked(by: one.decider, at: moment(ago))
            case .accepted(let ago): .accepted(at: moment(ago))
            case .declined(let ago): .declined(at: moment(ago))
            case .expired(let ago): .expired(at: moment(ago))
            case .letGo(let ago, let side): .letGo(by: side, at: moment(ago))
            case .wordGiven(let ago): .wordGiven(by: one.introduced, at: moment(ago))
            case .withdrawn(let ago): .forgotten(at: moment(ago))
            }
        }
    }

    /// The introductions of a tale as the rules let them come about.
    static func told(of tale: SampleTale, _ days: SampleDays) throws -> [(told: Told, one: Introduction)] {
        try all.filter { $0.story == tale.story.name }.flatMap(\.introductions).map { ($0, try $0.introduction(of: tale, days)) }
    }

    static func write(_ tale: SampleTale, to store: Writing, _ days: SampleDays, _ secrets: SiteSecrets) throws {
        for (told, one) in try told(of: tale, days) { try told.write(one, of: tale.mentorship, to: store, days, secrets) }
    }
}

extension SampleNetworking.Told {
    fileprivate func introduction(of tale: SampleTale, _ days: SampleDays) throws -> Introduction {
        let name = "introduction \(daysAgo) of \(tale.story.name)"
        let ground = IntroductionGround(isPledged: tale.agreement.inForce != nil)
        var one = try Introduction.opened(
            id: SampleChance.id(name), mentorship: tale.mentorship.id, owner: owner, as: origin, on: ground, at: days.moment(daysAgo, name))
        for step in happened { _ = try one.apply(step.change(one, name, days), on: ground) }
        return one
    }

    fileprivate func write(
        _ one: Introduction, of mentorship: Mentorship, to store: Writing, _ days: SampleDays, _ secrets: SiteSecrets
    ) throws {
        guard try store.add(one, why: why, in: mentorship) else { return }
        if !about.isEmpty { try store.keep(about: about, of: one, in: mentorship) }
        // Who took the yes back was erased everywhere.
        if let contact, one.state != .withdrawn { try write(contact, one, of: mentorship, to: store, secrets) }
        if one.state == .wordGiven { try store.keep(word: word, thanks: thanks, of: one, in: mentorship) }
        guard one.state == .asked, let askedAt = one.askedAt else { return }
        let mail = SampleMail(
            id: SampleChance.id("mail of \(one.id)"), kind: .introductionAsked, to: nil, about: one.id.rawValue, due: askedAt)
        if mail.isKept(at: days.now) { try store.post(mail.posted, now: min(mail.due, days.now)) }
    }

    private func write(
        _ known: SampleNetworking.Known, _ one: Introduction, of mentorship: Mentorship, to store: Writing, _ secrets: SiteSecrets
    ) throws {
        let written = ContactDetails(name: known.name, address: try EmailAddress(known.address), bond: known.bond)
        // A question without an answer erases the address, as it promised.
        let details = one.state == .expired ? written.withoutAddress : written
        let contact = Contact(
            id: SampleChance.id("contact of \(one.id)"), owner: mentorship.person(one.owner), details: details, madeAt: one.openedAt,
            usedAt: one.askedAt ?? one.openedAt)
        try store.save(contact, secrets)
        guard one.state != .expired else { return }
        try store.keep(ChosenContact(id: contact.id, ask: ContactAsk(details: details, words: known.words)), of: one, in: mentorship, secrets)
    }
}
