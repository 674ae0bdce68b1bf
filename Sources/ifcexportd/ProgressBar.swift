import Foundation
import Glibc
import Synchronization

/// A line on standard error that tells how far something is; nothing at all where that is not a terminal.
final class ProgressBar: Sendable {
    private let label: String
    private let isShown: Bool
    private let percent = Mutex(-1)

    init(_ label: String) {
        self.label = label
        isShown = isatty(STDERR_FILENO) == 1
    }

    /// Shows a part, 0…1.
    func show(_ part: Double) {
        guard isShown else { return }
        let now = Int((max(0, min(1, part)) * 100).rounded(.down))
        let isNews = percent.withLock { percent in
            defer { percent = now }
            return percent != now
        }
        guard isNews else { return }
        let bar = String(repeating: "█", count: now / 4) + String(repeating: "░", count: 25 - now / 4)
        StandardError.write("\r\(label) \(bar) \(now) %")
    }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        StandardError.write("\r\u{1b}[K")
    }
}
