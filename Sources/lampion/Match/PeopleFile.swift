import Foundation
import Matching

/// The people of one side, as a CSV file tells them.
struct PeopleFile {
    /// Somebody with the name that a reader knows them by.
    struct Entry: Equatable {
        var person: Participant
        let name: String
        let line: Int
    }

    private(set) var entries: [Entry] = []
    /// What is odd and yet no reason to stop.
    private(set) var remarks: [String] = []
    let name: String

    static let columns = [
        "id", "name", "languages", "values", "gives", "asks", "channels", "region", "times", "hours", "capacity", "manager", "team", "wishes",
        "rather_not", "blocked",
    ]
    /// Known to the library and left out of most files.
    static let more = ["earlier", "waited"]

    init(_ bytes: some Collection<UInt8>, named name: String) throws(FileProblems) {
        self.name = name
        let rows: [CSVReader.Row]
        do throws(CSVReader.Problem) {
            rows = try CSVReader(bytes).rows
        } catch {
            throw FileProblems(all: [FileProblem(file: name, line: error.line, reason: error.reason)])
        }
        guard let header = rows.first else {
            throw FileProblems(all: [FileProblem(file: name, line: 1, reason: "the header is missing; it begins with id,name,languages")])
        }
        let places = try places(in: header)
        var problems: [FileProblem] = []
        var lines: [String: Int] = [:]
        for row in rows.dropFirst() {
            var reader = PersonReader(row: row, file: name, header: header.fields, places: places)
            let entry = reader.entry
            if let first = lines[entry.person.id], !entry.person.id.isEmpty {
                reader.problem("id", "“\(entry.person.id)” stands in line \(first) already")
            }
            lines[entry.person.id] = lines[entry.person.id] ?? row.line
            problems += reader.problems
            entries.append(entry)
        }
        if !problems.isEmpty { throw FileProblems(all: problems) }
        for entry in entries where entry.person.wishes.count > 5 {
            remarks.append("\(name), line \(entry.line), column wishes: only the first five wishes count.")
        }
    }

    /// Where each known column stands.
    private mutating func places(in header: CSVReader.Row) throws(FileProblems) -> [String: Int] {
        var (places, problems) = ([String: Int](), [FileProblem]())
        for (place, field) in header.fields.enumerated() {
            let title = field.trimmingCharacters(in: .whitespaces)
            let known = title.lowercased().replacingOccurrences(of: " ", with: "_")
            if title.isEmpty { continue }
            if !(Self.columns + Self.more).contains(known) {
                remarks.append("\(name), line \(header.line): the column “\(title)” is not known and is passed over.")
            } else if places[known] != nil {
                problems.append(FileProblem(file: name, line: header.line, column: known, reason: "this column stands here twice"))
            } else {
                places[known] = place
            }
        }
        if places["id"] == nil { problems.append(FileProblem(file: name, line: header.line, column: "id", reason: "this column is missing")) }
        if !problems.isEmpty { throw FileProblems(all: problems) }
        return places
    }
}

/// Reads one row and remembers what is wrong with it.
private struct PersonReader {
    let row: CSVReader.Row
    let file: String
    let header: [String]
    let places: [String: Int]
    private(set) var problems: [FileProblem] = []

    init(row: CSVReader.Row, file: String, header: [String], places: [String: Int]) {
        (self.row, self.file, self.header, self.places) = (row, file, header, places)
        if row.fields.count > header.count {
            problem(nil, "\(row.fields.count) fields stand under \(header.count) columns")
        } else if row.fields.count < header.count {
            problem(header[row.fields.count], "the row ends before this column")
        }
    }

    mutating func problem(_ column: String?, _ reason: String) {
        problems.append(FileProblem(file: file, line: row.line, column: column, reason: reason))
    }

    var entry: PeopleFile.Entry {
        mutating get {
            let id = text("id")
            if id.isEmpty, problems.isEmpty { problem("id", "everybody needs an id") }
            let person = Participant(
                id: id, languages: list("languages"), values: list("values"), gives: list("gives"), asks: list("asks"),
                channels: list("channels"), region: optional("region"), times: list("times"), hours: number("hours"),
                capacity: number("capacity") ?? 1, manager: optional("manager"), team: optional("team"), wishes: list("wishes"),
                ratherNot: list("rather_not"), blocked: list("blocked"), earlier: list("earlier"), waited: number("waited") ?? 0)
            let name = text("name")
            return PeopleFile.Entry(person: person, name: name.isEmpty ? id : name, line: row.line)
        }
    }

    private func text(_ column: String) -> String {
        guard let place = places[column], place < row.fields.count else { return "" }
        return row.fields[place].trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func optional(_ column: String) -> String? {
        let text = text(column)
        return text.isEmpty ? nil : text
    }

    private func list(_ column: String) -> [String] {
        text(column).split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    }

    /// A whole number from 0; one that no machine holds is as good as the greatest.
    private mutating func number(_ column: String) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            problem(column, "“\(text)” is no whole number from 0")
            return nil
        }
        return Int(text) ?? .max
    }
}
