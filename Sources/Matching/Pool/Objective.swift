/// What the best matching is.
public enum Objective: Sendable, Hashable {
    /// As many pairs as possible; among those the best for whoever is worst off; among those the greatest total.
    case fairest
    /// As many pairs as possible, and among those the greatest total.
    case greatestTotal
    /// No two people would both rather have each other; among such matchings the best for every single one of this side.
    ///
    /// Each side orders the other by its own wishes, then by score; equal scores by the seed.
    case stable(for: Role)
}

/// The two sides of a pool.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case mentee, mentor
}
