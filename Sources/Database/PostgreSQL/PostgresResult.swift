import CLibPQ

/// What the server answered; freed when it is let go.
final class PostgresResult {
    let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var isGood: Bool {
        switch PQresultStatus(handle) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: true
        default: false
        }
    }

    /// From the SQLSTATE (appendix A of PostgreSQL's manual); the primary message names no values.
    var problem: any Error {
        let state = field("C")
        let words = field("M")
        switch state {
        case "40001", "40P01": return Contention()
        case "23505": return DatabaseProblem.constraint(unique: true, words)
        case "25006": return DatabaseProblem.readOnly
        case "53100": return DatabaseProblem.full
        case "57014", "55P03": return DatabaseProblem.busy
        case "57P01", "57P02", "57P03": return DatabaseProblem.unreachable
        case "XX001", "XX002": return DatabaseProblem.damaged
        case _ where state.hasPrefix("23"): return DatabaseProblem.constraint(unique: false, words)
        case _ where state.hasPrefix("08") || state.hasPrefix("53"): return DatabaseProblem.unreachable
        default: return DatabaseProblem.statement(words)
        }
    }

    /// By the letters of `PG_DIAG_SQLSTATE` and `PG_DIAG_MESSAGE_PRIMARY`, macros that Swift does not import.
    private func field(_ code: Unicode.Scalar) -> String {
        PQresultErrorField(handle, Int32(code.value)).map { String(cString: $0) } ?? ""
    }
}

/// Walks through the rows of a result, all of which are here already.
final class PostgresCursor: Cursor {
    private let result: PostgresResult
    private let types: [Oid]

    init(_ result: PostgresResult, _ statement: PostgresStatement) {
        self.result = result
        let indices = 0..<PQnfields(result.handle)
        types = indices.map { PQftype(result.handle, $0) }
        let columns = statement.columns ?? indices.map { String(cString: PQfname(result.handle, $0)) }
        statement.columns = columns
        super.init(columns: columns)
    }

    var count: Int { Int(PQntuples(result.handle)) }
    var changes: Int { Int(String(cString: PQcmdTuples(result.handle))) ?? 0 }

    override func value(at index: Int) -> Value {
        let row = Int32(turn - 1)
        let column = Int32(index)
        guard PQgetisnull(result.handle, row, column) == 0, let start = PQgetvalue(result.handle, row, column) else { return .null }
        let count = Int(PQgetlength(result.handle, row, column))
        return start.withMemoryRebound(to: UInt8.self, capacity: count) {
            PostgresType.value(UnsafeBufferPointer(start: $0, count: count), types[index])
        }
    }
}
