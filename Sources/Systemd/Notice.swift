/// Something the service manager is told, one line of its protocol.
public enum Notice: Hashable, Sendable {
    /// The start, or a reload, is complete.
    case ready
    /// Settings are being read again; the time is that of `CLOCK_MONOTONIC` in microseconds.
    case reloading(at: UInt64)
    /// The end has begun.
    case stopping
    /// A line for `systemctl status`; line breaks in it become spaces.
    case status(String)
    /// The service still does its work.
    case watchdog
    /// The start or the stop under way needs so many more microseconds from now.
    case extendTimeout(UInt64)

    var line: String {
        switch self {
        case .ready: "READY=1"
        case .reloading(let time): "RELOADING=1\nMONOTONIC_USEC=\(time)"
        case .stopping: "STOPPING=1"
        case .status(let text): "STATUS=" + String(text.map { $0.isNewline ? " " : $0 })
        case .watchdog: "WATCHDOG=1"
        case .extendTimeout(let time): "EXTEND_TIMEOUT_USEC=\(time)"
        }
    }
}
