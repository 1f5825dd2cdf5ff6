import Database

extension Migration {
    static let trust = [
        Migration(
            "trust 1",
            """
            CREATE TABLE ending_reason (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, side)
            );
            CREATE TABLE repair (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                opener TEXT NOT NULL,
                opened_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                looks_at BIGINT,
                solved_by TEXT,
                changed_at BIGINT NOT NULL,
                words blob NOT NULL,
                agreement blob
            );
            CREATE INDEX repair_mentorship ON repair (mentorship, opened_at);
            CREATE UNIQUE INDEX repair_open ON repair (mentorship, opener) WHERE state IN ('opened', 'talked', 'agreed');
            CREATE INDEX repair_looks ON repair (looks_at) WHERE state = 'agreed';
            CREATE TABLE pulse (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                meeting BIGINT NOT NULL,
                at BIGINT NOT NULL,
                shared_at BIGINT,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, side, meeting)
            );
            CREATE TABLE pulse_question (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                meeting BIGINT NOT NULL,
                asked_at BIGINT NOT NULL,
                UNIQUE (mentorship, side, meeting)
            );
            CREATE TABLE honest_word (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                meetings BIGINT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL
            );
            CREATE INDEX honest_word_mentorship ON honest_word (mentorship, at);
            CREATE TABLE honest_word_left (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                meetings BIGINT NOT NULL,
                PRIMARY KEY (mentorship, side)
            );
            CREATE TABLE concern (
                id TEXT NOT NULL PRIMARY KEY,
                writer TEXT NOT NULL REFERENCES person (id),
                confidant TEXT NOT NULL REFERENCES person (id),
                sent_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                kind blob NOT NULL
            );
            CREATE INDEX concern_writer ON concern (writer, sent_at);
            CREATE INDEX concern_confidant ON concern (confidant, sent_at);
            CREATE TABLE concern_words (
                concern TEXT NOT NULL REFERENCES concern (id),
                number BIGINT NOT NULL,
                voice TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (concern, number)
            )
            """),
        // Whose confidant is gone is looked for each minute.
        Migration("trust 2", "CREATE INDEX concern_unanswered ON concern (confidant, sent_at) WHERE state IN ('sent', 'read')"),
    ]
}
