import Database
import Store

extension Archive {
    /// All that lies in each table, as one text for each: what a test compares before and after. When somebody last looked is not part of it.
    package func contents() async throws -> [String: String] {
        let dialect = database.dialect
        return try await database.read { reader in
            let tables = dialect == .sqlite ? try reader.columnsOnSQLite() : try reader.tablesOnPostgres()
            return try tables.reduce(into: [:]) { contents, table in
                let rows: [String] = try reader.values(SQL(stringLiteral: "SELECT \(table.value) FROM \"\(table.key)\" AS told"))
                contents[table.key] = rows.sorted().joined(separator: "\n")
            }
        }
    }
}

/// Each table, and an expression that tells a row of it whole, but for what looking at a page may change.
extension Reader {
    fileprivate func columnsOnSQLite() throws -> [String: String] {
        let columns = try all(
            """
            SELECT tables.name AS "table", columns.name AS "column" FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
            WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name <> 'seen' AND columns.name <> 'used_at'
            ORDER BY tables.name, columns.name
            """
        ) { row -> (table: String, column: String) in (try row["table"], try row["column"]) }
        return Dictionary(grouping: columns, by: \.table).mapValues { columns in
            columns.map { "quote(\"\($0.column)\")" }.joined(separator: " || '|' || ")
        }
    }

    fileprivate func tablesOnPostgres() throws -> [String: String] {
        let tables: [String] = try values(
            "SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> 'seen'")
        return Dictionary(uniqueKeysWithValues: tables.map { ($0, "CAST(to_jsonb(told) - 'used_at' AS TEXT)") })
    }
}
