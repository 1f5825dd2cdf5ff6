import Database
package import Mentoring

extension Reading {
    /// The mission's latest version.
    package func mission(of mentorship: ID<Mentorship>) throws -> Mission {
        let latest = try sql.first(
            "SELECT number, author, at, words FROM mission_version WHERE mentorship = \(mentorship) ORDER BY number DESC LIMIT 1"
        ) { try version($0, of: mentorship) }
        return Mission(latest: latest)
    }

    /// Every version, the newest first.
    package func missionVersions(of mentorship: ID<Mentorship>) throws -> [MissionVersion] {
        try sql.all("SELECT number, author, at, words FROM mission_version WHERE mentorship = \(mentorship) ORDER BY number DESC") {
            try version($0, of: mentorship)
        }
    }

    private func version(_ row: Row, of mentorship: ID<Mentorship>) throws -> MissionVersion {
        let number: Int = try row["number"]
        let text: MissionText? = try openJSON(try row["words"], of: .mentorship(mentorship), at: MissionVersion.place(mentorship, number))
        return MissionVersion(number: number, text: text ?? MissionText(), author: try row["author"], at: try row["at"])
    }
}

extension Writing {
    /// Adds a version; the primary key refuses a second one of the same number.
    package func insert(_ version: MissionVersion, of mentorship: ID<Mentorship>) throws {
        let words = try seal(json: version.text, of: .mentorship(mentorship), at: MissionVersion.place(mentorship, version.number))
        try run(
            """
            INSERT INTO mission_version (mentorship, number, author, at, words)
            VALUES (\(mentorship), \(version.number), \(version.author), \(version.at), \(words))
            """)
    }
}

extension MissionVersion {
    fileprivate static func place(_ mentorship: ID<Mentorship>, _ number: Int) -> Place {
        Place(table: "mission_version", row: "\(mentorship.rawValue)/\(number)", column: "words")
    }
}
