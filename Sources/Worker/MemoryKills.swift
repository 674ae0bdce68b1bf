import Foundation

/// How often the kernel has killed for want of memory: the only way to tell its kill from anybody's.
enum MemoryKills {
    /// The count so far, of the worker's own control group, else of the machine; nil where neither can be read.
    static func count() -> Int? {
        count(in: controlGroup().map { "/sys/fs/cgroup\($0)/memory.events" }) ?? count(in: "/proc/vmstat")
    }

    private static func controlGroup() -> String? {
        let text = try? String(contentsOfFile: "/proc/self/cgroup", encoding: .utf8)
        return text?.split(separator: "\n").first { $0.hasPrefix("0::") }.map { String($0.dropFirst(3)) }
    }

    /// The number in a line `oom_kill <number>`.
    private static func count(in path: String?) -> Int? {
        guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        return text.split(separator: "\n").first { $0.hasPrefix("oom_kill ") }.flatMap { Int($0.dropFirst(9)) }
    }
}
