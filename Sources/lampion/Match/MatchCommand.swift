import ArgumentParser
import Foundation
import Matching

/// Finds the best pairs of mentors and mentees for everybody at once, with reasons.
struct MatchCommand: ParsableCommand {
    enum Output: String, ExpressibleByArgument, CaseIterable {
        case table, json, csv, html
    }

    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Find the best pairs of mentors and mentees, proven, with reasons.",
        discussion: """
            Both files are CSV with the columns \(PeopleFile.columns.joined(separator: ", ")); id alone is needed, and lists are separated by |. \
            As many pairs as possible come out, among those the best for whoever is worst off, among those the greatest total. Ends with 65 for a file \
            that makes no sense, and names line, column and reason.
            """)

    @Option(help: ArgumentHelp("The mentors.", valueName: "M.csv"))
    var mentors: String

    @Option(help: ArgumentHelp("The mentees.", valueName: "E.csv"))
    var mentees: String

    @Option(help: ArgumentHelp("Rules, weights and the objective.", valueName: "R.json"))
    var rules: String?

    @Option(help: ArgumentHelp("table, json, csv or html.", valueName: "form"))
    var output = Output.table

    func run() throws {
        let (mentors, mentees) = (try people(self.mentors), try people(self.mentees))
        let rules = try self.rules.map(readRules) ?? RulesFile()
        let meant = PeopleMeant(mentors: mentors, mentees: mentees)
        try reading { () throws(FileProblems) in try meant.check(rules.rules.blocked, in: self.rules) }
        (mentors.remarks + mentees.remarks + meant.remarks).forEach(say)
        let pool = Pool(
            mentors: mentors.entries.map(\.person), mentees: mentees.entries.map(\.person), rules: rules.rules, weights: rules.chosenWeights,
            seed: rules.seed ?? 1)
        let report = try MatchReport(pool, rules.aim, names: Names(mentors: mentors.entries, mentees: mentees.entries))
        switch output {
        case .table: try answer(MatchTable(report).text)
        case .json: try answer(MatchAnswer(report).json)
        case .csv: try answer(MatchSheet(report).text)
        case .html: try answer(MatchPage(report).text)
        }
    }

    private func people(_ file: String) throws -> PeopleFile {
        let bytes = try bytes(of: file)
        return try reading { () throws(FileProblems) in try PeopleFile(bytes, named: file) }
    }

    private func readRules(_ file: String) throws -> RulesFile {
        let data = Data(try bytes(of: file))
        return try reading { () throws(FileProblems) in try RulesFile(data, named: file) }
    }

    private func bytes(of file: String) throws -> [UInt8] {
        guard FileManager.default.fileExists(atPath: file) else { throw Stop(.notThere, "The file \(file) is not there.") }
        guard let data = FileManager.default.contents(atPath: file) else { throw Stop(.notReadOrWritten, "The file \(file) can't be read.") }
        return [UInt8](data)
    }

    private func reading<Read>(_ read: () throws(FileProblems) -> Read) throws -> Read {
        do throws(FileProblems) { return try read() } catch { throw Stop(.badData, error.sentence) }
    }
}
