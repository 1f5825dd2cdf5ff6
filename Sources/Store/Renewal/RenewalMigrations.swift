import Database

extension Migration {
    static let renewal = [
        Migration(
            "renewal 1",
            """
            CREATE TABLE review (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                date TEXT NOT NULL,
                asked_by TEXT,
                differed BIGINT NOT NULL,
                decided_at BIGINT,
                door TEXT,
                until TEXT,
                PRIMARY KEY (mentorship, number)
            );
            CREATE INDEX review_decided ON review (decided_at) WHERE decided_at IS NOT NULL;
            CREATE INDEX letter_version_review ON letter_version (review_date);
            CREATE INDEX mentorship_running ON mentorship (active_at) WHERE closed_at IS NULL;
            CREATE TABLE evaluation (
                mentorship TEXT NOT NULL,
                number BIGINT NOT NULL,
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, number, side),
                FOREIGN KEY (mentorship, number) REFERENCES review (mentorship, number)
            );
            CREATE TABLE door_choice (
                mentorship TEXT NOT NULL,
                number BIGINT NOT NULL,
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, number, side),
                FOREIGN KEY (mentorship, number) REFERENCES review (mentorship, number)
            );
            CREATE TABLE short_look (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                months BIGINT NOT NULL,
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, number, months, side)
            );
            CREATE TABLE review_reminder (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                kind TEXT NOT NULL,
                day TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (mentorship, kind, day)
            );
            CREATE TABLE farewell (
                mentorship TEXT NOT NULL PRIMARY KEY REFERENCES mentorship (id),
                begun_at BIGINT NOT NULL
            );
            CREATE INDEX farewell_begun ON farewell (begun_at);
            CREATE TABLE farewell_side (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                letter blob,
                letter_at BIGINT,
                touch blob,
                debrief_at BIGINT,
                goodbye_at BIGINT,
                reason blob,
                counted_reason TEXT,
                PRIMARY KEY (mentorship, side)
            )
            """),
        // A category beside the mentorship and the side named its writer: it lies sealed with the words, whether it may count too.
        Migration("renewal 2", "ALTER TABLE farewell_side DROP COLUMN counted_reason"),
    ]
}
