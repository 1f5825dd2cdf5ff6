import Database

extension Migration {
    static let opportunity = [
        Migration(
            "opportunity 1",
            """
            CREATE TABLE opportunity (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                giver TEXT NOT NULL,
                kind TEXT NOT NULL,
                offered_at BIGINT NOT NULL,
                taken_at BIGINT,
                let_go_at BIGINT,
                let_go_by TEXT,
                learned_at BIGINT,
                words blob NOT NULL,
                CHECK ((let_go_at IS NULL) = (let_go_by IS NULL))
            );
            CREATE INDEX opportunity_mentorship ON opportunity (mentorship, offered_at);
            CREATE TABLE learned (
                id TEXT NOT NULL PRIMARY KEY,
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                side TEXT NOT NULL,
                opportunity TEXT UNIQUE REFERENCES opportunity (id),
                at BIGINT NOT NULL,
                words blob NOT NULL
            );
            CREATE INDEX learned_mentorship ON learned (mentorship, at)
            """)
    ]
}
