package enum Side: String, CaseIterable, Sendable, Codable, CodingKeyRepresentable {
    case mentor, mentee

    package var other: Side { self == .mentor ? .mentee : .mentor }
}
