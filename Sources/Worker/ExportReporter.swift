public import BuildingModel
import Dispatch
import Foundation
import Glibc
import Synchronization

/// The export process's way to speak to its worker.
///
/// Thread: any.
public final class ExportReporter: Sendable {
    private struct Told {
        var part = -1.0
        var at: ContinuousClock.Instant?
        var estimate = ProgressEstimate(began: .now)
    }

    private let descriptor: Int32
    private let told = Mutex(Told())

    /// Speaks on standard output, which nothing else may write to.
    public convenience init() {
        self.init(descriptor: STDOUT_FILENO)
    }

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Tells how many of the objects are written, 0…1, beginning with 0 when they begin.
    ///
    /// Cheap enough to be called for every object, as most calls send nothing. What is sent is the part of the time.
    public func progress(_ written: Double) {
        let now = ContinuousClock.now
        let news: Double? = told.withLock { told in
            let isDue = told.at.map { $0.duration(to: now) >= .milliseconds(100) } ?? true
            guard written.isFinite, isDue || written >= 1 else { return nil }
            let part = told.estimate.part(written: written, at: now)
            guard part > told.part else { return nil }
            told.part = part
            told.at = now
            return part
        }
        if let news { send(.progress(news)) }
    }

    /// Says that the file is written and synced; the process must then exit with status 0.
    public func succeeded(_ result: ExportResult) {
        send(.result(result))
    }

    /// Says why it could not be done; the process must then exit with the failure's own status.
    public func failed(_ failure: Failure) {
        send(.failure(failure))
    }

    private func send(_ message: ExportMessage) {
        guard var line = try? Array(JSONEncoder().encode(message)) else { return }
        line.append(UInt8(ascii: "\n"))
        var sent = 0
        while sent < line.count {
            let count = unsafe line.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0 && errno == EINTR { continue }
            // A worker that no longer listens is gone, and `ParentWatch` ends the process.
            guard count > 0 else { return }
            sent += count
        }
    }
}

/// Ends the export process when its worker is gone.
public enum ParentWatch {
    /// Watches standard input, which the worker keeps open, on a thread of its own; at its end removes the files and leaves.
    ///
    /// The kernel's own signal for a parent's death will not do: it is sent when the *thread* that started the process ends.
    public static func start(removing outputs: [String]) {
        DispatchQueue(label: "parent watch").async {
            var bytes = [UInt8](repeating: 0, count: 256)
            while true {
                let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
                if count > 0 || (count < 0 && errno == EINTR) { continue }
                for output in outputs { _ = unsafe unlink(output) }
                _exit(Failure.Kind.tryAgain.rawValue)
            }
        }
    }
}
