import Attachments
import BuildingModel
import Failpoints
import Glibc
import JobQueue
import Logging

/// One claim from its start to its end: export, publish, record, clean up.
///
/// Thread: one of its own, which it blocks until the attempt is over.
struct ExportRun {
    let queue: JobQueue
    let claim: Claim
    let command: ExportCommand
    let storage: any AttachmentStorage
    let folders: WorkerFolders
    let control: RunControl
    /// How long a result that cannot be recorded, because the database is away, is held; in seconds.
    let recordingPatience: Double
    let logger: Logger

    /// Runs the attempt; however it ends, no file of it stays but a published one.
    func run() {
        let publisher = Publisher(storage: storage, folders: folders, claim: claim)
        let keeper = LeaseKeeper(queue: queue, claim: claim, control: control, logger: logger)
        defer {
            keeper.stop()
            publisher.clean()
            Failpoint.cleaned.reach()
        }
        let began = ContinuousClock.now
        logger.info("export started", metadata: ["file": "\(claim.job.order.name)"])
        guard let outcome = outcomeInSpiteOfOutages(publisher, keeper) else {
            return logger.warning("the claim was lost, the attempt is given up")
        }
        if case .succeeded = outcome {
        } else {
            // Before the end is recorded, for it may be this very file that leaves no room for that on a full disk.
            publisher.clean()
            publisher.withdraw()
        }
        let answer = record(outcome)
        // When it is not known what the database holds, a published file is left to the sweep, which will know.
        if let answer, answer != .applied(.succeeded) { publisher.withdraw() }
        let took = began.duration(to: .now)
        WorkerMetrics.ended(outcome, answer, took: took)
        tell(outcome, answer, took: took)
    }

    /// How often an export is begun anew because the database went away: one that takes the server down each time is to end.
    private static let outages = 3

    /// What the attempt came to; nil when the job is not ours any more.
    ///
    /// When the database goes away, what the export read is gone, but not the claim: once it is back, and the claim still holds, the
    /// export begins anew.
    private func outcomeInSpiteOfOutages(_ publisher: Publisher, _ keeper: LeaseKeeper) -> AttemptOutcome? {
        for _ in 1...Self.outages {
            let outcome = outcome(publisher, keeper)
            guard case .failed(let failure) = outcome, failure.code == "database-away" else { return outcome }
            publisher.clean()
            logger.notice("the database went away under the export: \(failure)")
            guard let held = untilItIsBack() else { return outcome }
            switch held {
            case .held: continue
            case .cancelRequested: return .cancelled
            case .lost: return nil
            }
        }
        return outcome(publisher, keeper)
    }

    /// Waits for the database and says whether the claim still holds; nil when it stays away.
    ///
    /// A run that is to stop is begun all the same: its process says how it ends.
    private func untilItIsBack() -> RenewAnswer? {
        let limit = ContinuousClock.now + .seconds(recordingPatience)
        while control.demand == nil {
            if let answer = try? queue.standing(of: claim) { return answer }
            guard ContinuousClock.now < limit else { return nil }
            Self.pause(milliseconds: 250)
        }
        return .held
    }

    private static func pause(milliseconds: Int32) {
        var events = pollfd(fd: -1, events: 0, revents: 0)
        _ = unsafe poll(&events, 1, milliseconds)
    }

    /// What one run of the export process came to; nil when the job is not ours any more.
    private func outcome(_ publisher: Publisher, _ keeper: LeaseKeeper) -> AttemptOutcome? {
        do {
            let task = ExportTask(
                order: claim.job.order, output: publisher.temporary, report: publisher.temporaryReport,
                upload: try publisher.begin(), job: claim.job.id, attempt: claim.job.attempts, limits: command.limits)
            var process = try ExportProcess(
                command: command, task: task, control: control, logger: logger, progress: keeper.progress)
            switch process.watch() {
            case .wrote(let result):
                Failpoint.resultHeard.reach()
                return .succeeded(try publisher.publish(result))
            case .failed(let failure): return .failed(failure)
            case .crashed(let failure): return .crashed(failure)
            case .stopped(.cancel): return .cancelled
            case .stopped(.release): return .released
            case .stopped(.abandon): return nil
            }
        } catch let failure as Failure {
            return .failed(failure)
        } catch {
            return .failed(Failure(.software, "export-run", "The export could not be run: \(error)"))
        }
    }

    /// Writes the end into the database; nil when it is not known what became of it.
    ///
    /// While the database is away the result is held and the lease kept.
    private func record(_ outcome: AttemptOutcome) -> FinishAnswer? {
        let limit = ContinuousClock.now + .seconds(recordingPatience)
        var pause: Int32 = 50
        var isCertain = true
        while true {
            do {
                let answer = try queue.finish(claim, outcome)
                // Lost, after a try that failed: that try may have been the one that took the claim.
                return answer == .lost && !isCertain ? nil : answer
            } catch {
                isCertain = false
                guard ContinuousClock.now < limit, control.demand != .abandon else {
                    logger.error("the end of the export could not be recorded: \(error)")
                    return nil
                }
                logger.warning("the end of the export cannot be recorded yet: \(error)")
                Self.pause(milliseconds: pause)
                pause = min(pause * 2, 5000)
            }
        }
    }

    private func tell(_ outcome: AttemptOutcome, _ answer: FinishAnswer?, took: Duration) {
        var seconds: Logger.Metadata = ["seconds": "\(took / .seconds(1))"]
        if case .succeeded(let publication) = outcome {
            seconds["objects"] = "\(publication.counts.objects)"
            seconds["degraded"] = "\(publication.counts.degraded)"
            seconds["left_out"] = "\(publication.counts.leftOut)"
            seconds["bytes"] = "\(publication.size)"
        }
        switch answer {
        case .applied(.succeeded):
            logger.info("export succeeded", metadata: seconds)
        case .applied(.queued):
            logger.notice("export goes back to the queue: \(reason(outcome))", metadata: seconds)
        case .applied(let state):
            logger.notice("export \(state.rawValue): \(reason(outcome))", metadata: seconds)
        case .lost:
            logger.warning("the claim was lost, the attempt is given up", metadata: seconds)
        case nil:
            logger.warning("it is not known whether the end of the export was recorded", metadata: seconds)
        }
    }

    private func reason(_ outcome: AttemptOutcome) -> String {
        switch outcome {
        case .failed(let failure), .crashed(let failure): failure.description
        case .released: "the worker stops"
        case .cancelled, .succeeded: "it was cancelled"
        }
    }
}
