import Database

extension Migration {
    static let mentorship = [
        Migration(
            "mentorship 1",
            """
            CREATE TABLE invitation (
                id TEXT NOT NULL PRIMARY KEY,
                sender TEXT NOT NULL REFERENCES person (id),
                address TEXT,
                role TEXT NOT NULL,
                kind TEXT NOT NULL,
                purpose blob NOT NULL,
                sent_at BIGINT NOT NULL,
                state TEXT NOT NULL,
                reminded_at BIGINT,
                ended_at BIGINT
            );
            CREATE INDEX invitation_sender ON invitation (sender, sent_at);
            CREATE INDEX invitation_open ON invitation (state, sent_at);
            CREATE TABLE mentorship (
                id TEXT NOT NULL PRIMARY KEY,
                mentor TEXT NOT NULL REFERENCES person (id),
                mentee TEXT NOT NULL REFERENCES person (id),
                invitation TEXT UNIQUE REFERENCES invitation (id),
                started_at BIGINT NOT NULL,
                agreed_at BIGINT,
                active_at BIGINT,
                closed_at BIGINT,
                ending TEXT,
                closed_by TEXT,
                CHECK (mentor <> mentee)
            );
            CREATE INDEX mentorship_mentor ON mentorship (mentor, started_at);
            CREATE INDEX mentorship_mentee ON mentorship (mentee, started_at)
            """),
        Migration(
            "mentorship 2",
            """
            ALTER TABLE invitation ADD COLUMN folded TEXT;
            CREATE UNIQUE INDEX invitation_once ON invitation (sender, folded) WHERE state = 'open';
            CREATE INDEX invitation_folded ON invitation (folded, state);
            CREATE UNIQUE INDEX mentorship_pair ON mentorship (
                (CASE WHEN mentor < mentee THEN mentor ELSE mentee END),
                (CASE WHEN mentor < mentee THEN mentee ELSE mentor END)
            ) WHERE closed_at IS NULL;
            CREATE TABLE envelope (
                mentorship TEXT NOT NULL REFERENCES mentorship (id),
                talk BIGINT NOT NULL,
                side TEXT NOT NULL,
                at BIGINT NOT NULL,
                words blob NOT NULL,
                PRIMARY KEY (mentorship, talk, side)
            );
            CREATE INDEX mentorship_exploring ON mentorship (started_at) WHERE agreed_at IS NULL AND closed_at IS NULL
            """),
        // What both may know stays; why and by whom is for its writer, sealed (`ending_reason`).
        Migration(
            "mentorship 3",
            """
            UPDATE mentorship SET ending = CASE
                WHEN ending = 'asPlanned' THEN 'asPlanned'
                WHEN ending IN ('noClick', 'notAnswered') THEN 'byClick'
                ELSE 'unplanned'
            END WHERE ending IS NOT NULL;
            ALTER TABLE mentorship DROP COLUMN closed_by
            """),
    ]
}
