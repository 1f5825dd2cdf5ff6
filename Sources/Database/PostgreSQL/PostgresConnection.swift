import CLibPQ
import Foundation

/// One session of a PostgreSQL server with the statements prepared in it; closed when it is let go.
final class PostgresConnection: Connection {
    /// Why the server did not let us in, in libpq's words; they never hold the password.
    struct Refusal: Error {
        let reason: String
    }

    private let handle: OpaquePointer
    private var prepared: [PostgresStatement.Key: PostgresStatement] = [:]
    private static let mostPrepared = 500

    /// Blocks until the server has answered, five seconds at most unless the address says otherwise.
    init(_ address: String) throws(Refusal) {
        let options = [
            ("connect_timeout", "5"), ("client_encoding", "UTF8"), ("application_name", "lampion"),
            // A server that vanished without a word is noticed within 15 seconds.
            ("keepalives_idle", "5"), ("keepalives_interval", "5"), ("keepalives_count", "2"), ("tcp_user_timeout", "15000"),
            // Comes last, so that the address may say any of these otherwise.
            ("dbname", address),
        ]
        guard let opened = PostgresConnection.connect(options) else { throw Refusal(reason: "no memory for a connection") }
        guard PQstatus(opened) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(opened))
            PQfinish(opened)
            throw Refusal(reason: reason)
        }
        handle = opened
        // Notices ("relation exists, skipping") would go to standard error.
        PQsetNoticeReceiver(handle, { _, _ in }, nil)
        do {
            try execute("SET statement_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'; SET bytea_output = 'hex'")
        } catch {
            throw Refusal(reason: "\(error)")
        }
    }

    deinit {
        PQfinish(handle)
    }

    var dialect: Dialect { .postgres }
    private(set) var isBroken = false

    func query(_ sql: SQL, _ each: (Row) throws -> Bool) throws {
        let cursor = try send(sql)
        for _ in 0..<cursor.count {
            cursor.advance()
            guard try each(Row(cursor)) else { break }
        }
        cursor.advance()
    }

    func run(_ sql: SQL) throws -> Int {
        try send(sql).changes
    }

    func execute(_ text: String) throws {
        _ = try answer(PQexec(handle, text))
    }

    private func send(_ sql: SQL) throws -> PostgresCursor {
        let parameters = try PostgresParameters(sql.values)
        let statement = try prepare(sql.text, parameters.types)
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(handle, statement.name, Int32(sql.values.count), values, lengths, formats, 0)
        }
        return PostgresCursor(try answer(result), statement)
    }

    private func prepare(_ text: String, _ types: [Oid]) throws -> PostgresStatement {
        let key = PostgresStatement.Key(text: text, types: types)
        if let known = prepared[key] { return known }
        if prepared.count >= PostgresConnection.mostPrepared {
            try execute("DEALLOCATE ALL")
            prepared = [:]
        }
        let statement = PostgresStatement(name: "s\(prepared.count)")
        let rendered = try PostgresStatement.rendered(text, values: types.count)
        _ = try answer(PQprepare(handle, statement.name, rendered, Int32(types.count), types))
        prepared[key] = statement
        return statement
    }

    /// Takes a result over, or throws what it tells.
    private func answer(_ result: OpaquePointer?) throws -> PostgresResult {
        let result = PostgresResult(result)
        if result.isGood { return result }
        isBroken = PQstatus(handle) != CONNECTION_OK
        if isBroken { throw DatabaseProblem.unreachable }
        throw result.problem
    }

    private static func connect(_ options: [(String, String)]) -> OpaquePointer? {
        let names = options.map { strdup($0.0) }
        let values = options.map { strdup($0.1) }
        defer { (names + values).forEach { free($0) } }
        return PQconnectdbParams(names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    }
}
