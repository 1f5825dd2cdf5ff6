/// The name of one thing, typed by what it names, so that an invitation's can never pass for a person's.
///
/// The text is 26 characters made elsewhere: the rules have no random source.
package struct ID<Of>: Hashable, Sendable, RawRepresentable {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ rawValue: String) {
        self.init(rawValue: rawValue)
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

extension ID: CustomStringConvertible {
    package var description: String { rawValue }
}
