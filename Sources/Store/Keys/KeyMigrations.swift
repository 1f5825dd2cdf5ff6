import Database

extension Migration {
    static let keys = [
        Migration(
            "keys 1",
            """
            CREATE TABLE word_key (
                owner TEXT NOT NULL PRIMARY KEY,
                wrapped blob NOT NULL
            )
            """),
        Migration(
            "keys 2",
            """
            CREATE TABLE installation (
                id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
                mark TEXT NOT NULL,
                is_bound BIGINT NOT NULL
            )
            """),
    ]
}
