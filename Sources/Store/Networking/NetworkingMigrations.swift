import Database

extension Migration {
    static let networking = [
        Migration(
            "networking 1",
            """
            CREATE TABLE contact (
                id TEXT NOT NULL PRIMARY KEY,
                owner TEXT NOT NULL REFERENCES person (id),
                reader TEXT,
                made_at BIGINT NOT NULL,
                used_at BIGINT NOT NULL,
                words blob NOT NULL
            );
            CREATE INDEX contact_owner ON contact (owner, made_at);
            CREATE INDEX contact_reader ON contact (reader);
            CREATE INDEX contact_used ON contact (used_at);
            CREATE TABLE introduction (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                owner TEXT NOT NULL,
                origin TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                asked_at BIGINT,
                answered_at BIGINT,
                word_at BIGINT,
                ended_at BIGINT,
                reported_at BIGINT,
                looked_at BIGINT,
                contact TEXT,
                reader TEXT,
                why blob NOT NULL,
                about blob,
                ask blob,
                word blob,
                thanks blob
            );
            CREATE INDEX introduction_mentorship ON introduction (mentorship, opened_at);
            CREATE INDEX introduction_state ON introduction (state, asked_at);
            CREATE INDEX introduction_reader ON introduction (reader);
            CREATE INDEX introduction_reported ON introduction (mentorship) WHERE reported_at IS NOT NULL AND looked_at IS NULL
            """),
        // By which the clock finds what is to be forgotten, however many there are.
        Migration(
            "networking 2",
            """
            CREATE INDEX introduction_over ON introduction ((COALESCE(word_at, ended_at, answered_at, asked_at, opened_at)))
                WHERE reader IS NOT NULL
            """),
    ]
}
