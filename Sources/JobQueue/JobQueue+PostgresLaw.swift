extension JobQueue {
    /// The same law as SQLite's triggers hold.
    static let postgresLaw = """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;

        CREATE TRIGGER job_begins_queued BEFORE INSERT ON job FOR EACH ROW
        WHEN (NEW.state <> 0 OR NEW.fence <> 0 OR NEW.attempts <> 0 OR NEW.crashes <> 0)
        EXECUTE FUNCTION refuse('a job begins queued');

        CREATE TRIGGER job_moves_by_law BEFORE UPDATE ON job FOR EACH ROW
        WHEN (NOT coalesce(
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
            ELSE false END, true))
        EXECUTE FUNCTION refuse('a job does not move like this');

        CREATE TRIGGER job_stays_what_it_is
        BEFORE UPDATE OF id, guid, team, "user", project, target, is_selection, revision, empty_properties,
            custom_property_sets, format, keeps_temporary_file, export_order, created_at ON job
        FOR EACH ROW EXECUTE FUNCTION refuse('what a job is for does not change');

        CREATE TRIGGER job_is_kept_until_it_ends BEFORE DELETE ON job FOR EACH ROW
        WHEN (OLD.state <= 1) EXECUTE FUNCTION refuse('a job is kept until it ends');

        CREATE TRIGGER attachment_stays_what_it_is BEFORE UPDATE ON attachment FOR EACH ROW
        EXECUTE FUNCTION refuse('an attachment does not change');
        """
}
