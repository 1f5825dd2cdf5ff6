import Database

extension Migration {
    static let signIn = [
        Migration(
            "sign-in 1",
            """
            CREATE TABLE session (
                digest blob NOT NULL PRIMARY KEY,
                person TEXT NOT NULL REFERENCES person (id),
                device TEXT NOT NULL,
                is_shared BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                used_at BIGINT NOT NULL
            );
            CREATE INDEX session_person ON session (person)
            """),
        Migration(
            "sign-in 2",
            """
            CREATE TABLE sign_in (
                id TEXT NOT NULL PRIMARY KEY,
                address TEXT NOT NULL,
                language TEXT,
                browser blob NOT NULL UNIQUE,
                sent_at BIGINT NOT NULL,
                used_at BIGINT,
                failures BIGINT NOT NULL
            );
            CREATE INDEX sign_in_sent ON sign_in (sent_at);
            CREATE TABLE attempt (
                id TEXT NOT NULL PRIMARY KEY,
                subject blob NOT NULL,
                at BIGINT NOT NULL
            );
            CREATE INDEX attempt_subject ON attempt (subject, at);
            CREATE INDEX attempt_at ON attempt (at);
            CREATE TABLE password (
                person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                salt blob NOT NULL,
                hash blob NOT NULL,
                rounds BIGINT NOT NULL,
                block_size BIGINT NOT NULL,
                parallelism BIGINT NOT NULL,
                set_at BIGINT NOT NULL
            );
            CREATE TABLE address_check (
                id TEXT NOT NULL PRIMARY KEY,
                person TEXT NOT NULL REFERENCES person (id),
                address TEXT NOT NULL,
                sent_at BIGINT NOT NULL,
                used_at BIGINT
            );
            CREATE INDEX address_check_person ON address_check (person)
            """),
    ]
}
