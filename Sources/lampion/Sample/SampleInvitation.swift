import Foundation
import Mentoring
import Store

/// An invitation of the sample that has led to no mentorship, or not yet.
struct SampleInvitation: Sendable {
    let from: String
    /// Nil for a link that was passed on.
    let to: String?
    let role: Side
    let kind: Invitation.Kind
    let daysAgo: Int
    let purpose: String
    var change: Change?

    /// What came of it, in days before today.
    enum Change: Sendable {
        case reminded(Int), declined(Int), withdrawn(Int), closed(Int)
    }

    init(
        _ from: String, to: String?, as role: Side, _ kind: Invitation.Kind, _ daysAgo: Int, _ purpose: String, _ change: Change? = nil
    ) {
        self.from = from
        self.to = to
        self.role = role
        self.kind = kind
        self.daysAgo = daysAgo
        self.purpose = purpose
        self.change = change
    }

    /// The invitation as the rules let it come about.
    func made(_ people: [String: SamplePerson], _ days: SampleDays) throws -> Invitation {
        guard let sender = people[from] else { throw SampleProblem.unknown(from) }
        let name = "\(from) to \(to ?? "anyone"), \(daysAgo)"
        let invited = to.flatMap { people[$0] }
        var made = try Invitation.sent(
            id: SampleChance.id("invitation of \(name)"), from: sender.id, ownAddresses: [], to: try invited.map { try EmailAddress($0.address) },
            role: role, kind: kind, purpose: purpose, at: days.moment(daysAgo, "invitation of \(name)"))
        switch change {
        case .reminded(let ago): _ = try made.apply(.reminded(at: days.end(ago)))
        case .declined(let ago): _ = try made.apply(.declined(by: invited?.id, at: days.moment(ago, name)))
        case .withdrawn(let ago): _ = try made.apply(.withdrawn(by: sender.id, at: days.moment(ago, name)))
        case .closed(let ago): _ = try made.apply(.closed(at: days.end(ago)))
        case nil: break
        }
        return made
    }
}

extension Invitation {
    /// What went to the invited; a link sends nothing.
    var sampleMails: [SampleMail] {
        guard address != nil, state == .open else { return [] }
        return mail(.invitation, sentAt) + (remindedAt.map { mail(.invitationReminder, $0) } ?? [])
    }

    private func mail(_ kind: MailKind, _ due: Date) -> [SampleMail] {
        [SampleMail(id: SampleChance.id("mail \(kind.rawValue) of \(id.rawValue)"), kind: kind, to: nil, about: id.rawValue, due: due)]
    }
}

extension SampleInvitation {
    static let all = [
        SampleInvitation(
            "stijn", to: "rachid", as: .mentor, .known, 2,
            "Jij zegt rustig wat je vindt, ook tegen wie hoger staat. Ik krijg het dan warm en zwijg. Zou je een tijdje met me willen meelopen?"),
        SampleInvitation(
            "amira", to: "nele", as: .mentee, .known, 4,
            "Jouw plan voor de Durme bleef me bij. Ik denk dat je verder kunt dan je nu ziet. Zullen we eens praten?"),
        SampleInvitation(
            "lukasz", to: "rachid", as: .mentor, .met, 9,
            "Op de veiligheidsdag zei je iets over vertrouwen op de werf. Daar wil ik graag meer over horen.", .reminded(2)),
        SampleInvitation(
            "zoe", to: nil, as: .mentor, .known, 1, "Ik zoek iemand die me eerlijk zegt waar ik goed in ben, en waarin nog niet."),
        SampleInvitation(
            "ibrahim", to: "bram", as: .mentor, .known, 45, "Jij onderhandelt zoals ik zou willen. Mag ik zien hoe je dat voorbereidt?", .declined(43)
        ),
        SampleInvitation(
            "tine", to: "hilde", as: .mentor, .known, 80, "Ik ben net terug en ik zoek iemand die naast me loopt.", .withdrawn(78)),
        SampleInvitation("priya", to: nil, as: .mentor, .met, 60, "We talked on the train about starting small. I would like to go on.", .closed(45)),
        SampleInvitation(
            "moussa", to: "jeanbaptiste", as: .mentor, .known, 40,
            "Vous avez fait le chemin que je veux faire. Est-ce que je peux vous poser mes questions ?",
            .closed(25)),
    ]
}
