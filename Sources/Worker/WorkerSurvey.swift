public import BuildingModel
import Dispatch
import Glibc

/// What can be seen of the workers from outside.
public struct WorkerSurvey: Sendable, Hashable {
    /// How many live on this machine.
    public var living: Int
    /// Why workers cannot be woken and must look every second instead; nil when they can.
    public var deafness: Failure?

    /// Looks at the workers' folders, changing nothing.
    public init(_ folders: WorkerFolders) {
        living = WorkerLock.living(folder: folders.workers)
        do {
            let watch = try WakeWatch(
                folder: folders.wake, queue: DispatchQueue(label: "survey"), handler: {}, lost: {})
            watch.cancel()
        } catch let failure as Failure {
            deafness = failure
        } catch {
            deafness = Failure(.software, "wake-watch", "The folder that wakes workers cannot be watched.")
        }
    }
}
