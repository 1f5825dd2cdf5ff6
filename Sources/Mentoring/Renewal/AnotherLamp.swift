package import Foundation

/// Who does good meets good (S6): after a rest a mentee lights a lamp for another, with the profile carried over.
package enum AnotherLamp {
    package enum Refusal: Error, Hashable, Sendable {
        /// First the rest before a new match.
        case resting(until: Date)
        case notClosed
    }

    /// Whether it can be lit; only a closing that is over its rest lets one begin again.
    package static func check(_ farewell: Farewell?, now: Date) throws(Refusal) {
        guard let farewell, let until = farewell.restsUntil else { throw .notClosed }
        guard now >= until else { throw .resting(until: until) }
    }

    /// The profile with room for one more as a mentor. All that was told stays; what was asked is not given by itself, for that is one's own to say.
    ///
    /// - Parameter walking: With how many this person walks along as a mentor by now.
    package static func carriedOver(_ profile: Profile, walking: Int) -> Profile {
        var profile = profile
        profile.capacity.places = min(max(profile.capacity.places ?? 0, walking + 1), Capacity.range.upperBound)
        profile.capacity.notNowUntil = nil
        return profile
    }
}
