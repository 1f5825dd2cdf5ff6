extension Mentorship {
    /// How near the two stand to each other: a duo once both said yes; after the farewell, what each tells is no longer for the other.
    package var relation: Relation {
        switch state {
        case .exploring: .gettingToKnow
        case .agreeing, .active: .duo
        case .closed: .stranger
        }
    }
}
