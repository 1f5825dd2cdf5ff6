import Database

extension Migration {
    static let profile = [
        Migration(
            "profile 1",
            """
            CREATE TABLE profile (
                person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                essence TEXT NOT NULL,
                form TEXT NOT NULL,
                gives TEXT NOT NULL,
                asks TEXT NOT NULL,
                audiences TEXT NOT NULL,
                places BIGINT CHECK (places >= 0),
                open_to_learn BIGINT NOT NULL,
                not_now_until TEXT,
                own blob,
                saved_at BIGINT NOT NULL
            );
            CREATE TABLE readiness (
                person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                words blob NOT NULL,
                at BIGINT NOT NULL
            )
            """)
    ]
}
