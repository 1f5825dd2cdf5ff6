/// What is wrong in a file that somebody gave, and where.
struct FileProblem: Error, Equatable, CustomStringConvertible {
    let file: String
    let line: Int
    /// The header of the column, or the name of the setting, where one is meant.
    var column: String?
    let reason: String

    var description: String {
        "\(file), line \(line)\(column.map { ", column \($0)" } ?? ""): \(reason)."
    }
}

/// All that is wrong, so that it can be put right in one go.
struct FileProblems: Error, Equatable {
    let all: [FileProblem]

    /// So many are told; the rest mostly repeats them.
    static let told = 20

    var sentence: String {
        let lines = all.prefix(Self.told).map(\.description) + (all.count > Self.told ? ["And \(all.count - Self.told) more."] : [])
        return lines.joined(separator: "\n")
    }
}
