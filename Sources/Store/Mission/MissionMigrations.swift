import Database

extension Migration {
    static let mission = [
        Migration(
            "mission 1",
            """
            CREATE TABLE mission_version (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                author TEXT NOT NULL REFERENCES person (id),
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, number)
            );
            CREATE TABLE goal (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, side)
            );
            CREATE TABLE letter_version (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                author TEXT NOT NULL REFERENCES person (id),
                at BIGINT NOT NULL,
                review_date TEXT,
                horizon_months BIGINT,
                rhythm TEXT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, number)
            );
            CREATE TABLE letter_signature (
                mentorship TEXT NOT NULL,
                version BIGINT NOT NULL,
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                name blob NOT NULL,
                PRIMARY KEY (mentorship, version, side),
                FOREIGN KEY (mentorship, version) REFERENCES letter_version (mentorship, number)
            )
            """),
        // By which reminders find their letters, however many are signed.
        Migration("mission 2", "CREATE INDEX letter_version_at ON letter_version (at)"),
    ]
}
