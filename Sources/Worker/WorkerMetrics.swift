import BuildingModel
import CoreMetrics
import JobQueue

/// What a worker counts, with whatever metrics system the program has.
enum WorkerMetrics {
    /// A claim was taken.
    static func claimed() {
        Counter(label: "ifcexportd_claims_total").increment()
    }

    /// Somebody or something woke the worker.
    static func woken() {
        Counter(label: "ifcexportd_worker_wakeups_total").increment()
    }

    /// An attempt ended, its job's next state being known or not.
    static func ended(_ outcome: AttemptOutcome, _ answer: FinishAnswer?, took: Duration) {
        let name =
            switch (outcome, answer) {
            case (_, nil): "unknown"
            case (_, .lost): "lost"
            case (.succeeded, _): "succeeded"
            case (.failed, .applied(.queued)): "retried"
            case (.failed, _): "failed"
            case (.crashed, _): "crashed"
            case (.cancelled, _): "cancelled"
            case (.released, _): "released"
            }
        Counter(label: "ifcexportd_attempts_total", dimensions: [("outcome", name)]).increment()
        Timer(label: "ifcexportd_attempt_duration_seconds", dimensions: [("outcome", name)]).recordSeconds(
            took / .seconds(1))
        if case .crashed = outcome { Counter(label: "ifcexportd_child_deaths_total").increment() }
        if case .succeeded(let publication) = outcome, answer == .applied(.succeeded) {
            Counter(label: "ifcexportd_exported_bytes_total").increment(by: publication.size)
            Counter(label: "ifcexportd_exported_objects_total").increment(by: publication.counts.objects)
        }
    }
}
