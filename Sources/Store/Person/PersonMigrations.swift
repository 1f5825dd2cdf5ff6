import Database

extension Migration {
    static let person = [
        Migration(
            "person 1",
            """
            CREATE TABLE setting (
                name TEXT NOT NULL PRIMARY KEY,
                value TEXT NOT NULL
            );
            CREATE TABLE person (
                id TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                language TEXT,
                zone TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                is_administrator BIGINT NOT NULL,
                disabled_at BIGINT
            );
            CREATE TABLE address (
                folded TEXT NOT NULL PRIMARY KEY,
                person TEXT NOT NULL REFERENCES person (id),
                address TEXT NOT NULL,
                is_private BIGINT NOT NULL,
                verified_at BIGINT
            );
            CREATE INDEX address_person ON address (person);
            CREATE TABLE event (
                id TEXT NOT NULL PRIMARY KEY,
                at BIGINT NOT NULL,
                kind TEXT NOT NULL,
                person TEXT REFERENCES person (id),
                thing TEXT
            );
            CREATE INDEX event_thing ON event (thing, at);
            CREATE TABLE draft (
                person TEXT NOT NULL REFERENCES person (id),
                form TEXT NOT NULL,
                words blob NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (person, form)
            )
            """)
    ]
}
