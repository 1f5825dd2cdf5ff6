import Database

extension Migration {
    static let preparation = [
        Migration(
            "preparation 1",
            """
            CREATE TABLE lesson_read (
                person TEXT NOT NULL REFERENCES person (id),
                role TEXT NOT NULL,
                lesson TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob,
                PRIMARY KEY (person, role, lesson)
            )
            """)
    ]
}
