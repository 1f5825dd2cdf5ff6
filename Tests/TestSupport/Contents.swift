import Database
import Store

extension Archive {
    /// All that lies in each table, as one text for each: what a test compares before and after. When somebody last looked is not part of it.
    package func contents() async throws -> [String: String] {
        let dialect = database.dialect
        return try await database.read { reader in
            let tables: [String] = try reader.values(
                dialect == .sqlite
                    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
                    : "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename")
            return try tables.filter { $0 != "seen" }.reduce(into: [:]) { contents, table in
                contents[table] = try reader.content(of: table)
            }
        }
    }
}

extension Reader {
    fileprivate func content(of table: String) throws -> String {
        let columns: [String] = try values(
            dialect == .sqlite
                ? "SELECT name FROM pragma_table_info(\(table)) ORDER BY name"
                : """
                SELECT CAST(column_name AS TEXT) FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = \(table) ORDER BY column_name
                """)
        let told = columns.filter { $0 != "used_at" }.map { column in
            dialect == .sqlite ? "quote(\"\(column)\")" : "COALESCE(CAST(\"\(column)\" AS TEXT), 'NULL')"
        }
        let rows: [String] = try values(SQL(stringLiteral: "SELECT \(told.joined(separator: " || '|' || ")) FROM \"\(table)\""))
        return rows.sorted().joined(separator: "\n")
    }
}
