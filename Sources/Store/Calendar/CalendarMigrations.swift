import Database

extension Migration {
    static let calendar = [
        Migration(
            "calendar 1",
            """
            CREATE TABLE calendar_feed (
                person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
                generation BIGINT NOT NULL,
                is_on BIGINT NOT NULL
            )
            """)
    ]
}
