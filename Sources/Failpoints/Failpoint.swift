/// A named place at which the program can be made to die or to stand still, to see what the others make of it.
///
/// Off unless the environment variable `IFCEXPORTD_FAILPOINTS` names some when the process starts; then `name=action`, several
/// with commas between, each with `@n` after it for the n-th time that place is reached instead of the first:
/// `file-linked=kill@3`. It exists for the tests of what must never break, in every build, so that what is tested is what runs.
public enum Failpoint: String, CaseIterable, Sendable {
    /// The row of a new job is inserted, and not committed.
    case enqueueBeforeCommit = "enqueue-before-commit"
    /// A new job is on the disk, and nobody was told.
    case enqueueAfterCommit = "enqueue-after-commit"
    /// A job is claimed, and that is not committed.
    case claimBeforeCommit = "claim-before-commit"
    /// A job is claimed.
    case claimAfterCommit = "claim-after-commit"
    /// In the export process: it has its task.
    case exportBegun = "export-begun"
    /// In the export process: the file is written and synced, and the worker does not know.
    case exportWritten = "export-written"
    /// The worker knows that the file is written.
    case resultHeard = "result-heard"
    /// The temporary file is on the disk for sure.
    case fileSynced = "file-synced"
    /// The report has its final name.
    case reportLinked = "report-linked"
    /// The file has its final name.
    case fileLinked = "file-linked"
    /// The final name is on the disk for sure.
    case folderSynced = "folder-synced"
    /// The job's end is written, and not committed.
    case finishBeforeCommit = "finish-before-commit"
    /// The job's end is on the disk.
    case finishAfterCommit = "finish-after-commit"
    /// The temporary file is gone.
    case cleaned = "cleaned"
    /// A kept temporary file has its own place.
    case temporaryFileKept = "temporary-file-kept"
    /// The rows of old attachments are gone, and their files are not.
    case retiredBeforeUnlink = "retired-before-unlink"
    /// The poller is about to look for work.
    case pollerLooks = "poller-looks"
    /// Some more rows were moved into another database.
    case pageMoved = "page-moved"

    /// Says that the program is there.
    ///
    /// Thread: any. It does not return when the process is to die here; it blocks while the process is stopped.
    public func reach() {
        guard let plan = FailpointPlan.ofProcess else { return }
        plan.reach(self)
    }
}
