import Database
package import Foundation

extension Reading {
    /// Whether this database was made by a demo: such a one is never served as real.
    package var isDemo: Bool {
        get throws { try setting("demo") != nil }
    }

    /// How far a demo's clock was moved ahead, in seconds.
    package var demoAhead: TimeInterval {
        get throws { try setting("demo ahead").flatMap(TimeInterval.init) ?? 0 }
    }
}

extension Writing {
    /// Marks an empty database as a demo's; answers false where somebody's data are in it.
    package func markDemo() throws -> Bool {
        if try isDemo { return true }
        let somebody: Int? = try sql.value("SELECT 1 FROM person LIMIT 1")
        guard somebody == nil else { return false }
        try set("demo", to: "1")
        return true
    }

    package func setDemoAhead(_ seconds: TimeInterval) throws {
        try set("demo ahead", to: String(seconds))
    }
}
