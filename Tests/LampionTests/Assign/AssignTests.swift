import Foundation
import Matching
import Testing

@testable import lampion

@Suite struct AssignTests {
    /// Writes an instance into a folder of its own, and gives the path of its sidecar.
    private func write(_ sidecar: [String: Any], _ arrays: [String: Data]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("assign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, bytes) in arrays { try bytes.write(to: folder.appendingPathComponent("small.\(name)")) }
        let file = folder.appendingPathComponent("small.json")
        try JSONSerialization.data(withJSONObject: sidecar).write(to: file)
        return file.path
    }

    private func numbers(_ numbers: [Int32]) -> Data { numbers.withUnsafeBytes { Data($0) } }
    private func longs(_ numbers: [Int64]) -> Data { numbers.withUnsafeBytes { Data($0) } }

    private func array(_ name: String, _ bytes: Data, _ type: String = "int32") -> [String: Any] {
        ["file": "small.\(name)", "dtype": type, "count": bytes.count / (type == "int64" ? 8 : 4)]
    }

    private func dense(_ scores: [Int32], rows: Int, columns: Int, sense: String = "max", capacities: [Int32]) throws -> String {
        let (w, cap) = (numbers(scores), numbers(capacities))
        return try write(
            [
                "format": "mmbench-1", "endian": "little", "kind": "dense", "rows": rows, "cols": columns, "sense": sense, "forbidden": -1,
                "arrays": ["w": array("w", w), "cap": array("cap", cap)],
            ], ["w": w, "cap": cap])
    }

    private func report(_ file: String) throws(InstanceProblem) -> AssignReport {
        let sidecar = try Sidecar(file)
        return try AssignReport(try ReadInstance(sidecar), sidecar, nil)
    }

    @Test func `scores become most pairs and then the greatest total, proven`() throws {
        let report = try report(try dense([5, 9, -1, 7, 8, -1], rows: 3, columns: 2, capacities: [2, 1]))
        #expect(report.pairs == 3 && report.total == 20 && report.certified && report.assignment == [0, 1, 0])
        let json = try #require(JSONSerialization.jsonObject(with: Data(try report.json.utf8)) as? [String: Any])
        #expect(
            Set(json.keys) == ["pairs", "total", "certified", "milliseconds", "certificate_milliseconds", "peak_bytes", "assignment"])
    }

    @Test func `costs are least with every row matched`() throws {
        let report = try report(try dense([5, 9, 2, 7], rows: 2, columns: 2, sense: "min", capacities: [1, 1]))
        #expect(report.pairs == 2 && report.total == 11)
        let crowded = try dense([5, 9], rows: 2, columns: 1, sense: "min", capacities: [1])
        #expect(throws: InstanceProblem.self) { try self.report(crowded) }
    }

    @Test func `listed pairs and rankings are read too`() throws {
        let (starts, columns, scores, capacities) = (longs([0, 1, 3]), numbers([1, 0, 1]), numbers([4, 3, 9]), numbers([1, 1]))
        let listed = try write(
            [
                "format": "mmbench-1", "kind": "csr", "rows": 2, "cols": 2, "sense": "max",
                "arrays": [
                    "rowptr": array("rowptr", starts, "int64"), "col": array("col", columns), "w": array("w", scores),
                    "cap": array("cap", capacities),
                ],
            ], ["rowptr": starts, "col": columns, "w": scores, "cap": capacities])
        #expect(try report(listed).total == 7)
        let (first, second) = (longs([0, 1, 2]), numbers([0, 0]))
        let ranked = try write(
            [
                "format": "mmbench-1", "kind": "hr", "rows": 2, "cols": 1, "sense": "stable",
                "arrays": [
                    "m_ptr": array("m_ptr", first, "int64"), "m_pref": array("m_pref", second), "h_ptr": array("h_ptr", longs([0, 2]), "int64"),
                    "h_pref": array("h_pref", numbers([1, 0])), "cap": array("cap", numbers([1])),
                ],
            ], ["m_ptr": first, "m_pref": second, "h_ptr": longs([0, 2]), "h_pref": numbers([1, 0]), "cap": numbers([1])])
        let stable = try report(ranked)
        #expect(stable.pairs == 1 && stable.total == 1 && stable.assignment == [-1, 0] && stable.fnv?.count == 16)
    }

    @Test func `a file that makes no sense is told by its name, its place and the reason`() throws {
        let short = try dense([5, 9, -1], rows: 2, columns: 2, capacities: [1, 1])
        #expect(throws: InstanceProblem(.bad, short, "arrays.w.count is 3, and 4 belong there")) { try report(short) }
        let closed = try dense([5], rows: 1, columns: 1, capacities: [-2])
        let capacities = closed.replacingOccurrences(of: ".json", with: ".cap")
        #expect(throws: InstanceProblem(.bad, capacities, "element 1 is below 0")) { try report(closed) }
        #expect(throws: InstanceProblem(.missing, "/nowhere.json", "there is no such file")) { try report("/nowhere.json") }
    }

    @Test(
        "a text that is no JSON is told by line and column",
        arguments: [("", 1, 1), ("{\"a\": 1,\n \"b\"}", 2, 5), ("{\"a\": [1, 2}", 1, 12), ("{} x", 1, 4), ("{\"a\": nul}", 1, 10)])
    func faults(text: String, line: Int, column: Int) {
        let fault = JSONFault(in: Array(text.utf8))
        #expect(fault?.line == line && fault?.column == column)
    }

    @Test("sound JSON has no fault", arguments: ["{}", " [1, -2.5e3, \"\\\"\", null, true, {\"a\": false}] \n"])
    func sound(text: String) {
        #expect(JSONFault(in: Array(text.utf8)) == nil)
    }
}
