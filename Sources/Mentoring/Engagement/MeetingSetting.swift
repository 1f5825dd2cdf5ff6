/// Where to meet for a change from work (S22).
package enum MeetingSetting: String, CaseIterable, Sendable, Codable {
    case coffee, walk, visitAtWork

    /// About one talk in four is suggested in person (ours): the first, the fifth, and so on, in turn over coffee, on a walk and at work.
    package static let every = 4

    /// For the talk of that number, from 1; nil for the other three.
    package static func suggested(forMeeting number: Int) -> MeetingSetting? {
        guard number >= 1, (number - 1).isMultiple(of: every) else { return nil }
        return allCases[(number - 1) / every % allCases.count]
    }

    package var channel: Channel { self == .walk ? .walk : .inPerson }
}
