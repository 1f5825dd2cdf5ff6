package import Foundation

package struct MissionText: Hashable, Sendable, Codable {
    package enum Field: String, CaseIterable, Sendable {
        case what, why, notice

        /// Only what is required: the rest may come later.
        package var rule: TextRule { .lines(1000, isRequired: self == .what) }
    }

    /// C10: the start alone takes six to twelve months, so twelve unless chosen.
    package static let suggestedHorizon = 12
    /// In months.
    package static let horizonRange = 1...60

    package var what: String
    package var why: String
    package var notice: String
    package var horizonMonths: Int

    package init(what: String = "", why: String = "", notice: String = "", horizonMonths: Int = MissionText.suggestedHorizon) {
        self.what = what
        self.why = why
        self.notice = notice
        self.horizonMonths = horizonMonths
    }

    /// A beginning from both first sentences (K4), the mentee's first: each on its own line.
    package static func begun(mentee: String, mentor: String) -> MissionText {
        let sentences = mentee == mentor ? [mentee] : [mentee, mentor]
        return MissionText(what: sentences.filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    package func checked() throws(Mission.Refusal) -> MissionText {
        guard Self.horizonRange ~= horizonMonths else { throw .horizon(Self.horizonRange) }
        return MissionText(
            what: try Self.check(what, .what),
            why: try Self.check(why, .why),
            notice: try Self.check(notice, .notice),
            horizonMonths: horizonMonths
        )
    }

    private static func check(_ typed: String, _ field: Field) throws(Mission.Refusal) -> String {
        do throws(TextRefusal) { return try field.rule.check(typed) } catch { throw .text(field, error) }
    }
}

/// One version of the mission, which never changes.
package struct MissionVersion: Hashable, Sendable {
    /// From 1.
    package let number: Int
    package let text: MissionText
    package let author: ID<Person>
    package let at: Date

    package init(number: Int, text: MissionText, author: ID<Person>, at: Date) {
        self.number = number
        self.text = text
        self.author = author
        self.at = at
    }

    package var what: String { text.what }
    package var why: String { text.why }
    package var notice: String { text.notice }
    package var horizonMonths: Int { text.horizonMonths }
}

/// The shared text that binds the two (S28); its earlier versions are rows of their own.
package struct Mission: Hashable, Sendable {
    package enum Refusal: Error, Hashable, Sendable {
        case text(MissionText.Field, TextRefusal)
        case horizon(ClosedRange<Int>)
        /// Somebody saved since the writer began: both texts are shown, nothing is lost.
        case changedMeanwhile(latest: MissionVersion)
    }

    package private(set) var latest: MissionVersion?

    package init(latest: MissionVersion? = nil) {
        self.latest = latest
    }

    /// The number that a form begun now has to bring back; 0 before the first version.
    package var number: Int { latest?.number ?? 0 }

    /// Adds a version. The same words again, as of a form sent twice, add none.
    package mutating func save(
        _ typed: MissionText,
        begunFrom number: Int,
        by author: ID<Person>,
        at now: Date
    ) throws(Refusal) -> MissionVersion {
        let text = try typed.checked()
        if let latest, latest.text == text { return latest }
        if let latest, latest.number != number { throw .changedMeanwhile(latest: latest) }
        let version = MissionVersion(number: self.number + 1, text: text, author: author, at: now)
        latest = version
        return version
    }
}
