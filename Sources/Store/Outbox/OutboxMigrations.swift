import Database

extension Migration {
    static let outbox = [
        Migration(
            "outbox 1",
            """
            CREATE TABLE outbox (
                id TEXT NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                person TEXT REFERENCES person (id),
                thing TEXT,
                made_at BIGINT NOT NULL,
                due_at BIGINT NOT NULL,
                tries BIGINT NOT NULL,
                leased_until BIGINT,
                sent_at BIGINT,
                failed_at BIGINT,
                problem TEXT
            );
            CREATE INDEX outbox_due ON outbox (due_at)
            """),
        Migration(
            "outbox 2",
            """
            ALTER TABLE outbox ADD COLUMN doubts BIGINT NOT NULL DEFAULT 0;
            DROP INDEX outbox_due;
            CREATE INDEX outbox_waiting ON outbox (due_at, id) WHERE sent_at IS NULL AND failed_at IS NULL;
            CREATE INDEX outbox_failed ON outbox (failed_at) WHERE failed_at IS NOT NULL;
            CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
            CREATE INDEX outbox_thing ON outbox (thing, kind);
            CREATE TABLE mail_stopped (
                receiver TEXT NOT NULL,
                topic TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (receiver, topic)
            );
            CREATE TABLE reminder (
                kind TEXT NOT NULL,
                thing TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (kind, thing)
            );
            CREATE TABLE demo_mail (
                id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                recipient TEXT NOT NULL,
                subject TEXT NOT NULL,
                plain TEXT NOT NULL,
                html TEXT NOT NULL,
                bytes blob NOT NULL
            );
            CREATE INDEX demo_mail_at ON demo_mail (at, id)
            """),
        // A mail's turn among those of its mentorship; and for which week's mail it waits.
        Migration(
            "outbox 3",
            """
            ALTER TABLE outbox ADD COLUMN turn_of TEXT;
            ALTER TABLE outbox ADD COLUMN turn_at BIGINT;
            ALTER TABLE outbox ADD COLUMN joins TEXT;
            CREATE INDEX outbox_turn ON outbox (turn_of, person) WHERE turn_of IS NOT NULL;
            CREATE INDEX outbox_joins ON outbox (joins, person) WHERE joins IS NOT NULL
            """),
    ]
}
