import Testing

@testable import lampion

@Suite struct CSVReaderTests {
    @Test(arguments: [
        ("id,name\r\nE1,Noor\r\n", [["id", "name"], ["E1", "Noor"]]),
        ("id;name\nE1;\"Noor; van Gent\"\n", [["id", "name"], ["E1", "Noor; van Gent"]]),
        ("id\tname\rE1\tNoor", [["id", "name"], ["E1", "Noor"]]),
        ("\u{FEFF}id,name\n\n\"E\"\"1\",\"two\r\nlines\"\n", [["id", "name"], ["E\"1", "two\r\nlines"]]),
        ("\"a,b\";c\n1;2", [["a,b", "c"], ["1", "2"]]), ("", []), ("\n\n", []), ("id\n\"\"\n", [["id"]]),
    ])
    func `fields are read as spreadsheets write them`(text: String, rows: [[String]]) throws {
        #expect(try CSVReader(Array(text.utf8)).rows.map(\.fields) == rows)
    }

    @Test func `each row knows the line where it begins`() throws {
        #expect(try CSVReader(Array("a\n\"1\n2\r\n3\"\n\n4\n".utf8)).rows.map(\.line) == [1, 2, 6])
    }

    @Test(arguments: [
        ("a\nb\n\"c\nd", 3, "a quotation mark opens here and is never closed"),
        ("a\n\"b\"c", 2, "something follows a closing quotation mark"),
        ("a\nb\"c\"", 2, "a quotation mark stands in the middle of a field that does not begin with one"),
    ])
    func `what is no CSV is told with its line`(text: String, line: Int, reason: String) {
        #expect(throws: CSVReader.Problem(line: line, reason: reason)) { try CSVReader(Array(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are told with their line`() {
        #expect(throws: CSVReader.Problem(line: 2, reason: "this is not UTF-8")) { try CSVReader([0x61, 0x0a, 0xe9, 0x0a]) }
    }
}
