import Database

extension Reading {
    /// What this installation keeps about itself, such as the demo mark.
    package func setting(_ name: String) throws -> String? {
        try sql.value("SELECT value FROM setting WHERE name = \(name)")
    }
}

extension Writing {
    package func set(_ name: String, to value: String) throws {
        try run("INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    }
}
