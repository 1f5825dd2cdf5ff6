import Foundation

/// The clocks one can choose from: the places of the IANA database, by continent.
enum TimeZones {
    static let continents = ["Europe", "Africa", "America", "Asia", "Atlantic", "Australia", "Indian", "Pacific"]

    /// Pairs of a continent and its places, each by its whole name; ours comes first.
    static let places: [(continent: String, names: [String])] = continents.map { continent in
        (continent, TimeZone.knownTimeZoneIdentifiers.filter { $0.hasPrefix(continent + "/") }.sorted())
    }

    static let all = Set(places.flatMap(\.names))

    /// 'Buenos Aires' for `America/Argentina/Buenos_Aires`.
    static func place(_ name: String) -> String {
        name.split(separator: "/").dropFirst().joined(separator: ", ").replacing("_", with: " ")
    }
}
