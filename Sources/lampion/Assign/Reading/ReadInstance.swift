import Matching

/// An instance of mmbench-1, its arrays mapped where they lie.
enum ReadInstance {
    case assignment(Assignment.Instance)
    case stable(Assignment.Preferences)

    init(_ sidecar: Sidecar) throws(InstanceProblem) {
        switch sidecar.contents.kind {
        case .dense: self = .assignment(try Self.dense(sidecar))
        case .csr: self = .assignment(try Self.listed(sidecar))
        case .hr: self = .stable(try Self.rankings(sidecar))
        }
    }

    private static func dense(_ sidecar: Sidecar) throws(InstanceProblem) -> Assignment.Instance {
        let (rows, columns) = (sidecar.contents.rows, sidecar.contents.cols)
        let scores = try sidecar.map("w", Int32.self, rows * columns)
        let capacities = try capacities(sidecar)
        do throws(Assignment.Problem) {
            return try Assignment.Instance(
                rows: rows, columns: columns, capacities: capacities, scores: scores, forbidden: sidecar.contents.forbidden, sense: sense(sidecar))
        } catch {
            throw InstanceProblem(error, in: sidecar)
        }
    }

    private static func listed(_ sidecar: Sidecar) throws(InstanceProblem) -> Assignment.Instance {
        let starts = try sidecar.map("rowptr", Int64.self, sidecar.contents.rows + 1)
        let columns = try sidecar.map("col", Int32.self, nil)
        let scores = try sidecar.map("w", Int32.self, columns.count)
        let capacities = try capacities(sidecar)
        do throws(Assignment.Problem) {
            return try Assignment.Instance(
                columns: sidecar.contents.cols, capacities: capacities, rowStarts: starts, listedColumns: columns, scores: scores,
                sense: sense(sidecar))
        } catch {
            throw InstanceProblem(error, in: sidecar)
        }
    }

    private static func rankings(_ sidecar: Sidecar) throws(InstanceProblem) -> Assignment.Preferences {
        let rowStarts = try sidecar.map("m_ptr", Int64.self, sidecar.contents.rows + 1)
        let columnStarts = try sidecar.map("h_ptr", Int64.self, sidecar.contents.cols + 1)
        let (rows, columns) = (try sidecar.map("m_pref", Int32.self, nil), try sidecar.map("h_pref", Int32.self, nil))
        let capacities = try capacities(sidecar)
        do throws(Assignment.Problem) {
            return try Assignment.Preferences(
                capacities: capacities, rowStarts: rowStarts, rowRanking: rows, columnStarts: columnStarts, columnRanking: columns)
        } catch {
            throw InstanceProblem(error, in: sidecar)
        }
    }

    private static func capacities(_ sidecar: Sidecar) throws(InstanceProblem) -> [Int32] {
        try sidecar.map("cap", Int32.self, sidecar.contents.cols).array
    }

    private static func sense(_ sidecar: Sidecar) -> Assignment.Sense { sidecar.contents.sense == .min ? .least : .greatest }
}
