#if Fleet
    import BuildingModel

    extension Failure {
        /// What an error of PostgreSQL means to a person.
        ///
        /// Says nothing of statements, hosts or paths.
        init(postgres error: PostgresError) {
            switch error.state {
            case _ where error.isInDoubt:
                self.init(
                    .unavailable, "database-away",
                    "The database server went away in the middle of a commit: it may have been made.",
                    remedy: "Try again: what was done already is not done twice.")
            case "40001", "40P01", "55P03", "57014", "25P03":
                self.init(
                    .tryAgain, "database-busy", "The database is busy: others have kept what was needed for too long.",
                    remedy: "Try again.")
            case "53100":
                self.init(
                    .inputOutput, "disk-full", "The disk of the database server is full.",
                    remedy: "Make room where the server keeps its data.")
            case "53200":
                self.init(.unavailable, "out-of-memory", "The database server has not enough memory.")
            case "25006":
                self.init(
                    .unavailable, "database-read-only", "The database server takes no changes: it is a standby.",
                    remedy: "Try again when the change-over is done, or name the primary with --database.")
            case "42501":
                self.init(
                    .configuration, "database-not-accessible", "The database may not be read or written by this user.",
                    remedy: "Make the user the owner of the database, or grant it the rights.")
            case "22021", "22P05":
                self.init(.badData, "bad-text", "A text holds a character that the database cannot keep.")
            case "54000", "22001":
                self.init(.badData, "too-big", "A text or a blob is too big for the database.")
            case "XX001", "XX002":
                self.init(
                    .inputOutput, "database-damaged", "The database is damaged (SQLSTATE \(error.state)).",
                    remedy: "Stop the service and restore the database from a backup.")
            case let state where error.isConnectionDead || ["08", "57"].contains(state.prefix(2)) || state == "53300":
                self.init(
                    .unavailable, "database-away", "The database server cannot be reached.",
                    remedy: "Try again; if it stays away, see that it runs and takes connections.")
            default:
                self.init(
                    .software, "database-error",
                    "The database refused a statement (SQLSTATE \(error.state): \(error.message)).",
                    remedy: "This is a bug: please report it.")
            }
        }

        /// What an operator is told who names a server that cannot be used.
        init(opening error: PostgresError) {
            // An address that cannot be read is quoted, with the password in it.
            let said = error.message.contains("://") ? "its URL cannot be read" : error.message
            let isWrong = ["password", "authentication", "does not exist", "pg_hba", "URI", "invalid"]
                .contains { error.message.contains($0) }
            self.init(
                isWrong ? .configuration : .unavailable, isWrong ? "database-refused" : "database-away",
                "The database server cannot be used (\(said)).",
                remedy: isWrong
                    ? "Correct the setting database." : "See that the server runs and takes connections.")
        }
    }
#endif
