import Foundation

/// The JSON file that `--settings` names, looked at before anything is read from it: a name that nothing goes by, or a value of another
/// kind, would otherwise be passed over in silence.
struct SettingsFile: Decodable {
    enum Value: Decodable {
        case text(String)
        case whole(Int)
        case texts([String])
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            // A boolean first: some decoders read it as a number too.
            if (try? container.decode(Bool.self)) != nil {
                self = .other
            } else if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .whole(number)
            } else if let texts = try? container.decode([String].self) {
                self = .texts(texts)
            } else {
                self = .other
            }
        }
    }

    private static let numbers: Set<String> = ["port", "people"]
    private static let lists: Set<String> = ["trusted-proxy"]
    private static let texts: Set<String> = ["database", "keys", "key-database", "host", "base-url", "mail", "mail-from", "answers", "sign-up"]

    let values: [String: Value]

    init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: Value].self)
    }

    static func check(_ file: String) throws {
        guard let data = FileManager.default.contents(atPath: file) else { throw Stop(.notThere, "The file of settings \(file) is not there.") }
        guard let kept = try? JSONDecoder().decode(SettingsFile.self, from: data) else {
            throw Stop(.badData, "The file of settings \(file) is not a JSON object of names and values.")
        }
        for (name, value) in kept.values.sorted(by: { $0.key < $1.key }) { try check(name, value, in: file) }
    }

    private static func check(_ name: String, _ value: Value, in file: String) throws {
        guard numbers.union(lists).union(texts).contains(name) else {
            throw Stop(.wrongUse, "There is no setting \(name), which stands in \(file). Settings have the names of the flags, without their dashes.")
        }
        switch value {
        case .whole where numbers.contains(name), .text where texts.contains(name), .text where lists.contains(name): return
        case .texts where lists.contains(name): return
        default:
            let wanted = numbers.contains(name) ? "a whole number" : lists.contains(name) ? "a list of texts" : "a text"
            throw Stop(.wrongUse, "The setting \(name) in \(file) must be \(wanted).")
        }
    }
}
