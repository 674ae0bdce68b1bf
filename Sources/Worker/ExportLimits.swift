import BuildingModel
import Glibc

/// What one export process may take of the machine.
public struct ExportLimits: Sendable, Hashable, Codable {
    /// Bytes of memory; nil for no limit.
    ///
    /// What it may write to counts, not its address space: threads and the runtime reserve far more than they use.
    public var memory: UInt64?
    /// Bytes of one file; nil for no limit.
    public var file: UInt64?

    /// Makes limits.
    public init(memory: UInt64? = nil, file: UInt64? = nil) {
        self.memory = memory
        self.file = file
    }

    /// Puts the limits on this process, for good.
    ///
    /// In the process itself, since `posix_spawn` cannot and the worker's own are not to change. From then on what would need
    /// more memory ends it, as does a file that would grow beyond its limit (SIGXFSZ).
    public func apply() throws {
        for (resource, bytes) in [(RLIMIT_DATA, memory), (RLIMIT_FSIZE, file)] {
            guard let bytes else { continue }
            var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
            guard unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else {
                throw Failure(
                    .configuration, "export-limits", "The export process cannot be limited (error \(errno)).",
                    remedy: "Set limits that are not above the worker's own.")
            }
        }
    }
}
