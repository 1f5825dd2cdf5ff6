import Foundation
import Matching
import Testing

@testable import lampion

@Suite struct PeopleFileTests {
    @Test(
        arguments: [
            ("", 1, nil, "the header is missing; it begins with id,name,languages"),
            ("name,languages\nNoor,nl\n", 1, "id", "this column is missing"),
            ("id,name,id\n", 1, "id", "this column stands here twice"),
            ("id,name\n\nE1,Noor\nE1,Wout\n", 4, "id", "“E1” stands in line 3 already"),
            ("id,name\n,Noor\n", 2, "id", "everybody needs an id"),
            ("id,capacity\nM1,many\n", 2, "capacity", "“many” is no whole number from 0"),
            ("id,capacity\nM1,-1\n", 2, "capacity", "“-1” is no whole number from 0"),
            ("id,hours\nM1,1.5\n", 2, "hours", "“1.5” is no whole number from 0"),
            ("id,name\nE1\n", 2, "name", "the row ends before this column"),
            ("id,name\nE1,Noor,nl\n", 2, nil, "3 fields stand under 2 columns"),
            ("id,name\n\"E1,Noor\n", 2, nil, "a quotation mark opens here and is never closed"),
        ] as [(String, Int, String?, String)])
    func `a bad file is told by line, column and reason`(text: String, line: Int, column: String?, reason: String) {
        #expect(throws: FileProblems(all: [FileProblem(file: "E.csv", line: line, column: column, reason: reason)])) {
            try PeopleFile(Array(text.utf8), named: "E.csv")
        }
    }

    @Test(
        arguments: [
            ("id,blocked\nE1,M1\n", [], []),
            ("id,blocked\nE1,m1\n", [], [("E.csv", 2, "blocked")]),
            ("id,rather_not\nE1,M1;M2\n", [], [("E.csv", 2, "rather_not")]),
            ("id,wishes\nE1,M9\n", [BlockedPair("E1", "M9")], [("R.json", 1, "blocked")]),
        ] as [(String, [BlockedPair], [(String, Int, String)])])
    func `who should be kept apart is somebody in the files`(
        mentees: String, rules: [BlockedPair], wrong: [(file: String, line: Int, column: String)]
    ) throws {
        let mentors = try PeopleFile(Array("id\nM1\nM2\n".utf8), named: "M.csv")
        let meant = PeopleMeant(mentors: mentors, mentees: try PeopleFile(Array(mentees.utf8), named: "E.csv"))
        do throws(FileProblems) {
            try meant.check(rules, in: "R.json")
            #expect(wrong.isEmpty)
        } catch {
            #expect(error.all.map(\.file) == wrong.map(\.file) && error.all.map(\.line) == wrong.map(\.line))
            #expect(error.all.map(\.column) == wrong.map(\.column))
        }
        #expect(meant.remarks.count == (mentees.contains("M9") ? 1 : 0))
    }

    @Test func `all that is wrong is told at once, up to twenty`() {
        let text = "id,capacity\n" + (1...30).map { "M\($0),x\n" }.joined()
        do {
            _ = try PeopleFile(Array(text.utf8), named: "M.csv")
            Issue.record("the file was read")
        } catch {
            #expect(error.all.count == 30)
            #expect(error.sentence.hasPrefix("M.csv, line 2, column capacity: “x” is no whole number from 0.\n"))
            #expect(error.sentence.hasSuffix("\nAnd 10 more."))
        }
    }

    @Test func `a person is read whole`() throws {
        let text = """
            ID;Name;languages;values;gives;asks;channels;region;times;hours;capacity;manager;team;wishes;rather_not;blocked;colour
            M1; Noor ;nl| fr ;calm;law|;writing;walk;Gent;mon;2;3;M9;HR;E1|E2;E3;E4;red
            M2;;;;;;;;;;99999999999999999999;;;;;;
            """
        let file = try PeopleFile(Array(text.utf8), named: "M.csv")
        let noor = Participant(
            id: "M1", languages: ["nl", "fr"], values: ["calm"], gives: ["law"], asks: ["writing"], channels: ["walk"], region: "Gent",
            times: ["mon"], hours: 2, capacity: 3, manager: "M9", team: "HR", wishes: ["E1", "E2"], ratherNot: ["E3"], blocked: ["E4"])
        #expect(file.entries.first == PeopleFile.Entry(person: noor, name: "Noor", line: 2))
        #expect(file.entries.last == PeopleFile.Entry(person: Participant(id: "M2", capacity: .max), name: "M2", line: 3))
        #expect(file.remarks == ["M.csv, line 1: the column “colour” is not known and is passed over."])
    }

    @Test(arguments: [
        ("{\n\"seed\": 1,\n\"colour\": 2\n}", 3, "colour", "nothing goes by this name"),
        ("{\"weights\": {\n\"height\": 2}}", 2, "height", "no weight goes by this name"),
        ("{\"weights\": {\"form\":\n-2}}", 1, "form", "a weight is a whole number from 0"),
        ("{\"shared_times\": \"two\"}", 1, "shared_times", "this is no whole number"),
        ("{\n\n\"shared_language\": 3}", 3, "shared_language", "this is no true or false"),
        ("{\"earlier\": \"perhaps\"}", 1, "earlier", "this is none of the values that it can have"),
        ("{\"blocked\": [[\"E1\"]]}", 1, "blocked", "[\"E1\"] is not two ids, such as [\"E1\", \"M2\"]"),
    ])
    func `bad rules are told by line, name and reason`(text: String, line: Int, name: String, reason: String) {
        #expect(throws: FileProblems(all: [FileProblem(file: "R.json", line: line, column: name, reason: reason)])) {
            try RulesFile(Data(text.utf8), named: "R.json")
        }
    }

    @Test func `what is no JSON is told with its line`() {
        do {
            _ = try RulesFile(Data("{\n\"seed\": 1\n\"a\"}".utf8), named: "R.json")
            Issue.record("the file was read")
        } catch {
            #expect(error.all.first?.reason == "this is no JSON" && error.all.first.map { $0.line > 1 } == true)
        }
    }

    @Test(arguments: [
        ("Noor", "Noor"), ("=1+1", "'=1+1"), ("+32", "'+32"), ("-x", "'-x"), ("@cmd", "'@cmd"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""),
        ("=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\""), ("", ""), ("\tx", "\"'\tx\""),
    ])
    func `what a spreadsheet would compute is made text`(text: String, cell: String) {
        #expect(MatchSheet.cell(text) == cell)
    }
}
