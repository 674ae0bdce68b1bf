public import SQLiteDatabase

extension AccountStore {
    /// The tables of teams, members and tokens; other modules' tables refer to `team (id)`.
    ///
    /// Rows of `team` are made by whoever loads documents. Addresses are kept in lower case.
    public static let migrations = [Migration(identifier: "accounts 1: tables", sql: tables)]

    private static let tables = """
        CREATE TABLE team (
            id INTEGER PRIMARY KEY,
            slug TEXT UNIQUE NOT NULL CHECK (slug <> ''),
            name TEXT
        ) STRICT;

        CREATE TABLE member (
            team_id INTEGER NOT NULL REFERENCES team (id) ON DELETE CASCADE,
            email TEXT NOT NULL CHECK (email <> '' AND email = lower(email)),
            since INTEGER NOT NULL,
            PRIMARY KEY (team_id, email)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE token (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            team_id INTEGER NOT NULL,
            email TEXT NOT NULL,
            sha256 BLOB UNIQUE NOT NULL CHECK (length(sha256) = 32),
            created INTEGER NOT NULL,
            expires INTEGER,
            revoked INTEGER,
            last_used INTEGER,
            FOREIGN KEY (team_id, email) REFERENCES member (team_id, email) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX token_member ON token (team_id, email);
        """
}
