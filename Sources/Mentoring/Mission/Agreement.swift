package import Foundation

package enum SigningRefusal: Error, Hashable, Sendable {
    case noLetter
    /// There is a newer version, which is the one to read first.
    case changedMeanwhile(latest: LetterVersion)
    case noMission
    case noMentorGoal
    case noReviewDate
    case reviewDateNotAhead
    case reviewDateTooFar(latest: Day)
}

/// The letter that both sign: a change is a new version, and what both signed stays in force until they have signed that.
package struct Agreement: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case text(LampKind, TextRefusal)
        case opportunities(ClosedRange<Int>)
        case changedMeanwhile(latest: LetterVersion)
    }

    package enum Effect: Hashable, Sendable {
        case askToSign(Side)
        case inForce(version: Int, reviewDate: Day)
    }

    /// Who has not signed a version is reminded after seven days, in seconds.
    package static let reminderAfter: TimeInterval = 7 * 86_400
    /// And for fourteen days from then, in seconds (ours): after a longer standstill it would be stale.
    package static let remindedFor: TimeInterval = 14 * 86_400

    /// In order; a store may leave out all but the latest and the one in force.
    package private(set) var versions: [LetterVersion]
    package private(set) var signatures: [Signature]

    package init(versions: [LetterVersion] = [], signatures: [Signature] = []) {
        self.versions = versions.sorted { $0.number < $1.number }
        self.signatures = signatures
    }

    package var latest: LetterVersion? { versions.last }

    /// The number that a form begun now has to bring back; 0 before the first version.
    package var number: Int { latest?.number ?? 0 }

    /// The newest version that both have signed.
    package var inForce: LetterVersion? {
        versions.last { signers(of: $0.number).count == Side.allCases.count }
    }

    package var isInForce: Bool { inForce != nil }

    /// When the second of the two signed the version in force.
    package var inForceSince: Date? {
        inForce.flatMap { version in signatures.filter { $0.version == version.number }.map(\.at).max() }
    }

    package func signers(of version: Int) -> Set<Side> {
        Set(signatures.filter { $0.version == version }.map(\.side))
    }

    package func signature(of side: Side, version: Int) -> Signature? {
        signatures.first { $0.side == side && $0.version == version }
    }

    /// Adds a version that nobody has signed. The same words again, as of a form sent twice, add none.
    package mutating func propose(
        _ typed: LetterText,
        begunFrom number: Int,
        by author: ID<Person>,
        at now: Date
    ) throws(Refusal) -> LetterVersion {
        let text = try typed.checked()
        if let latest, latest.text == text { return latest }
        if let latest, latest.number != number { throw .changedMeanwhile(latest: latest) }
        let version = LetterVersion(number: self.number + 1, text: text, author: author, at: now)
        versions.append(version)
        return version
    }

    /// Puts one side's name under the latest version; signing it twice changes nothing.
    package mutating func sign(
        by side: Side,
        version: Int,
        at now: Date,
        today: Day
    ) throws(SigningRefusal) -> [Effect] {
        guard let latest else { throw .noLetter }
        guard latest.number == version else { throw .changedMeanwhile(latest: latest) }
        guard signature(of: side, version: version) == nil else { return [] }
        let reviewDate = try latest.text.checkedForSigning(today: today)
        signatures.append(Signature(side: side, version: version, at: now))
        let others = signers(of: version).contains(side.other)
        return others ? [.inForce(version: version, reviewDate: reviewDate)] : [.askToSign(side.other)]
    }
}

extension Agreement {
    /// The letter in force with another day to look back and not a word changed, under which both names stand at once: each has
    /// just said until when to go on with it (S40). Nil where none is in force.
    package mutating func extend(until day: Day, by author: ID<Person>, at now: Date) -> LetterVersion? {
        guard var text = inForce?.text else { return nil }
        text.reviewDate = day
        let version = LetterVersion(number: number + 1, text: text, author: author, at: now)
        versions.append(version)
        signatures += Side.allCases.map { Signature(side: $0, version: version.number, at: now) }
        return version
    }
}

extension LetterText {
    /// What has to stand in it before anybody signs; gives back its review date.
    package func checkedForSigning(today: Day) throws(SigningRefusal) -> Day {
        guard let mission, !mission.what.isEmpty else { throw .noMission }
        guard let goal = goals[.mentor], !goal.isEmpty else { throw .noMentorGoal }
        guard let reviewDate else { throw .noReviewDate }
        do throws(ReviewDate.Refusal) {
            try ReviewDate.check(reviewDate, today: today)
        } catch {
            switch error {
            case .notAhead: throw .reviewDateNotAhead
            case .tooFar(let latest): throw .reviewDateTooFar(latest: latest)
            }
        }
        return reviewDate
    }
}
