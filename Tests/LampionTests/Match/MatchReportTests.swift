import Foundation
import Matching
import Testing

@testable import lampion

@Suite struct MatchReportTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../docs/sample/")

    private static func people(_ name: String) throws -> PeopleFile {
        try PeopleFile([UInt8](Data(contentsOf: folder.appending(path: name))), named: name)
    }

    private static func report(_ change: (inout Pool) -> Void = { _ in }) throws -> MatchReport {
        let (mentors, mentees) = (try people("mentors.csv"), try people("mentees.csv"))
        let rules = try RulesFile(Data(contentsOf: folder.appending(path: "rules.json")), named: "rules.json")
        var pool = Pool(
            mentors: mentors.entries.map(\.person), mentees: mentees.entries.map(\.person), rules: rules.rules, weights: rules.chosenWeights,
            seed: rules.seed ?? 1)
        change(&pool)
        return try MatchReport(pool, rules.aim, names: Names(mentors: mentors.entries, mentees: mentees.entries))
    }

    @Test func `the sample is matched, and the answer for programs adds up`() throws {
        let report = try Self.report()
        let answer = try JSONSerialization.jsonObject(with: Data(MatchAnswer(report).json.utf8)) as? [String: Any]
        let pairs = try #require(answer?["pairs"] as? [[String: Any]])
        let scores = pairs.compactMap { $0["score"] as? Int }
        #expect(pairs.count >= 20 && scores.count == pairs.count)
        #expect(answer?["total"] as? Int == scores.reduce(0, +) && answer?["minimum"] as? Int == scores.min())
        #expect(answer?["certified"] as? Bool == true)
        for pair in pairs {
            let parts = try #require(pair["parts"] as? [String: Int])
            #expect(parts.values.reduce(0, +) == pair["score"] as? Int)
            #expect(Set(["essence", "form", "gives_asks"]).isSubset(of: parts.keys))
            #expect(pair.keys.contains("next"))
        }
        let left = try #require(answer?["unmatched"] as? [[String: Any]])
        #expect(pairs.count + left.count == 30)
        #expect(left.allSatisfy { ($0["reason"] as? String)?.isEmpty == false && $0.keys.contains("change") })
    }

    @Test func `every form tells every mentee, and no form tells a private word`() throws {
        let report = try Self.report()
        let forms = [MatchTable(report).text, try MatchAnswer(report).json, MatchSheet(report).text, MatchPage(report).text]
        for form in forms {
            // A stylesheet has blocks of its own.
            let words = form.components(separatedBy: "</style>").last ?? form
            for word in ["rather not", "rather_not", "blocked", "private"] { #expect(!words.lowercased().contains(word)) }
        }
        #expect(forms[3].hasPrefix("<!doctype html>") && forms[3].contains("<svg") && forms[3].contains("Amira Yilmaz"))
        #expect(forms[2].hasPrefix("mentee,mentor,score,"))
        #expect(forms[2].split(separator: "\r\n").count == 31)
    }

    @Test func `where a private word alone is in the way, it reads as no proposal possible`() throws {
        func left(_ change: (inout Pool) -> Void) throws -> [String] {
            let report = try Self.report { pool in
                pool.mentors = [Participant(id: "M1", languages: ["nl"])]
                pool.mentees = [Participant(id: "E1", languages: ["nl"])]
                pool.rules.blocked = []
                change(&pool)
            }
            return [MatchTable(report).text, try MatchAnswer(report).json, MatchSheet(report).text, MatchPage(report).text]
        }
        let byMentee = try left { $0.mentees[0].ratherNot = ["M1"] }
        #expect(try byMentee == left { $0.mentors[0].ratherNot = ["E1"] })
        #expect(try byMentee == left { $0.mentors[0].blocked = ["E1"] })
        #expect(try byMentee == left { $0.rules.blocked = [BlockedPair("E1", "M1")] })
        #expect(byMentee.allSatisfy { $0.contains("no proposal possible") })
    }

    @Test func `names that look like markup or formulas stay text`() throws {
        let report = try Self.report { pool in
            pool.mentors = [Participant(id: "=M1", languages: ["nl"])]
            pool.mentees = [Participant(id: "<b>E1", languages: ["nl"])]
        }
        #expect(MatchPage(report).text.contains("&lt;b&gt;E1") && !MatchPage(report).text.contains("<b>"))
        #expect(MatchSheet(report).text.contains("'=M1"))
    }
}
