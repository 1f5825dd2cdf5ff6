import Database

extension Migration {
    /// A meeting's `starts_at` and `ends_at` are what its zone made of `starts` when it was written: good for finding it, while a page counts
    /// anew, since a law may move the clocks.
    static let engagement = [
        Migration(
            "engagement 1",
            """
            CREATE TABLE meeting (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                state TEXT NOT NULL,
                side TEXT NOT NULL,
                sequence BIGINT NOT NULL,
                starts TEXT NOT NULL,
                zone TEXT NOT NULL,
                minutes BIGINT NOT NULL,
                channel TEXT NOT NULL,
                words blob NOT NULL,
                moved_from TEXT,
                moved_from_zone TEXT,
                lasted BIGINT,
                starts_at BIGINT NOT NULL,
                ends_at BIGINT NOT NULL,
                asked_at BIGINT
            );
            CREATE INDEX meeting_mentorship ON meeting (mentorship, starts_at);
            CREATE INDEX meeting_unasked ON meeting (ends_at) WHERE state = 'confirmed' AND asked_at IS NULL;
            CREATE TABLE take_away (
                meeting TEXT NOT NULL REFERENCES meeting (id),
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (meeting, side)
            );
            CREATE TABLE step (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                until_day TEXT,
                promised_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                ended_at BIGINT,
                words blob NOT NULL
            );
            CREATE INDEX step_mentorship ON step (mentorship, promised_at);
            CREATE TABLE reflection (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                side TEXT NOT NULL,
                person TEXT NOT NULL REFERENCES person (id),
                due_at BIGINT NOT NULL,
                prompt TEXT,
                asked_at BIGINT,
                done_at BIGINT,
                PRIMARY KEY (mentorship, number, side)
            );
            CREATE INDEX reflection_unasked ON reflection (due_at) WHERE asked_at IS NULL;
            CREATE INDEX reflection_person ON reflection (person, asked_at);
            CREATE TABLE journal_entry (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                author TEXT NOT NULL REFERENCES person (id),
                kind TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                shared blob
            );
            CREATE INDEX journal_entry_mentorship ON journal_entry (mentorship, at);
            CREATE TABLE fit_check (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                number BIGINT NOT NULL,
                side TEXT NOT NULL,
                due_at BIGINT NOT NULL,
                asked_at BIGINT,
                answered_at BIGINT,
                words blob,
                PRIMARY KEY (mentorship, number, side)
            );
            CREATE INDEX fit_check_unasked ON fit_check (due_at) WHERE asked_at IS NULL;
            CREATE TABLE pause (
                mentorship TEXT NOT NULL PRIMARY KEY REFERENCES mentorship (id),
                from_day TEXT NOT NULL,
                until_day TEXT NOT NULL,
                side TEXT NOT NULL
            );
            CREATE TABLE reachability (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, side)
            )
            """),
        // When a running mentorship is looked at next: whether a date is set.
        Migration(
            "engagement 2",
            """
            CREATE TABLE date_look (
                mentorship TEXT NOT NULL PRIMARY KEY REFERENCES mentorship (id),
                due_at BIGINT NOT NULL,
                reminded_on TEXT,
                times BIGINT NOT NULL
            );
            CREATE INDEX date_look_due ON date_look (due_at);
            INSERT INTO date_look (mentorship, due_at, times)
                SELECT id, active_at, 0 FROM mentorship WHERE active_at IS NOT NULL AND closed_at IS NULL
            """),
    ]
}
