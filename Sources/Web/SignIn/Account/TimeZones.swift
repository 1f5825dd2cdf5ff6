import Foundation
import Markup

/// The clocks one can choose from: the places of the IANA database, by continent, as the reader calls them.
enum TimeZones {
    struct Place {
        let id: String
        let name: String
    }

    /// What somebody chose before and stands in no list.
    static func other(_ id: String) -> Place { Place(id: id, name: plain(id)) }

    /// Ours comes first.
    private static let continents: [(prefix: String, word: Text)] = [
        ("Europe/", Text("Europe")), ("Africa/", Text("Africa")), ("America/", Text("America")), ("Asia/", Text("Asia")),
        ("Atlantic/", Text("Atlantic Ocean")), ("Australia/", Text("Australia")), ("Indian/", Text("Indian Ocean")),
        ("Pacific/", Text("Pacific Ocean")),
    ]

    /// Former names of zones, and zones that became one with another (tzdata, `backward`).
    private static let former: Set<String> = [
        "America/Godthab", "America/Montreal", "America/Nipigon", "America/Pangnirtung", "America/Rainy_River", "America/Santa_Isabel",
        "America/Shiprock", "America/Thunder_Bay", "America/Yellowknife", "Asia/Calcutta", "Asia/Choibalsan", "Asia/Chongqing", "Asia/Harbin",
        "Asia/Kashgar", "Asia/Katmandu", "Asia/Rangoon", "Australia/Currie", "Europe/Kiev", "Europe/Uzhgorod", "Europe/Zaporozhye",
        "Pacific/Enderbury", "Pacific/Johnston", "Pacific/Ponape", "Pacific/Truk",
    ]

    static let all: Set<String> = Set(TimeZone.knownTimeZoneIdentifiers).subtracting(former).union(["Asia/Kolkata", "Europe/Kyiv"])
        .filter { id in continents.contains { id.hasPrefix($0.prefix) } }

    /// Each continent with its places, in the order of their names.
    static func places(in language: Language) -> [(continent: Text, zones: [Place])] {
        switch language {
        case .nl: dutch
        case .en: english
        case .fr: french
        case .de: german
        }
    }

    // Each is asked of ICU once: it takes a few hundredths of a second.
    private static let dutch = read("nl")
    private static let english = read("en")
    private static let french = read("fr")
    private static let german = read("de")

    private static func read(_ locale: String) -> [(continent: Text, zones: [Place])] {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: locale)
        formatter.dateFormat = "VVV"
        return continents.map { continent in
            let zones = all.filter { $0.hasPrefix(continent.prefix) }.map { Place(id: $0, name: name($0, formatter)) }
            let ordered = zones.map { (key: $0.name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil), zone: $0) }
                .sorted { ($0.key, $0.zone.id) < ($1.key, $1.zone.id) }
            return (continent.word, ordered.map(\.zone))
        }
    }

    /// The place after which a zone is named (CLDR's exemplar city).
    private static func name(_ id: String, _ formatter: DateFormatter) -> String {
        formatter.timeZone = TimeZone(identifier: id)
        let name = formatter.string(from: Date(timeIntervalSince1970: 0))
        return name.isEmpty ? plain(id) : name
    }

    /// 'Argentina, Buenos Aires' for `America/Argentina/Buenos_Aires`.
    private static func plain(_ id: String) -> String {
        let place = id.split(separator: "/").dropFirst().joined(separator: ", ")
        return (place.isEmpty ? id : place).replacing("_", with: " ")
    }
}
