public import Database

extension JobQueue {
    /// The queue's tables.
    ///
    /// The states are numbered 0 queued, 1 running, 2 succeeded, 3 failed, 4 cancelled, so that "not ended" is `state <= 1`.
    public static let migrations = [
        Migration(identifier: "queue 1: tables", sqlite: tables, postgres: postgresTables),
        Migration(identifier: "queue 1: law", sqlite: law, postgres: postgresLaw),
        Migration(identifier: "queue 2: priorities and retention", sqlite: prioritiesAndRetention, postgres: ""),
        Migration(identifier: "queue 3: what is old is found at once", sqlite: old, postgres: ""),
        Migration(identifier: "queue 4: web hooks", sqlite: webhooks, postgres: ""),
    ]

    private static let tables = """
        CREATE TABLE attachment (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            team TEXT NOT NULL,
            project BLOB NOT NULL CHECK (length(project) = 16),
            job BLOB NOT NULL UNIQUE CHECK (length(job) = 16),
            file_name TEXT NOT NULL,
            stored_name TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL CHECK (size >= 0),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            created_at INTEGER NOT NULL,
            created_by TEXT NOT NULL
        ) STRICT;
        CREATE INDEX attachment_project ON attachment (project, created_at);

        CREATE TABLE job (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            guid BLOB NOT NULL UNIQUE CHECK (length(guid) = 16),
            team TEXT NOT NULL,
            user TEXT NOT NULL,
            project BLOB NOT NULL CHECK (length(project) = 16),
            target BLOB NOT NULL CHECK (length(target) = 16),
            is_selection INTEGER NOT NULL CHECK (is_selection IN (0, 1)),
            revision INTEGER NOT NULL CHECK (revision >= 1),
            empty_properties INTEGER NOT NULL CHECK (empty_properties IN (0, 1)),
            custom_property_sets INTEGER NOT NULL CHECK (custom_property_sets IN (0, 1)),
            format TEXT NOT NULL CHECK (format IN ('ifc', 'ifczip')),
            keeps_temporary_file INTEGER NOT NULL CHECK (keeps_temporary_file IN (0, 1)),
            export_order TEXT NOT NULL,
            request_key BLOB CHECK (length(request_key) = 32),
            state INTEGER NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4),
            not_before INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            crashes INTEGER NOT NULL DEFAULT 0 CHECK (crashes >= 0),
            fence INTEGER NOT NULL DEFAULT 0 CHECK (fence >= 0),
            lease_token BLOB CHECK (length(lease_token) = 16),
            lease_until INTEGER,
            lease_boot TEXT,
            worker TEXT,
            cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
            progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
            attachment BLOB UNIQUE REFERENCES attachment (id),
            temporary_file TEXT,
            objects INTEGER CHECK (objects >= 0),
            degraded INTEGER CHECK (degraded BETWEEN 0 AND objects),
            left_out INTEGER CHECK (left_out >= 0),
            instances INTEGER CHECK (instances >= 0),
            error TEXT,
            created_at INTEGER NOT NULL,
            started_at INTEGER,
            finished_at INTEGER,
            CHECK ((state = 1) = (lease_token IS NOT NULL)),
            CHECK ((state = 1) = (lease_until IS NOT NULL)),
            CHECK ((state = 1) = (lease_boot IS NOT NULL)),
            CHECK ((state = 1) = (worker IS NOT NULL)),
            CHECK ((state >= 2) = (finished_at IS NOT NULL)),
            CHECK ((state = 2) = (attachment IS NOT NULL)),
            CHECK (state <> 3 OR error IS NOT NULL),
            CHECK (state = 2 OR temporary_file IS NULL),
            CHECK ((state = 2) = (objects IS NOT NULL)),
            CHECK ((state = 2) = (degraded IS NOT NULL)),
            CHECK ((state = 2) = (left_out IS NOT NULL)),
            CHECK ((state = 2) = (instances IS NOT NULL)),
            CHECK (state <> 4 OR cancel_requested = 1),
            CHECK (cancel_requested = 0 OR state IN (1, 4)),
            CHECK ((state <= 1 AND cancel_requested = 0) = (request_key IS NOT NULL))
        ) STRICT;
        CREATE UNIQUE INDEX job_request ON job (request_key) WHERE state <= 1 AND request_key IS NOT NULL;
        CREATE INDEX job_ready ON job (team, not_before, id) WHERE state = 0;
        CREATE INDEX job_due ON job (not_before) WHERE state = 0;
        CREATE INDEX job_running ON job (team) WHERE state = 1;
        CREATE INDEX job_lease ON job (lease_until) WHERE state = 1;
        CREATE INDEX job_active_target ON job (target) WHERE state <= 1;
        CREATE INDEX job_team ON job (team, guid);
        CREATE INDEX job_state ON job (state, guid);
        CREATE INDEX job_ended ON job (finished_at) WHERE state >= 2;

        CREATE TABLE team_turn (
            team TEXT NOT NULL PRIMARY KEY,
            served INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX team_turn_served ON team_turn (served);

        CREATE TABLE job_event (
            id INTEGER PRIMARY KEY,
            job INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            fence INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('enqueued', 'claimed', 'released', 'retrying', 'crashed',
                'cancelRequested', 'succeeded', 'failed', 'cancelled', 'retriedAs')),
            detail TEXT
        ) STRICT;
        CREATE INDEX job_event_job ON job_event (job, id);

        CREATE TABLE message (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            user TEXT NOT NULL,
            team TEXT NOT NULL,
            topic TEXT NOT NULL CHECK (topic = 'IFC_JOB'),
            severity TEXT NOT NULL CHECK (severity IN ('Info', 'Warning', 'Error')),
            return_code TEXT NOT NULL,
            correlation BLOB NOT NULL UNIQUE CHECK (length(correlation) = 16),
            timestamp INTEGER NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX message_user ON message (user, team, id);
        CREATE INDEX message_age ON message (timestamp);
        """

    /// The moves of `JobStateMachine`, budgets aside.
    private static let law = """
        CREATE TRIGGER job_begins_queued BEFORE INSERT ON job
        WHEN NEW.state <> 0 OR NEW.fence <> 0 OR NEW.attempts <> 0 OR NEW.crashes <> 0
        BEGIN SELECT RAISE(ABORT, 'a job begins queued'); END;

        CREATE TRIGGER job_moves_by_law BEFORE UPDATE ON job
        WHEN NOT (
            CASE OLD.state
            WHEN 0 THEN
                (NEW.state = 1 AND NEW.fence = OLD.fence + 1 AND NEW.attempts = OLD.attempts + 1
                    AND NEW.crashes = OLD.crashes AND NEW.cancel_requested = 0)
                OR (NEW.state = 4 AND NEW.fence = OLD.fence AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes)
            WHEN 1 THEN NEW.fence = OLD.fence AND (
                (NEW.state = 1 AND NEW.lease_token = OLD.lease_token AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes AND NEW.cancel_requested >= OLD.cancel_requested
                    AND NEW.progress >= OLD.progress)
                OR (NEW.state = 0 AND OLD.cancel_requested = 0 AND (
                    (NEW.attempts = OLD.attempts AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1)
                    OR (NEW.attempts = OLD.attempts - 1 AND NEW.crashes = OLD.crashes)))
                OR (NEW.state = 2 AND OLD.cancel_requested = 0 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes)
                OR (NEW.state = 3 AND OLD.cancel_requested = 0 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1)
                OR (NEW.state = 4 AND OLD.cancel_requested = 1 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1))
            ELSE 0 END)
        BEGIN SELECT RAISE(ABORT, 'a job does not move like this'); END;

        CREATE TRIGGER job_stays_what_it_is
        BEFORE UPDATE OF id, guid, team, user, project, target, is_selection, revision, empty_properties,
            custom_property_sets, format, keeps_temporary_file, export_order, created_at ON job
        BEGIN SELECT RAISE(ABORT, 'what a job is for does not change'); END;

        CREATE TRIGGER job_is_kept_until_it_ends BEFORE DELETE ON job WHEN OLD.state <= 1
        BEGIN SELECT RAISE(ABORT, 'a job is kept until it ends'); END;

        CREATE TRIGGER attachment_stays_what_it_is BEFORE UPDATE ON attachment
        BEGIN SELECT RAISE(ABORT, 'an attachment does not change'); END;
        """

    /// Jobs that failed are kept for longer than others, so each kind has an index by its age.
    private static let old = """
        DROP INDEX job_ended;
        CREATE INDEX job_over ON job (finished_at) WHERE state IN (2, 4);
        CREATE INDEX job_failed ON job (finished_at) WHERE state = 3;
        """

    /// Urgent jobs first within a team; attachments and kept temporary files that were kept long enough go.
    private static let prioritiesAndRetention = """
        ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 100 CHECK (priority BETWEEN 0 AND 1000);
        DROP INDEX job_ready;
        CREATE INDEX job_ready ON job (team, priority, not_before, id) WHERE state = 0;
        CREATE INDEX job_kept ON job (finished_at) WHERE temporary_file IS NOT NULL;
        CREATE INDEX attachment_age ON attachment (created_at, size);

        DROP TRIGGER job_moves_by_law;
        CREATE TRIGGER job_moves_by_law BEFORE UPDATE ON job
        WHEN NOT (
            CASE OLD.state
            WHEN 0 THEN
                (NEW.state = 1 AND NEW.fence = OLD.fence + 1 AND NEW.attempts = OLD.attempts + 1
                    AND NEW.crashes = OLD.crashes AND NEW.cancel_requested = 0)
                OR (NEW.state = 4 AND NEW.fence = OLD.fence AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes)
            WHEN 1 THEN NEW.fence = OLD.fence AND (
                (NEW.state = 1 AND NEW.lease_token = OLD.lease_token AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes AND NEW.cancel_requested >= OLD.cancel_requested
                    AND NEW.progress >= OLD.progress)
                OR (NEW.state = 0 AND OLD.cancel_requested = 0 AND (
                    (NEW.attempts = OLD.attempts AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1)
                    OR (NEW.attempts = OLD.attempts - 1 AND NEW.crashes = OLD.crashes)))
                OR (NEW.state = 2 AND OLD.cancel_requested = 0 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes = OLD.crashes)
                OR (NEW.state = 3 AND OLD.cancel_requested = 0 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1)
                OR (NEW.state = 4 AND OLD.cancel_requested = 1 AND NEW.attempts = OLD.attempts
                    AND NEW.crashes BETWEEN OLD.crashes AND OLD.crashes + 1))
            WHEN 2 THEN
                -- What was kept beside the attachment goes when its own time is over; nothing else changes any more.
                NEW.state = 2 AND NEW.fence = OLD.fence AND NEW.attempts = OLD.attempts AND NEW.crashes = OLD.crashes
                AND NEW.attachment = OLD.attachment AND NEW.finished_at = OLD.finished_at
                AND OLD.temporary_file IS NOT NULL AND NEW.temporary_file IS NULL
            ELSE 0 END)
        BEGIN SELECT RAISE(ABORT, 'a job does not move like this'); END;
        """
}
