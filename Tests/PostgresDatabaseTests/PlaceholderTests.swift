#if Fleet
    import Testing

    @testable import PostgresDatabase

    @Suite struct `Placeholders are numbered` {
        @Test(arguments: [
            ("SELECT 1", "SELECT 1"), ("a = ? AND b = ?", "a = $1 AND b = $2"),
            ("'?' || ? || \"?\"", "'?' || $1 || \"?\""),
            ("'it''s ?' ?", "'it''s ?' $1"), ("? -- why?\n?", "$1 -- why?\n$2"), ("? - ?", "$1 - $2"),
        ])
        func `outside of quotes and comments`(sql: String, numbered: String) {
            #expect(Placeholders.numbered(sql) == numbered)
        }
    }
#endif
