import Foundation

extension RulesFile {
    /// Reads a file of rules; a name that nothing goes by would otherwise be passed over in silence.
    init(_ data: Data, named file: String) throws(FileProblems) {
        let text = String(decoding: data, as: UTF8.self)
        func problem(_ column: String?, _ reason: String) -> FileProblems {
            FileProblems(all: [FileProblem(file: file, line: Self.line(of: column, in: text), column: column, reason: reason)])
        }
        do {
            self = try JSONDecoder().decode(RulesFile.self, from: data)
            let names = try JSONDecoder().decode([String: Inner].self, from: data)
            let known = Set(CodingKeys.allCases.map(\.rawValue))
            if let unknown = names.keys.sorted().first(where: { !known.contains($0) }) { throw problem(unknown, "nothing goes by this name") }
            let parts = Set(Weights.CodingKeys.allCases.map(\.rawValue))
            if let unknown = names["weights"]?.names.sorted().first(where: { !parts.contains($0) }) {
                throw problem(unknown, "no weight goes by this name")
            }
        } catch let problems as FileProblems {
            throw problems
        } catch let error as DecodingError {
            throw Self.problem(error, file, text)
        } catch {
            throw problem(nil, "this is no JSON")
        }
        if let pair = blocked?.first(where: { $0.count != 2 || $0[0] == $0[1] }) {
            throw problem("blocked", "\(pair) is not two ids, such as [\"E1\", \"M2\"]")
        }
        if let times = sharedTimes, times < 0 { throw problem("shared_times", "\(times) is below 0") }
        if let name = negativeWeight { throw problem(name, "a weight is a whole number from 0") }
    }

    private var negativeWeight: String? {
        let all: [(String, Int?)] = [
            ("essence", weights?.essence), ("gives_asks", weights?.givesAsks), ("form", weights?.form), ("wishes", weights?.wishes),
            ("earlier", weights?.earlier), ("waiting", weights?.waiting),
        ]
        return all.first { ($0.1 ?? 0) < 0 }?.0
    }

    private static func problem(_ error: DecodingError, _ file: String, _ text: String) -> FileProblems {
        let (name, reason, line): (String?, String, Int?) =
            switch error {
            case .typeMismatch(_, let context) where context.codingPath.isEmpty: (nil, "the rules are no object in braces", nil)
            case .typeMismatch(let type, let context): (name(context), "this is no \(word(for: type))", nil)
            case .valueNotFound(let type, let context): (name(context), "this is no \(word(for: type))", nil)
            case .keyNotFound(let key, _): (key.stringValue, "this is missing", nil)
            case .dataCorrupted(let context):
                context.codingPath.isEmpty
                    ? (nil, "this is no JSON", syntaxLine(text)) : (name(context), "this is none of the values that it can have", nil)
            @unknown default: (nil, "this is no JSON", nil)
            }
        return FileProblems(all: [FileProblem(file: file, line: line ?? Self.line(of: name, in: text), column: name, reason: reason)])
    }

    /// The last part of the path that has a name: parts of lists have numbers.
    private static func name(_ context: DecodingError.Context) -> String? {
        context.codingPath.last { $0.intValue == nil }?.stringValue
    }

    private static func word(for type: Any.Type) -> String {
        switch type {
        case is Bool.Type: "true or false"
        case is Int.Type, is UInt64.Type: "whole number"
        case is String.Type: "text"
        case is [String: Inner].Type, is Weights.Type: "object in braces"
        default: "list"
        }
    }

    /// The decoder keeps to itself where JSON ends to be any; the older reader tells it in its words alone, as a line or as a character.
    private static func syntaxLine(_ text: String) -> Int? {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
            return nil
        } catch {
            let words = "\(error) \((error as NSError).userInfo)"
            if let line = words.firstMatch(of: /line ([0-9]+)/) { return Int(line.1) }
            guard let place = words.firstMatch(of: /character ([0-9]+)/).flatMap({ Int($0.1) }) else { return nil }
            return 1 + text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") }
        }
    }

    /// Where a name first stands; line 1 where it does not.
    private static func line(of name: String?, in text: String) -> Int {
        guard let name, let range = text.range(of: "\"\(name)\"") else { return 1 }
        return 1 + text[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
    }

    /// The names inside a value, if it has any.
    private struct Inner: Decodable {
        var names: [String] = []

        init(from decoder: any Decoder) throws {
            guard let container = try? decoder.container(keyedBy: Name.self) else { return }
            names = container.allKeys.map(\.stringValue)
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
